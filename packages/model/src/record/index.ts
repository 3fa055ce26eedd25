export { caseRecord, registerRecord } from './defaults';
export type { DataOf, RecordDefinition, RecordOf, RecordRule, Retention } from './record';
export { defineRecord, envelopeSchemaOf, schemaNameOf } from './record';
export { afterClosure, afterContact, afterValidity, inLog, ofMinors } from './retention';
export { eachInOrder, inOrder, oneOf } from './rule';
