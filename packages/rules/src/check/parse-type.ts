import { failure, isCivilDate, type Norm, type Path, type Result, success } from '@cartella/core';
import type { Constant, Inputs, ValueType } from '../expression';
import { checkIssue } from './issues';
import { createReader, type Reader } from './reader';
import { parseUnit } from './unit';
import { isName, isText } from './words';

const allowed: { readonly [Type in ValueType['type']]: readonly string[] } = {
  boolean: [],
  integer: ['unit', 'minimum', 'maximum'],
  number: ['unit', 'minimum', 'maximum'],
  money: ['unit', 'minimum', 'maximum'],
  date: ['minimum', 'maximum'],
  period: [],
  text: [],
  code: ['vocabulary', 'codes'],
  list: ['of'],
  object: ['fields'],
};

function propertiesOf(type: unknown): readonly string[] | undefined {
  return typeof type === 'string' && Object.hasOwn(allowed, type) ? allowed[type as ValueType['type']] : undefined;
}

/** Reads a type from untrusted JSON; `extra` names the properties that its holder reads itself. */
export function readType(
  reader: Reader,
  json: unknown,
  at: Path,
  extra: readonly string[] = [],
): ValueType | undefined {
  const record = reader.record(json, at);
  if (record === undefined) return undefined;
  const properties = propertiesOf(record['type']);
  if (properties === undefined) return reader.refuse(checkIssue.unknownType, [...at, 'type']);
  reader.only(record, ['type', 'optional', ...properties, ...extra], at);
  const type: Record<string, unknown> = { type: record['type'] };
  for (const property of ['optional', ...properties]) {
    const value = record[property];
    if (value === undefined) continue;
    const read = readProperty(reader, record['type'] as ValueType['type'], property, value, [...at, property]);
    if (read === undefined) return undefined;
    type[property] = read;
  }
  if (record['type'] === 'list' && type['of'] === undefined)
    return reader.refuse(checkIssue.missingProperty, [...at, 'of']);
  if (record['type'] === 'object' && type['fields'] === undefined)
    return reader.refuse(checkIssue.missingProperty, [...at, 'fields']);
  return type as unknown as ValueType;
}

function readProperty(reader: Reader, type: ValueType['type'], property: string, value: unknown, at: Path): unknown {
  const wrong = () => reader.refuse(checkIssue.shape, at);
  switch (property) {
    case 'optional':
      return typeof value === 'boolean' ? value : wrong();
    case 'unit':
      return typeof value === 'string' && parseUnit(value) !== undefined ? value : wrong();
    case 'vocabulary':
      return isText(value) ? value : wrong();
    case 'codes':
      return Array.isArray(value) && value.every(isText) && reader.count(value.length, at) ? [...value] : wrong();
    case 'of':
      return readType(reader, value, at);
    case 'fields':
      return readInputs(reader, value, at);
    default:
      return (type === 'date' ? isCivilDate(value) : isNumber(type, value)) ? value : wrong();
  }
}

/** Reads the declaration of inputs from untrusted JSON. */
export function parseInputs(json: unknown): Result<Inputs> {
  const reader = createReader();
  const inputs = readInputs(reader, json, []);
  return inputs === undefined || reader.issues.length > 0 ? failure(reader.issues) : success(inputs);
}

function readInputs(reader: Reader, json: unknown, at: Path): Inputs | undefined {
  const record = reader.record(json, at);
  if (record === undefined) return undefined;
  const fields: Record<string, ValueType> = {};
  for (const [name, type] of Object.entries(record)) {
    if (!isName(name)) reader.refuse(checkIssue.pathSyntax, at);
    else {
      const read = readType(reader, type, [...at, name]);
      if (read !== undefined) fields[name] = read;
    }
  }
  return fields;
}

function isNumber(type: ValueType['type'], value: unknown): boolean {
  return type === 'number' ? Number.isFinite(value) : Number.isSafeInteger(value);
}

/** Reads a constant of a type from untrusted JSON. */
export function readConstant(reader: Reader, type: ValueType, json: unknown, at: Path): Constant | undefined {
  const wrong = () => reader.refuse(checkIssue.constant, at, { expected: type.type });
  switch (type.type) {
    case 'boolean':
      return typeof json === 'boolean' ? json : wrong();
    case 'integer':
    case 'number':
    case 'money':
      return isNumber(type.type, json) ? (json as number) : wrong();
    case 'date':
      return isCivilDate(json) ? json : wrong();
    case 'text':
      return isText(json) ? json : wrong();
    case 'code':
      return isText(json) && (type.codes?.includes(json) ?? true) ? json : wrong();
    case 'period':
      return readConstant(reader, periodFields, json, at);
    case 'list':
      return Array.isArray(json) && reader.count(json.length, at) ? readList(reader, type.of, json, at) : wrong();
    case 'object':
      return readObject(reader, type.fields, json, at);
  }
}

const periodFields: ValueType = {
  type: 'object',
  fields: { from: { type: 'date' }, to: { type: 'date', optional: true } },
};

function readList(reader: Reader, of: ValueType, json: readonly unknown[], at: Path): Constant | undefined {
  const items = json.map((item, index) => readConstant(reader, of, item, [...at, index]));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readObject(
  reader: Reader,
  fields: Readonly<Record<string, ValueType>>,
  json: unknown,
  at: Path,
): Constant | undefined {
  const record = reader.record(json, at);
  if (record === undefined || !reader.only(record, Object.keys(fields), at)) return undefined;
  const read: Record<string, Constant> = {};
  let whole = true;
  for (const [name, field] of Object.entries(fields)) {
    const value = record[name];
    if (value === undefined && field.optional) continue;
    const constant = readConstant(reader, field, value, [...at, name]);
    if (constant === undefined) whole = false;
    else read[name] = constant;
  }
  return whole ? read : undefined;
}

/** Reads the reference to a norm from untrusted JSON. */
export function readNorm(reader: Reader, json: unknown, at: Path): Norm | undefined {
  const record = reader.record(json, at);
  if (record === undefined || !reader.only(record, ['urn', 'article', 'citation'], at)) return undefined;
  const { urn, article, citation } = record;
  const texts = [article, citation].every((text) => text === undefined || isText(text));
  return isText(urn) && texts ? ({ ...record } as unknown as Norm) : reader.refuse(checkIssue.shape, at);
}
