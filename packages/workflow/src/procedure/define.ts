import { canonicalJson, digestOf } from '@cartella/core';
import type { ProcedureReference } from '../case';
import type { Procedure } from './procedure.schema';

const hashes = new WeakMap<Procedure, string>();

/** SHA-256 of the canonical JSON of a procedure: what an event cites as the rules it was done under. */
export function procedureHash(procedure: Procedure): string {
  const known = hashes.get(procedure);
  if (known !== undefined) return known;
  const hash = digestOf(procedure);
  hashes.set(procedure, hash);
  return hash;
}

/** Identifier, version and hash of a procedure. */
export function referenceTo(procedure: Procedure): ProcedureReference {
  return { id: procedure.id, version: procedure.version, hash: procedureHash(procedure) };
}

/** The one text of a procedure that is published, compared and signed. */
export function emitProcedure(procedure: Procedure): string {
  return canonicalJson(procedure);
}
