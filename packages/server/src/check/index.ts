export { createRecordCheck } from './record-check';
