export type { TaxCode } from './tax-code';
export { hasTaxCodeCheckCharacter, TaxCodeSchema, taxCodeCheckCharacter, taxCodeIssue } from './tax-code';
