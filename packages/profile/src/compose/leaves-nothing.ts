import { diffSchema } from '@cartella/schema-diff';
import type { SchemaDraft } from '../field';

const pairs = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
] as const;

/** Tells whether no value is left: bounds that cross, values that are all refused, or a text that no pattern allows at its length. */
export function leavesNothing(schema: SchemaDraft): boolean {
  const crossed = pairs.some(
    ([least, most]) => Number(schema[least] ?? 0) > Number(schema[most] ?? Number.POSITIVE_INFINITY),
  );
  const isShaped = ['pattern', 'allOf', 'enum', 'format'].some((keyword) => schema[keyword] !== undefined);
  if (crossed || schema['type'] !== 'string' || !isShaped) return crossed;
  const { type, minLength, maxLength, pattern, allOf, format, enum: values } = schema;
  return isEmpty(JSON.stringify({ type, minLength, maxLength, pattern, allOf, format, enum: values }));
}

// The same few shapes of text come back at every composition, and each is decided by a search.
const known = new Map<string, boolean>();
const most = 1000;

function isEmpty(text: string): boolean {
  const decided = known.get(text);
  if (decided !== undefined) return decided;
  const none = diffSchema(JSON.parse(text), false);
  const empty = none.ok && none.value.effect.writers === 'compatible';
  if (known.size >= most) known.clear();
  known.set(text, empty);
  return empty;
}
