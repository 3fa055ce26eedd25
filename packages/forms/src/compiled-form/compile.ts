export { compileForm, compileFormIssue } from './compile-form';
