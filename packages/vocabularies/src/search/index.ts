export { comparableWords } from './normalise';
export type { SearchHit, SearchOptions } from './search';
export { searchEntries } from './search';
