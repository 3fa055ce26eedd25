export type { CompiledEntry, CompiledHeader } from './compiled';
export { compiled } from './compiled';
