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
export { formatInput, inputIssue, parseInput, writableText } from './input';
export { formsCatalogues } from './messages';
export type { FormMode, FormPart, FormStep, PartStatus } from './steps';
export { askedPlace, partsOf, stepOfPlace, stepsOf } from './steps';
export type { FieldState, FormSnapshot, FormStore, FormStoreOptions, FormValues } from './store';
export { createFormStore, isEmpty, readAt, writeAt } from './store';
export type { DocumentFacts, DrawnPage, DrawnQuestion, DrawnSection, Surface, SurfaceWording } from './surface';
export {
  answerText,
  controlId,
  documentIds,
  documentName,
  flatten,
  isMarkedOptional,
  mostMegabytes,
  outlineOf,
  wordingOf,
} from './surface';
export { surfaceCatalogues } from './texts';
