export type { Language, Words } from './language';
export { LanguageProvider, useCodes, useWords } from './language';
