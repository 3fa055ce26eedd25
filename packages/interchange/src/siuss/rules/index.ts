export { checkHeader, checkRecord, checkRules, checkSingle, checkSiuss, siussRules } from './check';
export type { RuleSource, SiussRule } from './rule';
export { factsOfTaxCode, hasUnsendableOmocodia, isTaxCodeSound } from './tax-code';
