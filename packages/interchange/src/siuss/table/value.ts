import { cents, type IssueParams, isCivilDate, toDecimalEuro } from '@cartella/core';
import { isXmlText } from '../../xml';
import type { ValueType } from './table';

/** Issue codes of one value of a layout. */
export const valueIssue = {
  characters: 'siuss.characters',
  notADate: 'siuss.not-a-date',
  notAnAmount: 'siuss.not-an-amount',
  notHours: 'siuss.not-hours',
  notWhole: 'siuss.not-whole',
  outOfRange: 'siuss.out-of-range',
  shape: 'siuss.shape',
  tooLong: 'siuss.too-long',
  tooShort: 'siuss.too-short',
  unknownCode: 'siuss.unknown-code',
} as const;

/** Why a value is refused. */
export interface ValueProblem {
  readonly code: (typeof valueIssue)[keyof typeof valueIssue];
  readonly params?: IssueParams;
}

/** A value as our records hold it, or why there is none. */
export type ReadValue = { readonly value: string | number } | { readonly problem: ValueProblem };

const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(`^(?:${pattern})$`, 'u');
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function problem(code: ValueProblem['code'], params?: IssueParams): { problem: ValueProblem } {
  return { problem: params === undefined ? { code } : { code, params } };
}

function readText(type: Extract<ValueType, { kind: 'text' }>, raw: string): ReadValue {
  if (type.max !== undefined && raw.length > type.max && lengthOf(raw) > type.max) {
    return problem(valueIssue.tooLong, { limit: type.max });
  }
  if (type.min !== undefined && (raw.length < type.min || lengthOf(raw) < type.min)) {
    return problem(valueIssue.tooShort, { limit: type.min });
  }
  if (type.pattern !== undefined && !matches(type.pattern, raw)) return problem(valueIssue.shape);
  return { value: raw };
}

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Whole hundredths of a decimal, or `undefined` when it is not one or says more than two digits after the point. */
function hundredths(raw: string): number | undefined {
  const [, sign = '', whole = '', fraction = ''] = decimal.exec(raw) ?? [];
  if (whole === '' && fraction === '') return undefined;
  const significant = fraction.replace(/0+$/, '');
  const value = Number(whole) * 100 + Number(significant.padEnd(2, '0'));
  if (significant.length > 2 || !Number.isSafeInteger(value)) return undefined;
  return sign === '-' && value !== 0 ? -value : value;
}

function readInteger(type: Extract<ValueType, { kind: 'integer' }>, raw: string): ReadValue {
  const value = Number(raw);
  if (!/^[+-]?\d{1,11}$/.test(raw)) return problem(valueIssue.notWhole);
  const [min, max] = [type.min ?? -2_147_483_648, type.max ?? 2_147_483_647];
  return value < min || value > max ? problem(valueIssue.outOfRange, { min, max }) : { value };
}

/** Reads a value written in XML. */
export function readValue(type: ValueType, raw: string): ReadValue {
  switch (type.kind) {
    case 'text':
      return readText(type, raw);
    case 'code':
      return Object.hasOwn(type.codes, raw) ? { value: raw } : problem(valueIssue.unknownCode);
    // Spaces around a day are refused, as schema engines do not agree on them.
    case 'date':
      return isCivilDate(raw) ? { value: raw } : problem(valueIssue.notADate);
    case 'integer':
      return readInteger(type, raw.trim());
    case 'amount': {
      const value = hundredths(raw.trim());
      return value === undefined ? problem(valueIssue.notAnAmount) : { value };
    }
    case 'hours': {
      const value = hundredths(raw.trim());
      if (value === undefined || value < 0 || value % 100 > 59) return problem(valueIssue.notHours);
      return { value: Math.floor(value / 100) * 60 + (value % 100) };
    }
  }
}

/** Writes a value as the layout wants it; the inverse of {@link readValue}. The value is not checked. */
export function writeValue(type: ValueType, value: string | number): string {
  switch (type.kind) {
    case 'amount':
      return toDecimalEuro(cents(Number(value)));
    case 'hours':
      return `${Math.floor(Number(value) / 60)}.${String(Number(value) % 60).padStart(2, '0')}`;
    default:
      return String(value);
  }
}

/** Finds what is wrong with a value of one of our records, if anything. */
export function checkValue(type: ValueType, value: unknown): ValueProblem | undefined {
  switch (type.kind) {
    case 'amount':
      return Number.isSafeInteger(value) ? undefined : { code: valueIssue.notWhole };
    case 'hours':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : { code: valueIssue.notHours };
    case 'integer':
      return Number.isSafeInteger(value) ? problemOf(readInteger(type, String(value))) : { code: valueIssue.notWhole };
    case 'code':
      return typeof value === 'string' && Object.hasOwn(type.codes, value)
        ? undefined
        : { code: valueIssue.unknownCode };
    case 'date':
      return isCivilDate(value) ? undefined : { code: valueIssue.notADate };
    case 'text':
      if (typeof value !== 'string') return { code: valueIssue.shape };
      return isXmlText(value) ? problemOf(readText(type, value)) : { code: valueIssue.characters };
  }
}

function problemOf(read: ReadValue): ValueProblem | undefined {
  return 'problem' in read ? read.problem : undefined;
}
