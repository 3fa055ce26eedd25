export type { Answer } from './idempotency';
export { idempotent } from './idempotency';
