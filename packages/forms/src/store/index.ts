export type { FieldState } from './field-state';
export { isEmpty, readAt, writeAt } from './place';
export type { FormValues } from './place';
export { createFormStore } from './store';
export type { FormStore, FormStoreOptions } from './store';
