export { comparableWords } from './normalise';
export type { SearchHit, SearchOptions } from './search';
export { prepareSearch, searchEntries } from './search';
