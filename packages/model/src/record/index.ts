export type { DataOf, RecordDefinition, RecordOf, RecordRule, Retention } from './record';
export { defineRecord, envelopeSchemaOf, schemaNameOf } from './record';
