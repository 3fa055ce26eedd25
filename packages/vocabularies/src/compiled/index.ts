export type { CompiledEntry, CompiledHeader } from './compiled';
export { compiled, ownChoice } from './compiled';
