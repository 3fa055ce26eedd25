import { canonicalJson } from '@cartella/core';
import type { Context } from '../context';
import type { Statement } from '../database/connector';

/** What somebody did, or was refused. */
export type AuditAction =
  | 'read'
  | 'search'
  | 'list'
  | 'history'
  | 'create'
  | 'correct'
  | 'advance'
  | 'assign'
  | 'allocate'
  | 'declare-conflict'
  | 'end-conflict'
  | 'review-glass'
  | 'print'
  | 'export'
  | 'send'
  | 'receive'
  | 'login'
  | 'logout'
  | 'break-the-glass'
  | 'request-unsealing'
  | 'unseal'
  | 'end-unsealing'
  | 'close-case'
  | 'propose-disposal'
  | 'authorise-disposal'
  | 'destroy'
  | 'attach'
  | 'import'
  | 'configure'
  | 'alarm';

/** One entry of the audit: identifiers, names of fields and codes, never a personal value. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** `done` unless told otherwise. */
  readonly outcome?: 'done' | 'refused';
  readonly kind?: string;
  readonly recordId?: string;
  readonly version?: number;
  readonly caseId?: string;
  readonly persons?: readonly string[];
  /** Names of the fields that were read or changed, where not all. */
  readonly fields?: readonly string[];
  /** Digest of what was searched for, and which records were found. */
  readonly criteria?: string;
  readonly found?: readonly string[];
  /** Digest of what was written. */
  readonly digest?: string;
  /** Codes of the reasons of a refusal, or of an exceptional act. */
  readonly reasons?: readonly string[];
  /** The act, message, opening or file that it rests on: an identifier, never its content. */
  readonly reference?: string;
  /** Why it was done; for the purpose of the transaction unless told otherwise. */
  readonly purpose?: string;
}

/** Writes an entry as it is chained: with its context, its subjects and in canonical form. */
export function lineOf(context: Context, entry: AuditEntry): string {
  // What was found in a case is found again by the case: a subject of its own would be written a dozen times at every reading.
  const found = entry.caseId === undefined ? (entry.found ?? []) : [];
  const subjects = [entry.recordId, entry.caseId, ...(entry.persons ?? []), ...found];
  return canonicalJson({
    at: context.now,
    operatorId: context.operatorId,
    roles: context.roles,
    unitId: context.unitId,
    purpose: context.purpose,
    requestId: context.requestId,
    outcome: 'done',
    ...entry,
    subjects: [...new Set(subjects.filter((subject) => subject !== undefined))].sort(),
  });
}

/** Chains lines, in their order, as the last act of a transaction: the lock on the chain of the ente is held for a moment only. */
export function appendStatement(lines: readonly string[]): Statement | undefined {
  return lines.length === 0 ? undefined : { text: 'select cartella.append_audit($1::text[])', parameters: [lines] };
}
