export type { CartellaSociale, CartellaSocialeData, PresaInCarico, PresaInCaricoData } from './cartella-sociale';
export { cartellaSociale, presaInCarico } from './cartella-sociale';
