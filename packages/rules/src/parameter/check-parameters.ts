import { addDays, type CivilDate, failure, isCivilDate, type Path, type Result, success } from '@cartella/core';
import { checkIssue } from '../check/issues';
import { readConstant, readNorm, readType } from '../check/parse-type';
import { createReader, type Reader } from '../check/reader';
import { isId } from '../check/words';
import type { ValueType } from '../expression';
import type { DatedValue, Parameter } from './parameter';

/** Issue codes of parameters that are not well made. */
export const parameterIssue = {
  duplicate: 'parameter.duplicate',
  empty: 'parameter.empty',
  overlap: 'parameter.overlap',
  gap: 'parameter.gap',
} as const;

/** Reads parameters from untrusted JSON: each id once, values of the stated type, in order, without gap or overlap. */
export function checkParameters(json: unknown): Result<readonly Parameter[]> {
  const reader = createReader();
  if (!Array.isArray(json)) reader.refuse(checkIssue.shape, []);
  const parameters = (Array.isArray(json) ? json : []).map((item, index) => readParameter(reader, item, [index]));
  const ids = new Set<string>();
  for (const [index, parameter] of parameters.entries()) {
    if (parameter !== undefined && ids.has(parameter.id)) reader.refuse(parameterIssue.duplicate, [index, 'id']);
    if (parameter !== undefined) ids.add(parameter.id);
  }
  return reader.issues.length > 0 ? failure(reader.issues) : success(parameters as readonly Parameter[]);
}

function readParameter(reader: Reader, json: unknown, at: Path): Parameter | undefined {
  const record = reader.record(json, at);
  const type = record && readType(reader, record, at, ['id', 'values']);
  if (record === undefined || type === undefined) return undefined;
  const { id, values } = record;
  if (!isId(id)) return reader.refuse(checkIssue.shape, [...at, 'id']);
  if (!Array.isArray(values) || values.length === 0) return reader.refuse(parameterIssue.empty, [...at, 'values']);
  const read = values.map((value, index) => readDatedValue(reader, type, value, [...at, 'values', index]));
  if (!read.every((value) => value !== undefined)) return undefined;
  checkSequence(reader, read, [...at, 'values']);
  return { ...type, id, values: read };
}

function readDatedValue(reader: Reader, type: ValueType, json: unknown, at: Path): DatedValue | undefined {
  const record = reader.record(json, at);
  if (record === undefined || !reader.only(record, ['from', 'to', 'value', 'norm'], at)) return undefined;
  const { from, to } = record;
  if (!isCivilDate(from)) return reader.refuse(checkIssue.shape, [...at, 'from']);
  if (to !== undefined && (!isCivilDate(to) || to < from)) return reader.refuse(checkIssue.shape, [...at, 'to']);
  const value = readConstant(reader, type, record['value'], [...at, 'value']);
  const norm = readNorm(reader, record['norm'], [...at, 'norm']);
  if (value === undefined || norm === undefined) return undefined;
  return { from, ...(to !== undefined && { to }), value, norm };
}

function checkSequence(reader: Reader, values: readonly DatedValue[], at: Path): void {
  for (const [index, value] of values.entries()) {
    const previous = values[index - 1];
    if (previous === undefined) continue;
    if (previous.to === undefined || value.from <= previous.to) reader.refuse(parameterIssue.overlap, [...at, index]);
    else if (value.from !== addDays(previous.to as CivilDate, 1)) reader.refuse(parameterIssue.gap, [...at, index]);
  }
}
