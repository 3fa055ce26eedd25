export type { PdfSurface } from './filled-form';
export { renderFilledForm } from './filled-form';
export type { PdfFonts } from './paper';
export { renderPaperForm } from './paper-form';
