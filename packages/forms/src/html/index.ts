export type { HtmlPosition, HtmlSurface } from './form-html';
export { renderForm, renderFormPage } from './form-html';
export type { PostedForm } from './post';
export { readForm } from './post';
