import { unwrap } from '@cartella/core';
import { type ParsedSchema, parseSchema } from '@cartella/schema-diff';
import { type FormatName, formats } from '../format/format';

/**
 * The schemas of a record and of its data as validators check them: a format that its own pattern says whole is not checked twice.
 *
 * @throws {@link KitError} when the document is not a JSON Schema that the kit reads.
 */
export function checkedSchemas(schema: unknown): { readonly record: ParsedSchema; readonly data: ParsedSchema } {
  const record = withoutSaidFormats(schema) as { readonly properties: { readonly data: unknown } };
  return { record: unwrap(parseSchema(record)), data: unwrap(parseSchema(record.properties.data)) };
}

function withoutSaidFormats(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutSaidFormats);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([keyword, value]) => [keyword, withoutSaidFormats(value)] as const);
  return Object.fromEntries(isSaid(schema) ? entries.filter(([keyword]) => keyword !== 'format') : entries);
}

function isSaid({ format, pattern }: { readonly format?: unknown; readonly pattern?: unknown }): boolean {
  if (typeof format !== 'string' || !Object.hasOwn(formats, format)) return false;
  const known = formats[format as FormatName];
  return known.holds === undefined && known.pattern.source === pattern;
}
