export { CaseTimeline, PhaseStepper, StepList } from './case';
export { AutosaveStatus, useAutosave } from './draft';
export { FormEnvironmentProvider, useFormEnvironment, useWording } from './environment';
export { controlId, describedBy, Field, FieldFrame, FieldGroup, FieldIssues, FieldLabel, FieldNotes, useField } from './field';
export { ErrorSummary, FormView } from './form';
export { uiCatalogues } from './texts';
export {
  CheckWidget,
  CodeName,
  CodeSearchBox,
  CodesSearchWidget,
  CodesWidget,
  GroupWidget,
  LongTextWidget,
  RadiosWidget,
  SearchWidget,
  SelectWidget,
  standardWidget,
  TextWidget,
  useCodeName,
  YesNoWidget,
} from './widgets';

export type { TimelineEntry } from './case';
export type { AutosaveState } from './draft';
export type { FormEnvironment, FoundCode, Wording } from './environment';
export type { Widget, WidgetProps } from './field';
export type { FormViewProps } from './form';
