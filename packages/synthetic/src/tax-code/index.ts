export { isSyntheticTaxCode, syntheticTaxCode } from './synthetic-tax-code';
