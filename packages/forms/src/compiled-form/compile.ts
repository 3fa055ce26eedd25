export type { FormReader } from './access';
export { compileForm, compileFormIssue } from './compile-form';
