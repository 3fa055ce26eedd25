export type { CaseOfDelivery } from './benefit';
export type { Place } from './places';
export { placeOf, siussPlaces } from './places';
export type { DeliverySource, Exclusion, ExclusionReason, FlowProblem, PreparedFlow } from './prepare';
export { prepareSiuss } from './prepare';
export type { ChildSource, PreparedChild } from './prepare-sinba';
export { prepareSinba, sinbaCaseIssue } from './prepare-sinba';
export type { SiussSupplement } from './supplement';
export { SiussSupplementSchema, siussNamespace } from './supplement';
