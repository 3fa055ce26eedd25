export type { MeasuredAnswer, MeasuredRequest, Telemetry } from './telemetry';
export { createTelemetry } from './telemetry';
