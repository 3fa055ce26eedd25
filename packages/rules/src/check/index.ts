export type { CheckedExpression, CheckOptions } from './check';
export { checkExpression, typesOf } from './check';
export { checkIssue } from './issues';
export { parseExpression } from './parse';
export { parseInputs } from './parse-type';
export { expressionLimits } from './reader';
