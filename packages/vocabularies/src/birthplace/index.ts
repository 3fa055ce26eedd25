export type { BirthplaceLookup, PlaceLists } from './birthplace';
export { findBirthplace } from './birthplace';
