import type { Json } from '@cartella/core';
import { type JsonSchema, pascalCase, type SchemaMode, shapeToJsonSchema } from '@cartella/model';
import { type MessageDefinition, messageSchemaId, messageTypeOf } from './definition';
import { MessageEnvelopeSchema } from './envelope';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** Emits the JSON Schema of the body of a message: closed for who writes, open for who reads. */
export function messageJsonSchema(definition: MessageDefinition, mode: SchemaMode): JsonSchema {
  return {
    $schema: dialect,
    $id: messageSchemaId(definition, mode),
    title: pascalCase(definition.name),
    description: `${definition.description.it} — ${definition.description.en}`,
    'x-message-type': messageTypeOf(definition),
    'x-purpose': definition.purpose,
    'x-sensitivity': definition.sensitivity,
    ...shapeToJsonSchema(definition.body, mode, definition),
    examples: [definition.example as Json],
  };
}

/** Emits the JSON Schema of the envelope of every message. */
export function envelopeJsonSchema(mode: SchemaMode): JsonSchema {
  return {
    $schema: dialect,
    $id: messageSchemaId({ name: 'envelope', version: '1.0.0' }, mode),
    title: 'MessageEnvelope',
    ...shapeToJsonSchema(MessageEnvelopeSchema, mode, { sensitivity: 'common', purpose: 'accountability' }),
  };
}
