export type { BirthplaceKind, BirthplaceLookup } from './birthplace';
export { findBirthplace } from './birthplace';
