import type { IssueParams, Severity } from '@cartella/core';

/** A value nested deeper than this inside a recursive schema is refused. */
export const maximumDepth = 200;

/** An issue whose path still grows while the checks return to the root. */
export interface OpenIssue {
  readonly code: string;
  readonly path: (string | number)[];
  readonly severity: Severity;
  readonly params?: IssueParams;
}

/** Checks a value and adds what is wrong, with paths relative to the value. */
export type Check = (value: unknown, issues: OpenIssue[]) => void;

/** Adds an issue; what is missing is incomplete, everything else is an error. */
export function report(issues: OpenIssue[], code: string, path: (string | number)[], params?: IssueParams): void {
  const severity = code === 'instance.required' ? 'incomplete' : 'error';
  issues.push(params ? { code, path, severity, params } : { code, path, severity });
}

/** Moves the issues found since `from` below a property or an item. */
export function moveBelow(issues: OpenIssue[], from: number, key: string | number): void {
  for (let index = from; index < issues.length; index += 1) issues[index]?.path.unshift(key);
}

/** Counts characters as JSON Schema does: a surrogate pair is one. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let index = text.length - 2; index >= 0; index -= 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) length -= 1;
  }
  return length;
}

/** Text that is equal for equal values. What is nested beyond reason is all alike, so that it is never found unique. */
export function keyOf(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (depth > maximumDepth) return '…';
  if (Array.isArray(value)) return `[${value.map((item) => keyOf(item, depth + 1)).join()}]`;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${keyOf(record[key], depth + 1)}`).join()}}`;
}

/** Tells whether a number is a whole multiple; fractions of ten are compared in decimal rather than binary arithmetic. */
export function isMultiple(value: number, factor: number): boolean {
  if (Number.isInteger(factor)) return value % factor === 0;
  const whole = Math.round(value / factor);
  return Number.isFinite(whole) && Number((whole * factor).toPrecision(15)) === Number(value.toPrecision(15));
}

/** Reads an own property; names that every object inherits are not mistaken for data. */
export function ownValue(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
}

/** Joins checks into one. */
export function allOf(checks: readonly Check[]): Check {
  const [first, second, third] = checks;
  if (!first) return () => {};
  if (!second) return first;
  if (!third) {
    return (value, issues) => {
      first(value, issues);
      second(value, issues);
    };
  }
  return (value, issues) => {
    for (const check of checks) check(value, issues);
  };
}
