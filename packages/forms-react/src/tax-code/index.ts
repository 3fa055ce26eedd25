export type { BirthplaceFinder, KnownPerson, TaxCodePart, TaxCodeReading } from './explain';
export { readTaxCode } from './explain';
export type { TaxCodeAnswer } from './tax-code-box';
export { TaxCodeBox } from './tax-code-box';
