export { impactAssessment } from './impact-assessment';
export type { Recipient } from './minimised-view';
export { minimisedRecord } from './minimised-view';
export type { ProcessingActivity, RetentionRow } from './processing-register';
export { processingRegister, retentionTable } from './processing-register';
export { processingRegisterCsv, retentionCsv } from './tables';
