export type { Element, ElementFacts } from './element';
export { element, elementOf, elements, value, valueFactsOf } from './element';
export type { LegalBasis, Purpose } from './purpose';
export { law328, purposeLabels, socialServicesBasis, statutoryFlowBasis } from './purpose';
export type { Sensitivity } from './sensitivity';
export { isAtLeastAsSensitive, SensitivitySchema, sensitivities } from './sensitivity';
