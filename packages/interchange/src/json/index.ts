export type { JsonLimits } from './parse';
export { defaultJsonLimits, jsonIssue, parseJson } from './parse';
