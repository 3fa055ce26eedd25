export { checkParameters, parameterIssue } from './check-parameters';
export type { DatedValue, Parameter } from './parameter';
export { parameterIn, valueOn } from './parameter';
