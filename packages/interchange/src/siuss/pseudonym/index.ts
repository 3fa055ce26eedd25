export type { Pseudonymiser } from './pseudonym';
export { createPseudonymiser } from './pseudonym';
