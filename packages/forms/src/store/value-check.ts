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

// Each keyword with its code, what it measures, and whether it is a least (1) or a most (-1).
const limits: readonly (readonly [keyword: string, code: string, measure: (value: unknown) => number, side: 1 | -1])[] =
  [
    ['minLength', 'value.too-short', lengthOf, 1],
    ['maxLength', 'value.too-long', lengthOf, -1],
    ['minimum', 'value.too-small', Number, 1],
    ['maximum', 'value.too-large', Number, -1],
    ['minItems', 'value.too-few', countOf, 1],
    ['maxItems', 'value.too-many', countOf, -1],
  ];

function checksOf(schema: Keywords): readonly ValueCheck[] {
  const checks: ValueCheck[] = limits.flatMap(([keyword, code, measure, side]) => {
    const bound = schema[keyword];
    if (typeof bound !== 'number') return [];
    const severity = code === 'value.too-few' ? 'incomplete' : 'error';
    const issue = createIssue(code, [], { severity, params: { [side > 0 ? 'minimum' : 'maximum']: bound } });
    return [(value: unknown) => ((measure(value) - bound) * side < 0 ? [issue] : [])];
  });
  const { type, uniqueItems } = schema;
  if (type === 'string') checks.push(writingCheck(schema));
  if (uniqueItems === true)
    checks.push((items) => (hasTwice(items as readonly unknown[]) ? [createIssue('value.type', [])] : []));
  if (type === 'array') checks.push(eachItem(keywordsAt(schema, 'items')));
  if (type === 'object') checks.push(propertiesCheck(schema));
  return checks;
}

function hasTwice(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item))).size < items.length;
}

function writingCheck(schema: Keywords): ValueCheck {
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : undefined;
  const format = formats[(schema['x-format'] ?? schema['format']) as FormatName];
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
function lengthOf(text: unknown): number {
  let length = 0;
  for (const _ of text as string) length += 1;
  return length;
}

function countOf(items: unknown): number {
  return (items as readonly unknown[]).length;
}

function keywordsAt(schema: Keywords, name: string): Keywords {
  const value = schema[name];
  return typeof value === 'object' && value !== null ? (value as Keywords) : {};
}
