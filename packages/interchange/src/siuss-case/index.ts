export type { CaseOfDelivery } from './benefit';
export type { Place } from './places';
export { placeOf, siussPlaces } from './places';
export type { DeliverySource, Exclusion, ExclusionReason, FlowProblem, PreparedFlow } from './prepare';
export { prepareSiuss } from './prepare';
export type { SiussSupplement } from './supplement';
export { SiussSupplementSchema, siussNamespace } from './supplement';
