export type { PersonHit, PersonQuery } from './person-search';
export { PersonSearch } from './person-search';
