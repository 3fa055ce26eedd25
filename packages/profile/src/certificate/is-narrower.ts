import type { Json } from '@cartella/core';
import { isObject, type SchemaDraft } from '../field';

const least = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties', 'minContains'];
const most = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties', 'maxContains'];
const annotations = [
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
];

/**
 * Tells whether every value that one schema accepts is accepted by another, by comparing them keyword by keyword: `true` is a proof, `false`
 * only says that this way found none.
 */
export function isNarrower(after: Json | undefined, before: Json | undefined): boolean {
  if (after === before || before === undefined || before === true || after === false) return true;
  if (!isObject(before)) return false;
  const narrower = isObject(after) ? after : {};
  const branches = before['anyOf'];
  const { anyOf: _, ...rest } = before;
  return (
    Object.keys(rest).every((keyword) => isKept(keyword, narrower, rest)) &&
    newPropertiesObey(narrower, rest) &&
    (!Array.isArray(branches) || isNarrowerThanAny(narrower, branches))
  );
}

function isNarrowerThanAny(after: SchemaDraft, branches: readonly Json[]): boolean {
  const parts = Array.isArray(after['anyOf']) ? after['anyOf'] : [after];
  return parts.every((part) => branches.some((branch) => isNarrower(part, branch)));
}

function isKept(keyword: string, after: SchemaDraft, before: SchemaDraft): boolean {
  const [now, then] = [after[keyword], before[keyword]];
  if (keyword.startsWith('x-') || annotations.includes(keyword) || isSame(now, then)) return true;
  if (least.includes(keyword)) return typeof now === 'number' && now >= Number(then);
  if (most.includes(keyword)) return typeof now === 'number' && now <= Number(then);
  switch (keyword) {
    case 'type':
      return now === 'integer' && then === 'number';
    case 'enum':
    case 'const':
      return valuesOf(after)?.every((value) => valuesOf(before)?.some((other) => isSame(value, other))) === true;
    case 'required':
      return Array.isArray(then) && then.every((name) => Array.isArray(now) && now.includes(name));
    case 'allOf':
      return (
        Array.isArray(then) && then.every((part) => Array.isArray(now) && now.some((other) => isSame(part, other)))
      );
    case 'pattern':
      return Array.isArray(after['allOf']) && after['allOf'].some((part) => isObject(part) && part['pattern'] === then);
    case 'items':
    case 'additionalProperties':
      return now !== undefined && isNarrower(now, then);
    case 'properties':
      return propertiesAreKept(after, before);
    case 'propertyNames':
      return namesAreKept(after, then);
    default:
      return false;
  }
}

function propertiesAreKept(after: SchemaDraft, before: SchemaDraft): boolean {
  const [now, then] = [propertiesOf(after), propertiesOf(before)];
  return Object.keys(then).every((name) =>
    Object.hasOwn(now, name) ? isNarrower(now[name], then[name]) : after['additionalProperties'] === false,
  );
}

/** A closed object says its names itself. */
function namesAreKept(after: SchemaDraft, names: Json | undefined): boolean {
  if (!isObject(names) || after['additionalProperties'] !== false) return false;
  const { type, pattern, ...others } = names;
  const shape = new RegExp(typeof pattern === 'string' ? pattern : '', 'u');
  const isKnown = (type === undefined || type === 'string') && Object.keys(others).length === 0;
  return isKnown && Object.keys(propertiesOf(after)).every((name) => shape.test(name));
}

/** Properties that were not named obey what was said of any other. */
function newPropertiesObey(after: SchemaDraft, before: SchemaDraft): boolean {
  const [now, then] = [propertiesOf(after), propertiesOf(before)];
  return Object.keys(now)
    .filter((name) => !Object.hasOwn(then, name))
    .every((name) => isNarrower(now[name], before['additionalProperties']));
}

function propertiesOf(schema: SchemaDraft): SchemaDraft {
  return isObject(schema['properties']) ? schema['properties'] : {};
}

function valuesOf(schema: SchemaDraft): readonly Json[] | undefined {
  if (schema['const'] !== undefined) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

/** Equal as JSON, whatever the order of names. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index]))
    );
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}
