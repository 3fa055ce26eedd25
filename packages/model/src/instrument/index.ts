export type { Instrument, InstrumentItem, InstrumentScore } from './instrument';
export { InstrumentSchema } from './instrument';
export type { InstrumentResult, InstrumentResultData } from './instrument-result';
export { instrumentResult } from './instrument-result';
export { instruments } from './instruments';
export { inputsOfInstrument, readInstrument } from './read-instrument';
export type { Answer, InstrumentOutcome, Score } from './score-instrument';
export { instrumentIssue, scoreInstrument } from './score-instrument';
