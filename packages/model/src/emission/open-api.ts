import type { Json } from '@cartella/core';
import type { RecordDefinition } from '../record';
import { type JsonSchema, pascalCase, schemaBase, toJsonSchema } from '../schema';

type Keywords = Readonly<Record<string, Json>>;

/**
 * The records as one OpenAPI component file for the national catalogue of semantic assets (`*.oas3.yaml`): the read schema of the
 * data of each kind, with `x-jsonld-context` and `x-jsonld-type`.
 */
export function openApiComponents(definitions: readonly RecordDefinition[], version: string): JsonSchema {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Cartella sociale: schemi del modello dati comune',
      version,
      description:
        'Schemi dei dati delle schede della cartella sociale informatizzata, con etichette, classi di riservatezza, finalità, norme e significato nelle ontologie nazionali.',
      'x-summary': 'Modello dati comune della cartella sociale',
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    paths: {},
    components: {
      schemas: Object.fromEntries(
        definitions.map((definition) => [pascalCase(definition.kind), component(definition)]),
      ),
    },
  };
}

function component(definition: RecordDefinition): Json {
  const { properties } = toJsonSchema(definition, 'read') as { properties: Keywords };
  const { 'x-jsonld-context': meanings, ...data } = toOpenApi(properties['data'] as JsonSchema) as Keywords;
  return {
    description: `${definition.description.it} — ${definition.description.en}`,
    ...(definition.uri === undefined ? {} : { 'x-jsonld-type': definition.uri }),
    'x-jsonld-context': { '@vocab': `${schemaBase}/terms/`, ...(meanings as Keywords | undefined) },
    ...data,
  };
}

// OpenAPI 3.0 knows an older JSON Schema: one example, no constants, no names of properties.
function toOpenApi(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const { const: constant, examples, propertyNames: _, ...rest } = schema as Keywords;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([keyword, value]) => [keyword, convertKeyword(keyword, value)]),
  );
  return {
    ...converted,
    ...(constant === undefined ? {} : { enum: [constant] }),
    ...(Array.isArray(examples) && examples[0] !== undefined ? { example: examples[0] } : {}),
  };
}

function convertKeyword(keyword: string, value: Json): Json {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(Object.entries(value as Keywords).map(([name, part]) => [name, toOpenApi(part)]));
    case 'anyOf':
      return (value as readonly Json[]).map(toOpenApi);
    case 'items':
      return toOpenApi(value);
    default:
      return value;
  }
}
