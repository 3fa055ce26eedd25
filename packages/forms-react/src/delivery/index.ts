export type { DeliveryLine, DeliveryTerms, DeliveryTotal, Payer, Stage } from './delivery';
export { costOf, quantityAt, totalOf } from './delivery';
export type { DeliveryFund, DeliveryPlanProps, WrittenStage } from './delivery-plan';
export { DeliveryPlan } from './delivery-plan';
export { DeliveryTermsEditor } from './delivery-terms-editor';
