import type { Json } from '@cartella/core';
import type { JsonSchema } from '@cartella/model';
import { isObject } from '../field';

/** What readers of a kind of record accept: the schema of its writers with every object left open. */
export function toReadSchema(write: JsonSchema): JsonSchema {
  const { 'x-rules': _, ...schema } = write;
  const id = typeof schema['$id'] === 'string' ? { $id: schema['$id'].replace(/\/write\.json$/, '/read.json') } : {};
  return { ...(opened(schema) as JsonSchema), ...id };
}

function opened(value: Json): Json {
  if (Array.isArray(value)) return value.map(opened);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      if (name === 'additionalProperties' && part === false) return [];
      return [[name, name.startsWith('x-') || name === 'examples' ? part : opened(part)]];
    }),
  );
}
