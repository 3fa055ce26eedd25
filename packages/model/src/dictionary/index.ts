export { dictionaryCsv } from './csv';
export { dictionaryPage } from './html';
export type { DictionaryRow, Examples } from './rows';
export { dictionaryRows, examplesByKind, withExamples } from './rows';
