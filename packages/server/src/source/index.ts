export type { Source, SourceAnswer, SourceQuestion, Sources } from './source';
export { askSource } from './source';
