import { createIssue, type Issue } from '@cartella/core';
import type { JsonSchema } from '@cartella/model';
import { type FormatName, formats } from '@cartella/model/check';
import { isAbsent } from '@cartella/model/tax-code';

/** Finds what is wrong with one answer; paths begin at it. */
export type ValueCheck = (value: unknown) => readonly Issue[];

type Keywords = Readonly<Record<string, unknown>>;

/**
 * Makes the check of single answers against the schema of their element, in the words of the model. It knows the keywords that elements
 * are emitted with, and no other: a page needs no validator for them. A property test keeps it equal to the validator of the server.
 */
export function valueCheck(schema: JsonSchema): ValueCheck {
  const { anyOf } = schema as Keywords;
  if (!Array.isArray(anyOf)) return checkOf(schema);
  const [present = {}, ...reasons] = anyOf as readonly Keywords[];
  const check = checkOf(present);
  if (reasons.length === 0) return check;
  const accepted = new Set(reasons.flatMap((reason) => keywordsAt(keywordsAt(reason, 'properties'), 'absent')['enum']));
  return (value) => {
    if (!isAbsent(value)) return check(value);
    return accepted.has(value.absent) ? [] : [createIssue('value.absence-not-accepted', ['absent'])];
  };
}

function checkOf(schema: Keywords): ValueCheck {
  const checks = checksOf(schema);
  const type = schema['type'];
  const values = Array.isArray(schema['enum']) ? new Set<unknown>(schema['enum']) : undefined;
  return (value) => {
    if (typeof type === 'string' && !isOfType(type, value))
      return [createIssue('value.type', [], { params: { expected: type } })];
    const listed = values === undefined || values.has(value) ? [] : [createIssue('value.not-in-list', [])];
    return [...listed, ...checks.flatMap((check) => check(value))];
  };
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function checksOf(schema: Keywords): readonly ValueCheck[] {
  switch (schema['type']) {
    case 'string':
      return [
        limit(schema['minLength'], 'value.too-short', 'minimum', (text, least) => lengthOf(text as string) >= least),
        limit(schema['maxLength'], 'value.too-long', 'maximum', (text, most) => lengthOf(text as string) <= most),
        writingCheck(schema),
      ];
    case 'integer':
    case 'number':
      return [
        limit(schema['minimum'], 'value.too-small', 'minimum', (value, least) => Number(value) >= least),
        limit(schema['maximum'], 'value.too-large', 'maximum', (value, most) => Number(value) <= most),
      ];
    case 'array':
      return [
        limit(schema['minItems'], 'value.too-few', 'minimum', (items, least) => countOf(items) >= least),
        limit(schema['maxItems'], 'value.too-many', 'maximum', (items, most) => countOf(items) <= most),
        schema['uniqueItems'] === true ? repeated : none,
        eachItem(keywordsAt(schema, 'items')),
      ];
    case 'object':
      return [propertiesCheck(schema)];
    default:
      return [];
  }
}

const none: ValueCheck = () => [];
const repeated: ValueCheck = (items) =>
  new Set((items as readonly unknown[]).map((item) => JSON.stringify(item))).size < countOf(items)
    ? [createIssue('value.type', [])]
    : [];

function limit(bound: unknown, code: string, param: string, holds: (value: unknown, bound: number) => boolean) {
  if (typeof bound !== 'number') return none;
  const issue = createIssue(code, [], {
    severity: code === 'value.too-few' ? 'incomplete' : 'error',
    params: { [param]: bound },
  });
  return (value: unknown) => (holds(value, bound) ? [] : [issue]);
}

function writingCheck(schema: Keywords): ValueCheck {
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : undefined;
  const format = formats[(schema['x-format'] ?? schema['format']) as FormatName];
  if (pattern === undefined && format === undefined) return none;
  return (value) => {
    const text = value as string;
    if (pattern?.test(text) === false) return [createIssue(format?.shapeIssue ?? 'value.pattern', [])];
    if (format?.pattern.test(text) === false) return [createIssue(format.shapeIssue, [])];
    return format?.holds?.(text) === false ? [createIssue(format.issue, [])] : [];
  };
}

function eachItem(items: Keywords): ValueCheck {
  const check = checkOf(items);
  return (list) => (list as readonly unknown[]).flatMap((item, index) => under(index, check(item)));
}

function propertiesCheck(schema: Keywords): ValueCheck {
  const parts = Object.entries(keywordsAt(schema, 'properties')).map(
    ([name, part]) => [name, valueCheck(part as JsonSchema)] as const,
  );
  const names = new Set(parts.map(([name]) => name));
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly string[]) : [];
  const closed = schema['additionalProperties'] === false;
  return (value) => {
    const record = new Map(Object.entries(value as object).filter(([, part]) => part !== undefined));
    return [
      ...required
        .filter((name) => !record.has(name))
        .map((name) => createIssue('value.required', [name], { severity: 'incomplete' })),
      ...parts.flatMap(([name, check]) => (record.has(name) ? under(name, check(record.get(name))) : [])),
      ...[...record.keys()]
        .filter((name) => closed && !names.has(name))
        .map((name) => createIssue('value.unexpected', [name])),
    ];
  };
}

function under(step: string | number, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: [step, ...issue.path] }));
}

// In characters, as JSON Schema counts them, not in halves of them.
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function countOf(items: unknown): number {
  return (items as readonly unknown[]).length;
}

function keywordsAt(schema: Keywords, name: string): Keywords {
  const value = schema[name];
  return typeof value === 'object' && value !== null ? (value as Keywords) : {};
}
