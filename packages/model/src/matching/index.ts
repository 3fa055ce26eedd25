export type { Feature } from './features';
export type { DuplicatePair, Matchable, MatchOptions } from './find-duplicates';
export { findDuplicates, findMatches } from './find-duplicates';
export type { Confidence, MatchRule } from './match-rules';
export { personMatchRules } from './match-rules';
