export { controlId } from '@cartella/forms';
export { describedBy, FieldFrame, FieldGroup, FieldIssues, FieldLabel, FieldNotes } from './field-frame';
export { useField } from './use-field';
export type { Widget, WidgetProps } from './widget';
