export { arbitraryData, arbitraryDay } from './arbitrary-data';
export type { GeneratedType } from './arbitrary-expression';
export { arbitraryExpression } from './arbitrary-expression';
