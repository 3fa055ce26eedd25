import { createIssue, failure, type Issue, isBlocking, type Result, success } from '@cartella/core';
import { isRecordKind, type ModelRecord, type RecordData, type RecordKind, recordKinds } from '../kinds';
import type { RecordDefinition } from '../record';
import { toJsonSchema } from '../schema';
import { recordIssue } from './issues';
import type { RecordValidator, ValidationContext } from './join-validator';
import { createValidator } from './validator';

/**
 * Finds every problem of the data of a record: shape first, then codes on the day of the fact, then the declared rules of the kind.
 * What is not there yet is `incomplete`, what is wrong is an `error`; a `warning` does not forbid recording.
 */
export function validateData(kind: RecordKind, data: unknown, context: ValidationContext): readonly Issue[] {
  return validatorOf(kind).validateData(data, context);
}

/** Finds every problem of a whole record, envelope included; paths begin at the record. */
export function validateRecord(record: unknown, context: ValidationContext): readonly Issue[] {
  const kind = typeof record === 'object' && record !== null && 'kind' in record ? record.kind : undefined;
  if (typeof kind !== 'string' || !isRecordKind(kind)) return [createIssue(recordIssue.unknownKind, ['kind'])];
  return validatorOf(kind).validateRecord(record, context);
}

/** Takes data as those of a kind of record when nothing forbids recording them. */
export function parseData<K extends RecordKind>(
  kind: K,
  data: unknown,
  context: ValidationContext,
): Result<RecordData<K>> {
  const issues = validateData(kind, data, context);
  return isBlocking(issues) ? failure(issues) : success(data as RecordData<K>);
}

/** Takes a value as a record of the model when nothing forbids recording it. */
export function parseRecord(record: unknown, context: ValidationContext): Result<ModelRecord> {
  const issues = validateRecord(record, context);
  return isBlocking(issues) ? failure(issues) : success(record as ModelRecord);
}

const validators = new Map<RecordKind, RecordValidator>();

/** The validator of a kind of record, made at its first use. */
export function validatorOf(kind: RecordKind): RecordValidator {
  const known = validators.get(kind);
  if (known !== undefined) return known;
  const made = createValidator(toJsonSchema(recordKinds[kind] as unknown as RecordDefinition, 'write'));
  validators.set(kind, made);
  return made;
}
