import type { Json } from '@cartella/core';
import type { JsonSchema } from '@cartella/model';

/** A schema while composition works on its own copy of it. */
export type SchemaDraft = { [keyword: string]: Json };

/** Where a field stands in the schema of a record. */
export interface FieldPlace {
  /** The object schema that has the field among its properties. */
  readonly owner: SchemaDraft;
  readonly name: string;
  readonly schema: SchemaDraft;
}

/** Tells whether a JSON value is an object. */
export function isObject(value: unknown): value is SchemaDraft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Finds a field in the write schema of a record: `familyName`, `addresses.kind` (through the items of a list), `ext.namespace.field`.
 */
export function findField(write: JsonSchema, path: string): FieldPlace | undefined {
  const segments = path.split('.');
  let owner: unknown = segments[0] === 'ext' ? write : propertyOf(write, 'data');
  let place: FieldPlace | undefined;
  for (const name of segments) {
    const holder = objectIn(owner);
    const schema = holder && propertyOf(holder, name);
    if (holder === undefined || !isObject(schema)) return undefined;
    place = { owner: holder, name, schema };
    owner = schema;
  }
  return place;
}

/** A field with its dotted path. */
export interface NamedField extends FieldPlace {
  readonly path: string;
}

/** Lists every field of a record, those inside others and those of layers included, parents first. */
export function fieldsOf(write: JsonSchema): NamedField[] {
  return [...below(propertyOf(write, 'data'), ''), ...extensionsIn(write)];
}

function extensionsIn(write: JsonSchema): NamedField[] {
  const namespaces = propertyOf(write, 'ext');
  const properties = isObject(namespaces) && isObject(namespaces['properties']) ? namespaces['properties'] : {};
  return Object.entries(properties).flatMap(([namespace, schema]) => below(schema, `ext.${namespace}.`));
}

function below(owner: unknown, prefix: string): NamedField[] {
  const holder = objectIn(owner);
  if (holder === undefined) return [];
  return Object.entries(holder['properties'] as SchemaDraft).flatMap(([name, schema]) => {
    if (!isObject(schema)) return [];
    const path = `${prefix}${name}`;
    return [{ path, owner: holder, name, schema }, ...below(schema, `${path}.`)];
  });
}

/** The schema of the values that a field takes when it is not absent: the first branch of `anyOf`, or the schema itself. */
export function valueSchema(schema: SchemaDraft): SchemaDraft {
  const [first] = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  return isObject(first) ? first : schema;
}

/** Tells whether a field must be there. */
export function isRequired({ owner, name }: Pick<FieldPlace, 'owner' | 'name'>): boolean {
  return Array.isArray(owner['required']) && owner['required'].includes(name);
}

function propertyOf(schema: unknown, name: string): unknown {
  if (!isObject(schema) || !isObject(schema['properties'])) return undefined;
  return Object.hasOwn(schema['properties'], name) ? schema['properties'][name] : undefined;
}

function objectIn(schema: unknown): SchemaDraft | undefined {
  if (!isObject(schema)) return undefined;
  const value = valueSchema(schema);
  if (isObject(value['properties'])) return value;
  return isObject(value['items']) ? objectIn(value['items']) : undefined;
}
