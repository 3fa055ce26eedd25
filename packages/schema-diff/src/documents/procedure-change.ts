import type { Json } from '@cartella/core';
import type { Effect } from '../diff';
import { type ConditionJudge, verdictOf } from './condition-judge';
import type { DocumentChange } from './document-change';
import type { ProcedureChangeKind } from './procedure-document';

/** A change in a procedure. */
export type ProcedureChange = DocumentChange<ProcedureChangeKind>;

/** A change, spelled shortly. */
export function procedureChange(
  kind: ProcedureChangeKind,
  path: readonly string[],
  effect: Effect,
  witness?: Json,
): ProcedureChange {
  return witness === undefined ? { kind, path, effect } : { kind, path, effect, witness };
}

/**
 * A condition that came, went or changed. Those who act as before are refused where it was true and no longer is; those who still follow
 * the earlier version do not expect what passes only now.
 */
export function conditionChange(
  kind: ProcedureChangeKind,
  path: readonly string[],
  was: unknown,
  is: unknown,
  judge: ConditionJudge | undefined,
): ProcedureChange {
  // No condition lets everything pass.
  const writers = verdictOf(is === undefined ? 'yes' : judge?.trueWith(was, is));
  const readers = verdictOf(was === undefined ? 'yes' : judge?.trueWith(is, was));
  const effect = { writers: writers.verdict, readers: readers.verdict };
  return procedureChange(kind, path, effect, writers.witness ?? readers.witness);
}
