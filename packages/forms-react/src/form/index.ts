export { ErrorSummary } from './error-summary';
export type { FormViewProps } from './form-view';
export { FormView } from './form-view';
