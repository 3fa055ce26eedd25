export type { InstrumentResult, InstrumentResultData } from './instrument-result';
export { instrumentResult } from './instrument-result';
