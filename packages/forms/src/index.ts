export type {
  ChoiceOption,
  CompiledField,
  CompiledForm,
  CompiledPage,
  CompiledSection,
  FieldLimits,
  FieldType,
} from './compiled-form';
export { compiledFields, compileForm, compileFormIssue } from './compiled-form';
export { formatInput, inputIssue, parseInput } from './input';
export { formsCatalogues } from './messages';
export { commonForms } from './shipped';
export type { FieldState, FormStore, FormStoreOptions, FormValues } from './store';
export { createFormStore, isEmpty, readAt, writeAt } from './store';
