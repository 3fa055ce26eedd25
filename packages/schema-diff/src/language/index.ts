export type { TextAnswer, TextDemand } from './search';
export { findText } from './search';
