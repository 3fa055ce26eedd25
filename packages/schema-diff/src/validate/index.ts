export { parseSchema } from '../schema';
export type { Validator } from './compile';
export { compileValidator } from './compile';
export type { GenerateOptions } from './generate';
export { generateValidator, generateValidators } from './generate';
export { instanceIssue } from './issues';
export { maximumDepth } from './runtime';
