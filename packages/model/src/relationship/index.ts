export type { Relationship, RelationshipData } from './relationship';
export { relationship } from './relationship';
