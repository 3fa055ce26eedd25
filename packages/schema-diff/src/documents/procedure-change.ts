import type { Json } from '@cartella/core';
import type { Effect } from '../diff';
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
