import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isJsonObject } from '../src/schema';

/** A group of the public JSON-Schema-Test-Suite. */
export interface SuiteGroup {
  readonly file: string;
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

// The suite on npm is of draft 4; JSON_SCHEMA_TEST_SUITE names the folder of a newer draft in a checkout of one's own.
const folder =
  process.env['JSON_SCHEMA_TEST_SUITE'] ??
  join(dirname(createRequire(import.meta.url).resolve('json-schema-test-suite/package.json')), 'tests/draft4');

/** Reads the groups of the suite, spelled in 2020-12. Optional groups other than formats contradict each other. */
export function readTestSuite(): SuiteGroup[] {
  const files = [
    ...jsonFiles(folder),
    ...jsonFiles(join(folder, 'optional')).filter((file) => file.includes('format')),
  ];
  return files.flatMap((file) =>
    (JSON.parse(readFileSync(file, 'utf8')) as SuiteGroup[]).map((group) => ({
      ...group,
      file: file.slice(folder.length + 1, -'.json'.length),
      schema: folder.includes('2020-12') ? group.schema : modernised(group.schema, true),
    })),
  );
}

function jsonFiles(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(path, name));
}

const schemaMaps = ['properties', 'patternProperties', 'definitions'];
const schemaLists = ['allOf', 'anyOf', 'oneOf'];

/** Spells an old schema in 2020-12; unknown members that hold schemas become definitions. */
function modernised(schema: unknown, isRoot = false): unknown {
  if (!isJsonObject(schema)) return schema;
  if (typeof schema['$ref'] === 'string' && !isRoot) return { $ref: modernReference(schema['$ref']) };
  const result: Record<string, unknown> = {};
  const put = (name: string, value: unknown) => Object.assign(result, { [name]: value });
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$ref') put(keyword, modernReference(value as string));
    else if (keyword === 'definitions') put('$defs', { ...(result['$defs'] as object), ...mapped(value) });
    else if (schemaMaps.includes(keyword)) put(keyword, mapped(value));
    else if (schemaLists.includes(keyword))
      put(
        keyword,
        (value as unknown[]).map((item) => modernised(item)),
      );
    else if (keyword === 'items' && Array.isArray(value)) {
      if (value.length > 0)
        put(
          'prefixItems',
          value.map((item) => modernised(item)),
        );
    } else if (keyword === 'additionalItems') {
      if (Array.isArray(schema['items'])) put('items', modernised(value));
    } else if (keyword === 'dependencies') putDependencies(put, value as object);
    else if (keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum') {
      if (typeof value === 'number') put(keyword, value);
      else if (value) put(keyword, schema[keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum']);
    } else if (isRoot && /^(tilda|slash|percent)/.test(keyword)) {
      put('$defs', { ...(result['$defs'] as object), [keyword]: modernised(value) });
    } else put(keyword, keyword === 'enum' || keyword === 'const' || keyword === 'default' ? value : modernised(value));
  }
  return result;
}

function mapped(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value as object).map(([name, schema]) => [name, modernised(schema)]));
}

function putDependencies(put: (name: string, value: unknown) => void, dependencies: object): void {
  const entries = Object.entries(dependencies).map(([name, value]) => [
    name,
    typeof value === 'string' ? [value] : value,
  ]);
  put('dependentRequired', Object.fromEntries(entries.filter(([, value]) => Array.isArray(value))));
  put('dependentSchemas', mapped(Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value)))));
}

function modernReference(reference: string): string {
  return reference
    .replace('#/definitions/', '#/$defs/')
    .replace(/^#\/(tilda|slash|percent)/, '#/$defs/$1')
    .replace('#/items/', '#/prefixItems/');
}
