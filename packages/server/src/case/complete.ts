import { isObject } from '@cartella/profile';

/** What the case already knows: nobody is asked for it again. */
export interface KnownReferences {
  /** Identifier of the record of each kind that the case has exactly one of. */
  readonly [kind: string]: string | undefined;
}

/** Kinds of records that a record must point to, by the schema of its data. */
export function requiredReferences(schema: unknown): string[] {
  const required = isObject(schema) && Array.isArray(schema['required']) ? schema['required'] : [];
  return required.flatMap((name) => kindReferredBy(schema, String(name)) ?? []);
}

/** Records that data point to, by kind. */
export function referencesIn(schema: unknown, data: unknown): { readonly kind: string; readonly id: string }[] {
  return Object.entries(isObject(data) ? data : {}).flatMap(([name, id]) => {
    const kind = kindReferredBy(schema, name);
    return kind !== undefined && typeof id === 'string' ? [{ kind, id }] : [];
  });
}

function kindReferredBy(schema: unknown, name: string): string | undefined {
  const properties = isObject(schema) ? schema['properties'] : undefined;
  const part = isObject(properties) ? properties[name] : undefined;
  const kind = isObject(part) ? part['x-references'] : undefined;
  return typeof kind === 'string' ? kind : undefined;
}

/**
 * Fills in the references that a record must have and its author was not asked for, and gives identifiers to the new items of its lists.
 *
 * @param schema - Schema of the data, from the composed cartella.
 */
export function completeData(schema: unknown, data: unknown, known: KnownReferences, newId: () => string): unknown {
  if (!isObject(schema)) return data;
  if (Array.isArray(data)) return data.map((item: unknown) => completeData(schema['items'], item, known, newId));
  const properties = schema['properties'];
  if (!isObject(properties) || typeof data !== 'object' || data === null) return data;
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const given = data as Readonly<Record<string, unknown>>;
  const completed: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(properties)) {
    if (!isObject(part)) continue;
    if (given[name] !== undefined) completed[name] = completeData(part, given[name], known, newId);
    else if (required.includes(name)) completed[name] = missingValue(name, part, known, newId);
    if (completed[name] === undefined) delete completed[name];
  }
  // What the schema does not know is kept for validation to name it.
  return { ...given, ...completed };
}

function missingValue(
  name: string,
  schema: Readonly<Record<string, unknown>>,
  known: KnownReferences,
  newId: () => string,
): unknown {
  const kind = schema['x-references'];
  if (typeof kind === 'string') return known[kind];
  if (schema['type'] === 'array') {
    // A list that may be empty was left empty; one of references that may not holds the one that is known: who writes signs a report.
    const of = isObject(schema['items']) ? schema['items']['x-references'] : undefined;
    const only = typeof of === 'string' && Number(schema['minItems'] ?? 0) > 0 ? known[of] : undefined;
    return only === undefined ? [] : [only];
  }
  return name === 'id' && schema['format'] === 'uuid' ? newId() : undefined;
}
