import type { Json } from '@cartella/core';
import { inputsOf } from '../inputs';
import { type RecordDefinition, schemaNameOf } from '../record';
import type { JsonSchema } from '../schema';

/** The declared rules of a kind of record with the inputs that they read, for who applies them without the kit. */
export function rulesDocument(definition: RecordDefinition): JsonSchema {
  return {
    schema: schemaNameOf(definition),
    inputs: inputsOf(definition.data) as unknown as Json,
    rules: definition.rules as unknown as Json,
  };
}
