export { explain } from './explain';
export type { ParameterInForce, Trace, TraceStep } from './trace';
export { pathsRead, traceSchema } from './trace';
