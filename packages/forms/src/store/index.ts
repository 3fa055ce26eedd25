export type { FieldState } from './field-state';
export type { FormValues } from './place';
export { isEmpty, readAt, writeAt } from './place';
export type { FormStore, FormStoreOptions } from './store';
export { createFormStore } from './store';
