// What a page needs to check single answers and declared rules as the server does, without the schemas and their library.
export type { FormatName } from '../format/format';
export { formats } from '../format/format';
export type { RuleCheck, RuleContext } from './rule-issues';
export { compileRules } from './rule-issues';
export { formatIssues, isBeyondSchema, shapeIssues } from './shape-issues';
export type { Site } from './sites';
export { sitesOf } from './sites';
