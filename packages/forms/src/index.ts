export type {
  ChoiceOption,
  CompiledField,
  CompiledForm,
  CompiledPage,
  CompiledSection,
  FieldLimits,
  FieldType,
} from './compiled-form';
export { compiledFields } from './compiled-form';
export type { CarriedDraft, DraftAnswer, DraftConflict, FormDraft, LostAnswer, MergedDraft } from './draft';
export { carryDraft, draftIssue, draftOf, mergeDrafts, takeFrom } from './draft';
export { formatInput, inputIssue, parseInput } from './input';
export { formsCatalogues } from './messages';
export type { FieldState, FormSnapshot, FormStore, FormStoreOptions, FormValues } from './store';
export { createFormStore, isEmpty, readAt, writeAt } from './store';
