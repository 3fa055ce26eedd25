export { commonCodeOf, extendList, localListIssue, relabelList, restrictList } from './adapt';
export type { CodeEntry, CodeLabel, CodeList, CodeListSource, CodeProperties, VocabularySet } from './code-list';
export { labelOf, vocabularySet } from './code-list';
export {
  childrenOf,
  entriesOn,
  findEntry,
  findEntryBy,
  isCodeValidOn,
  isCodeWritableOn,
  isEntryValidOn,
  periodsOf,
  replacementOf,
  writableEntriesOn,
} from './look-up';
export { codeListIssue, readCodeList } from './read-code-list';
