export type { FlowKind, Sender, SentBenefit, SingleBenefit, Transmission } from './transmission';
export { flowHeader, planTransmissions } from './transmission';
