import type { Json } from '@cartella/core';
import type * as z from 'zod';
import { elementOf } from '../element';
import type { RecordDefinition } from '../record';
import { type JsonSchema, pascalCase, schemaBase } from '../schema';

/** The JSON-LD context of the model: what kinds and elements mean in the published ontologies; ours where there is none. */
export function jsonLdContext(definitions: readonly RecordDefinition[]): JsonSchema {
  const terms: Record<string, Json> = { '@version': 1.1, '@vocab': `${schemaBase}/terms/`, id: '@id' };
  for (const definition of definitions) {
    terms[pascalCase(definition.kind)] = {
      '@id': definition.uri ?? `${schemaBase}/terms/${pascalCase(definition.kind)}`,
      '@context': contextOf(definition.data),
    };
  }
  return { '@context': terms };
}

function contextOf(data: z.ZodObject): Json {
  return Object.fromEntries(
    Object.entries(data.shape).flatMap(([name, part]): [string, Json][] => {
      const facts = elementOf(part as z.ZodType);
      if (facts?.references !== undefined)
        return [[name, { '@id': facts.uri ?? `${schemaBase}/terms/${name}`, '@type': '@id' }]];
      return facts?.uri === undefined ? [] : [[name, facts.uri]];
    }),
  );
}
