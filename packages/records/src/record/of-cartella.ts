import type { Json } from '@cartella/core';
import {
  caseRecord,
  element,
  type JsonSchema,
  type RecordDefinition,
  recordDefinition,
  type Sensitivity,
  SensitivitySchema,
  sensitivities,
  toJsonSchema,
} from '@cartella/model';
import type { AccessPolicy, Cartella, CartellaRecord, SensitivityOverrides } from '@cartella/profile';
import * as z from 'zod';
import type { Definitions } from './definitions';

/** What a composed cartella says of its records, as the storage wants it. */
export interface CartellaKinds {
  readonly policy: AccessPolicy;
  readonly definitions: Definitions;
  readonly sensitivity: SensitivityOverrides;
}

type Schema = Readonly<Record<string, Json>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const partOf = (schema: unknown, ...names: readonly string[]): Schema =>
  names.reduce<Schema>((part, name) => (isSchema(part[name]) ? part[name] : {}), isSchema(schema) ? schema : {});

function classOf(schema: Schema): Sensitivity | undefined {
  const parsed = SensitivitySchema.safeParse(schema['x-sensitivity']);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Tells the storage about the kinds of records of a composed cartella: those that its layers add, which have a JSON Schema and nothing else,
 * are masked, linked and searched by the classes and references that it states; elements that a layer protects more are masked by that class.
 */
export function kindsOfCartella({ records, policy }: Pick<Cartella, 'records' | 'policy'>): CartellaKinds {
  const local = new Map<string, RecordDefinition>();
  const stricter = new Map<string, Sensitivity>();
  for (const [kind, record] of Object.entries(records)) {
    const common = recordDefinition(kind);
    if (common === undefined) local.set(kind, toDefinition(record));
    const known = common === undefined ? {} : classesIn(partOf(toJsonSchema(common, 'write'), 'properties', 'data'));
    for (const [path, own] of Object.entries(classesIn(partOf(record.write, 'properties', 'data'))))
      if (known[path] !== own) stricter.set(`${kind} ${path}`, own);
    for (const [path, own] of Object.entries(classesIn(partOf(record.write, 'properties', 'ext'))))
      stricter.set(`${kind} ext.${path}`, own);
  }
  return {
    policy,
    definitions: (kind) => local.get(kind),
    sensitivity: (kind, path) => stricter.get(`${kind} ${path}`),
  };
}

/** The class of each element of a schema, by dotted path; lists are looked through. */
function classesIn(schema: Schema, path = ''): Record<string, Sensitivity> {
  const inner = { ...partOf(schema, 'properties'), ...partOf(schema, 'items', 'properties') };
  return Object.fromEntries(
    Object.entries(inner).flatMap(([name, part]): [string, Sensitivity][] => {
      if (!isSchema(part)) return [];
      const place = path === '' ? name : `${path}.${name}`;
      const own = classOf(part);
      return [
        ...(own === undefined ? [] : [[place, own] as [string, Sensitivity]]),
        ...Object.entries(classesIn(part, place)),
      ];
    }),
  );
}

function toDefinition({ kind, schemaName, label, write }: CartellaRecord): RecordDefinition {
  const data = partOf(write, 'properties', 'data');
  return {
    ...caseRecord,
    kind,
    version: schemaName.split('/')[1] ?? '1.0.0',
    label,
    description: label,
    // Where the schema does not say it of the record as a whole, the record is as protected as the most protected thing in it.
    sensitivity: classOf(write) ?? mostSensitive(Object.values(classesIn(data))),
    data: toShape(data),
    rules: [],
  };
}

function mostSensitive(classes: readonly Sensitivity[]): Sensitivity {
  return sensitivities.findLast((one) => classes.includes(one)) ?? caseRecord.sensitivity;
}

/** What access looks at in a schema: properties, lists, classes and references. Values are not checked by it. */
function toShape(schema: JsonSchema): z.ZodObject {
  return z.looseObject(
    Object.fromEntries(
      Object.entries(partOf(schema, 'properties')).map(([name, part]) => [name, toElement(isSchema(part) ? part : {})]),
    ),
  );
}

function toElement(schema: Schema): z.ZodType {
  const [sensitivity, references] = [classOf(schema), schema['x-references']];
  const facts = {
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(typeof references === 'string' ? { references } : {}),
  };
  return element(toValue(schema), '', '', facts);
}

function toValue(schema: Schema): z.ZodType {
  if (schema['type'] === 'object') return toShape(schema);
  if (schema['type'] === 'array') return z.array(toElement(partOf(schema, 'items')));
  return z.unknown();
}
