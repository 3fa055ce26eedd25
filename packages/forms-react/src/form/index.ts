export { ErrorSummary } from './error-summary';
export { FormView } from './form-view';
export type { FormViewProps } from './form-view';
