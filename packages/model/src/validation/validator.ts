import { compileValidator } from '@cartella/schema-diff';
import type { RecordRule } from '../record';
import { checkedSchemas } from './checked-schemas';
import { joinValidator, type RecordValidator } from './join-validator';
import { sitesOf } from './sites';

/**
 * Makes the validator of an emitted write schema: the common one, or what a profile composed.
 *
 * @throws {@link KitError} when the document is not a JSON Schema that the kit reads.
 */
export function createValidator(schema: Readonly<Record<string, unknown>>): RecordValidator {
  const { record, data } = checkedSchemas(schema);
  return joinValidator({
    data: compileValidator(data),
    record: compileValidator(record),
    sites: sitesOf(schema),
    rules: (schema['x-rules'] ?? []) as readonly RecordRule[],
  });
}
