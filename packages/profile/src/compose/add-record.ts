import { isUnderNamespace } from '@cartella/core';
import { type JsonSchema, pascalCase } from '@cartella/model';
import { isObject, type SchemaDraft } from '../field';
import type { Layer, RecordExtension } from '../layer';
import { composeIssue } from './compose.issues';
import { type CartellaDraft, put, refuse, say, type Touch } from './touch';

/** Adds a kind of record under the layer's namespace, in the envelope that all records have. */
export function addRecord(draft: CartellaDraft, layer: Layer, record: RecordExtension): readonly Touch[] {
  const { kind, version, label } = record;
  const point = `records/${kind}`;
  if (!isUnderNamespace(kind, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
  if (draft.records[kind] !== undefined) return [refuse(composeIssue.alreadyThere, point)];
  const [envelope] = Object.values(draft.records);
  if (envelope === undefined) return [refuse(composeIssue.unknownReference, 'records')];
  const schemaName = `${kind}/${version}`;
  const write = inEnvelope(envelope.write, record, schemaName);
  draft.records = put(draft.records, kind, { kind, schemaName, label, write, rules: [] });
  return [say(point, write)];
}

function inEnvelope(common: JsonSchema, record: RecordExtension, schemaName: string): JsonSchema {
  const { properties, required, $schema, additionalProperties } = structuredClone(common) as SchemaDraft;
  const { ext, schema, ...envelope } = properties as SchemaDraft;
  const { pattern: _pattern, ...name } = isObject(schema) ? schema : {};
  const { properties: _, required: __, ...openExtensions } = isObject(ext) ? ext : {};
  return {
    ...($schema !== undefined && { $schema }),
    $id: `urn:cartella:${record.kind}:${record.version}`,
    title: pascalCase(record.kind.replace(':', '-')),
    description: `${record.description.it} — ${record.description.en}`,
    type: 'object',
    properties: {
      ...envelope,
      schema: { ...name, const: schemaName, examples: [schemaName] },
      ext: openExtensions,
      kind: { type: 'string', const: record.kind },
      data: annotated(structuredClone(record.data) as unknown as SchemaDraft, record),
    },
    required: (Array.isArray(required) ? required : []).filter((name) => name !== 'ext'),
    ...(additionalProperties !== undefined && { additionalProperties }),
  };
}

/** Gives each element the class and the purpose of its record where it says none. */
function annotated(data: SchemaDraft, { sensitivity, purpose }: RecordExtension): SchemaDraft {
  const properties = isObject(data['properties']) ? data['properties'] : {};
  return {
    ...data,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        { 'x-sensitivity': sensitivity, 'x-purpose': purpose, ...(isObject(schema) ? schema : {}) },
      ]),
    ),
  };
}
