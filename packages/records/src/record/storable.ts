import { canonicalJson, createIssue, failure, type Issue, isRecordId, type Result, success } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { recordsIssue } from './issues';

/** PostgreSQL has no NUL in text, and canonical JSON no lone surrogate: better said than found out. */
export function checkStorable(input: Pick<RecordEnvelope, 'id' | 'data' | 'ext'>): Result<true> {
  const issues: Issue[] = [];
  if (!isRecordId(input.id)) issues.push(createIssue(recordsIssue.unstorableText, ['id']));
  for (const part of ['data', 'ext'] as const) {
    if (!isStorable(input[part])) issues.push(createIssue(recordsIssue.unstorableText, [part]));
  }
  return issues.length > 0 ? failure(issues) : success(true);
}

/** Tells whether a value can be kept as it is: no NUL, no half of a character, no number that JSON does not have. */
export function isStorable(value: unknown): boolean {
  try {
    return value === undefined || !/(?<!\\)(?:\\\\)*\\u0000/.test(canonicalJson(value));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}
