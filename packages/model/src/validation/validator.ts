import { unwrap } from '@cartella/core';
import { compileValidator, parseSchema } from '@cartella/schema-diff';
import type { RecordRule } from '../record';
import { joinValidator, type RecordValidator } from './join-validator';
import { sitesOf } from './sites';

/**
 * Makes the validator of an emitted write schema: the common one, or what a profile composed.
 *
 * @throws {@link KitError} when the document is not a JSON Schema that the kit reads.
 */
export function createValidator(schema: Readonly<Record<string, unknown>>): RecordValidator {
  const properties = schema['properties'] as Readonly<Record<string, unknown>>;
  return joinValidator({
    data: compileValidator(unwrap(parseSchema(properties['data']))),
    record: compileValidator(unwrap(parseSchema(schema))),
    sites: sitesOf(schema),
    rules: (schema['x-rules'] ?? []) as readonly RecordRule[],
  });
}
