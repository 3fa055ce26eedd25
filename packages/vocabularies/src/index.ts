export type { BirthplaceKind, BirthplaceLookup } from './birthplace';
export { findBirthplace } from './birthplace';
export type { CodeEntry, CodeLabel, CodeList, CodeListSource, CodeProperties, VocabularySet } from './code-list';
export {
  childrenOf,
  codeListIssue,
  commonCodeOf,
  entriesOn,
  extendList,
  findEntry,
  findEntryBy,
  isCodeValidOn,
  isCodeWritableOn,
  isEntryValidOn,
  labelOf,
  localListIssue,
  periodsOf,
  readCodeList,
  relabelList,
  replacementOf,
  restrictList,
  vocabularySet,
  writableEntriesOn,
} from './code-list';
export type { Crosswalk, CrosswalkPair, CrosswalkRelation, CrosswalkTarget } from './crosswalk';
export { checkCrosswalk, codeIn, composeCrosswalks, crosswalk, crosswalkIssue, invertCrosswalk } from './crosswalk';
export { vocabulariesCatalogues } from './messages';
export type { PluggableList, TableRow } from './pluggable';
export { isPluggable, pluggableLists, readCodeTable, readCrosswalkTable } from './pluggable';
export type { SearchHit, SearchOptions } from './search';
export { comparableWords, prepareSearch, searchEntries } from './search';
