import { createIssue, type Issue, type IssueParams, type Path } from '@cartella/core';
import type * as z from 'zod';
import { valueIssue } from './issues';
import { onceEach } from './shape-issues';

type ZodIssue = z.core.$ZodIssue;

const formatCodes: Readonly<Record<string, string>> = {
  date: valueIssue.date,
  datetime: valueIssue.instant,
  uuid: valueIssue.identifier,
};

/** Checks the shape of a value, telling what is not there yet (`incomplete`) from what is wrong (`error`). */
export function structureIssues(schema: z.ZodType, value: unknown): readonly Issue[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : onceEach(parsed.error.issues.flatMap((issue) => translateIssue(issue, value, [])));
}

function translateIssue(issue: ZodIssue, root: unknown, prefix: Path): Issue[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  if (isOurCode(issue.message)) return [createIssue(issue.message, path)];
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    if (valueAt(root, path) === undefined) return [createIssue(valueIssue.required, path, { severity: 'incomplete' })];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [createIssue(valueIssue.type, path, { params: { expected: issue.expected } })];
    case 'invalid_value':
      if (typeof valueAt(root, path) !== 'string') {
        return [createIssue(valueIssue.type, path, { params: { expected: 'string' } })];
      }
      return [createIssue(path.at(-1) === 'absent' ? valueIssue.absenceNotAccepted : valueIssue.notInList, path)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => createIssue(valueIssue.unexpected, [...path, key]));
    case 'too_big':
    case 'too_small':
      return [limitIssue(issue, path)];
    case 'invalid_format':
      return [createIssue(formatCodes[issue.format] ?? valueIssue.pattern, path)];
    case 'invalid_union':
      return chosenBranch(issue, valueAt(root, path)).flatMap((inner) => translateIssue(inner, root, path));
    case 'invalid_key':
    case 'invalid_element':
      return [createIssue(valueIssue.unexpected, path)];
    default:
      return [createIssue(valueIssue.type, path)];
  }
}

// A union is a value or the reason of its absence: the value itself tells which of the two was meant.
function chosenBranch(issue: Extract<ZodIssue, { code: 'invalid_union' }>, value: unknown): readonly ZodIssue[] {
  const isReason = typeof value === 'object' && value !== null;
  return (isReason ? issue.errors.at(-1) : issue.errors[0]) ?? [];
}

function limitIssue(issue: Extract<ZodIssue, { code: 'too_big' | 'too_small' }>, path: Path): Issue {
  const [limit, big]: [IssueParams, boolean] =
    issue.code === 'too_big' ? [{ maximum: Number(issue.maximum) }, true] : [{ minimum: Number(issue.minimum) }, false];
  switch (issue.origin) {
    case 'string':
      return createIssue(big ? valueIssue.tooLong : valueIssue.tooShort, path, { params: limit });
    case 'array':
      return createIssue(big ? valueIssue.tooMany : valueIssue.tooFew, path, {
        params: limit,
        severity: big ? 'error' : 'incomplete',
      });
    default:
      return createIssue(big ? valueIssue.tooLarge : valueIssue.tooSmall, path, { params: limit });
  }
}

function isOurCode(message: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/.test(message);
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
