export { arbitraryData, arbitraryDay } from './arbitrary-data';
export { arbitraryExpression } from './arbitrary-expression';
export type { GeneratedType } from './grammar';
