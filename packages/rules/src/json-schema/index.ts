export { expressionSchema } from './json-schema';
