export { controlId } from '@cartella/forms';
export { Field } from './field';
export { describedBy, FieldFrame, FieldGroup, FieldIssues, FieldLabel, FieldNotes } from './field-frame';
export { useField } from './use-field';
export type { Widget, WidgetProps } from './widget';
