export type { HtmlPosition, HtmlSurface } from './form-html';
export { askedIds, renderForm, renderFormPage } from './form-html';
export { Html, html } from './html';
export { contentOf, keptDraft } from './kept';
export type { PostedForm } from './post';
export { readForm } from './post';
export type { ReceivedFile, ReceivedForm } from './receive';
export { receiveFiles } from './receive';
