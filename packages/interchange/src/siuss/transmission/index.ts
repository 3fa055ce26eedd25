export type { FlowKind, Sender, SentBenefit, SingleBenefit, Transmission, WrittenFlow } from './transmission';
export { flowHeader, planTransmissions, writeTransmissions } from './transmission';
