export { dictionaryCsv } from './csv';
export { dictionaryPage } from './html';
export type { DictionaryRow } from './rows';
export { dictionaryRows } from './rows';
