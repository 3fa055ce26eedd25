export type { SimulatedClock } from './clock';
export { createSimulatedClock } from './clock';
