export type { FormatName } from './format';
export { formats, hasFormat } from './format';
export { formatted } from './formatted';
