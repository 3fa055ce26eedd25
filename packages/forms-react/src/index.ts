export type { TimelineEntry } from './case';
export { CaseTimeline, DeadlineList, PhaseStepper, StepList } from './case';
export type { AutosaveOptions, AutosaveState, DraftInConflict, SaveAnswer } from './draft';
export { AutosaveStatus, useAutosave } from './draft';
export type { DocumentKeeper, FormEnvironment, FoundCode, Wording } from './environment';
export { FormEnvironmentProvider, useFormEnvironment, useWording } from './environment';
export type { Widget, WidgetProps } from './field';
export {
  controlId,
  describedBy,
  FieldFrame,
  FieldGroup,
  FieldIssues,
  FieldLabel,
  FieldNotes,
  useField,
} from './field';
export type { FormViewProps } from './form';
export { ErrorSummary, FormView } from './form';
export { Field, GroupWidget, standardWidget } from './question';
export { uiCatalogues } from './texts';
export {
  CheckWidget,
  CodeName,
  CodeSearchBox,
  CodesSearchWidget,
  CodesWidget,
  DocumentsWidget,
  LongTextWidget,
  RadiosWidget,
  SearchWidget,
  SelectWidget,
  TextWidget,
  useCodeName,
  YesNoWidget,
} from './widgets';
