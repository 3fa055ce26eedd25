export { placesOf } from './asked';
export type { FieldState } from './field-state';
export type { FormSnapshot, FormStore, FormStoreOptions } from './form-store';
export type { FormValues } from './place';
export { isEmpty, isWithin, patternOf, readAt, writeAt } from './place';
export type { Question } from './question';
export { questionsOf } from './question';
export { createFormStore } from './store';
