import type { Label, Norm } from '@cartella/core';
import type { JsonSchema } from '../schema';

/** One element of a record as the data dictionary tells it. */
export interface DictionaryRow {
  readonly kind: string;
  /** Place in the record: `data.addresses[].comune`. */
  readonly path: string;
  readonly label: Label;
  readonly description?: Label;
  readonly type: string;
  readonly required: boolean;
  readonly vocabulary?: string;
  /** Values of a closed set with their names. */
  readonly values?: Readonly<Record<string, Label>>;
  readonly references?: string;
  readonly sensitivity: string;
  readonly purpose: string;
  readonly norm?: Norm;
  readonly uri?: string;
  readonly example?: string;
}

type Keywords = Readonly<Record<string, unknown>>;

/** Whole records by their kind, from which elements that say no example of their own take one. */
export type Examples = Readonly<Record<string, readonly unknown[]>>;

/** Puts whole records together by their kind. */
export function examplesByKind(records: readonly { readonly kind: string; readonly data?: unknown }[]): Examples {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, records.filter((record) => record.kind === kind)]));
}

/** Tells every named element of an emitted schema, the common one or what a profile composed, in the order of the record. */
export function dictionaryRows(schema: JsonSchema): readonly DictionaryRow[] {
  return rowsIn(schema, String(schema['x-kind'] ?? schema['title'] ?? ''), '');
}

/** Gives an example, from whole records, to the elements that say none of their own. */
export function withExamples(rows: readonly DictionaryRow[], examples: Examples): readonly DictionaryRow[] {
  return rows.map((row) => {
    const found = row.example ?? exampleAt(examples[row.kind] ?? [], row.path.split('.'));
    return found === undefined ? row : { ...row, example: found };
  });
}

// The first record that has the element shows it.
function exampleAt(values: readonly unknown[], [step, ...rest]: readonly string[]): string | undefined {
  const name = step?.replace('[]', '') ?? '';
  const inner = values.flatMap((value) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? [(value as Keywords)[name]] : [],
  );
  const found = step?.endsWith('[]') ? inner.flat() : inner;
  if (rest.length > 0) return exampleAt(found, rest);
  const text = found.find((value) => typeof value !== 'object' || Array.isArray(value));
  return text === undefined ? undefined : String(text);
}

function rowsIn(schema: Keywords, kind: string, path: string): DictionaryRow[] {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Keywords>>).flatMap(([name, part]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const here = part['x-label'] === undefined ? [] : [rowOf(part, kind, at, required.includes(name))];
    return [...here, ...rowsIn(part, kind, at), ...rowsIn((part['items'] ?? {}) as Keywords, kind, `${at}[]`)];
  });
}

function rowOf(part: Keywords, kind: string, path: string, required: boolean): DictionaryRow {
  const leaf = leafOf(part);
  const found: Record<string, unknown> = {
    description: part['x-description'],
    vocabulary: part['x-vocabulary'] ?? leaf['x-vocabulary'],
    values: part['x-values'] ?? leaf['x-values'],
    references: part['x-references'] ?? leaf['x-references'],
    norm: part['x-norm'],
    uri: part['x-uri'],
    example: Array.isArray(part['examples']) ? String(part['examples'][0]) : undefined,
  };
  return {
    kind,
    path,
    label: part['x-label'] as Label,
    type: typeOf(part, leaf),
    required,
    sensitivity: String(part['x-sensitivity'] ?? ''),
    purpose: String(part['x-purpose'] ?? ''),
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
  };
}

// What is governed may be an item of the list, or the value that an absence may stand for.
function leafOf(part: Keywords): Keywords {
  const inner = (part['items'] ?? (part['anyOf'] as readonly unknown[] | undefined)?.[0]) as Keywords | undefined;
  return inner === undefined ? part : leafOf(inner);
}

function typeOf(part: Keywords, leaf: Keywords): string {
  const name = String(
    leaf['x-format'] ?? leaf['format'] ?? (leaf['x-presentation'] === 'money' ? 'money' : (leaf['type'] ?? 'object')),
  );
  return part['type'] === 'array' ? `${name}[]` : name;
}
