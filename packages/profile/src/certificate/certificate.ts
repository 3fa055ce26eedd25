import { createIssue, type Issue } from '@cartella/core';
import { compileValidator, diffContract, parseSchema, samplesOf } from '@cartella/schema-diff';
import { type CartellaContent, type CartellaRecord, toReadSchema } from '../cartella';
import { composeIssue } from '../compose/compose.issues';
import type { ProcedureProof } from '../compose/soundness';
import { isNarrower } from './is-narrower';

/** How it is known that a record written under the profile is read by whoever knows only the common model. */
export type RecordProof =
  /** No layer touched it. */
  | { readonly kind: string; readonly verdict: 'unchanged' }
  /** Every keyword is the same or narrower. */
  | { readonly kind: string; readonly verdict: 'proved' }
  /** No record was found that is written here and not read there, and it was proved that there is none. */
  | { readonly kind: string; readonly verdict: 'decided' }
  /** Neither could be decided: instances of every shape of it were generated, and all of them are read there. */
  | { readonly kind: string; readonly verdict: 'witnessed'; readonly instances: number }
  /** Of a layer: it travels in the common envelope. */
  | { readonly kind: string; readonly verdict: 'in-envelope' };

/** What composition proved, readable by whoever has to trust the result. */
export interface Certificate {
  readonly kit: string;
  readonly records: readonly RecordProof[];
  readonly procedures: readonly ProcedureProof[];
}

/** Proves, record by record, that the composed cartella writes only what the common one reads, or says which record it may not. */
export function proveRecords(
  base: CartellaContent,
  result: CartellaContent,
): { proofs: RecordProof[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const proofs = Object.values(result.records).flatMap((record): RecordProof[] => {
    const common = base.records[record.kind];
    const proof = common === undefined ? proveAdded(base, record) : prove(common, record);
    if (proof !== undefined) return [proof];
    const params = { point: `records/${record.kind}` };
    issues.push(createIssue(composeIssue.notSubstitutable, ['records', record.kind], { params }));
    return [];
  });
  return { proofs, issues };
}

function prove(common: CartellaRecord, record: CartellaRecord): RecordProof | undefined {
  const { kind } = record;
  if (record.write === common.write) return { kind, verdict: 'unchanged' };
  if (isNarrower(record.write, common.write)) return { kind, verdict: 'proved' };
  const contract = (write: CartellaRecord['write']) => ({ write, read: toReadSchema(write) });
  const diff = diffContract(contract(common.write), contract(record.write));
  if (!diff.ok || diff.value.effect.readers === 'breaks') return undefined;
  return diff.value.effect.readers === 'compatible' ? { kind, verdict: 'decided' } : witness(common, record);
}

/** Tries the common reader on generated instances: one that it does not read is a refusal, and so is nothing to try. */
function witness(common: CartellaRecord, { kind, write }: CartellaRecord): RecordProof | undefined {
  const [writer, reader] = [parseSchema(write), parseSchema(toReadSchema(common.write))];
  if (!writer.ok || !reader.ok) return undefined;
  const instances = samplesOf(writer.value);
  const read = compileValidator(reader.value);
  const isRead = instances.length > 0 && instances.every((instance) => read(instance).length === 0);
  return isRead ? { kind, verdict: 'witnessed', instances: instances.length } : undefined;
}

/** A kind that no reader knows is carried untouched: what must hold is that its envelope is the common one. */
function proveAdded(base: CartellaContent, { kind, write }: CartellaRecord): RecordProof | undefined {
  const [common] = Object.values(base.records);
  const envelope = (schema: CartellaRecord['write'] | undefined) => {
    const { data: _, kind: __, schema: ___, ...rest } = (schema?.['properties'] ?? {}) as Record<string, never>;
    return { type: 'object', properties: rest };
  };
  return isNarrower(envelope(write), envelope(common?.write)) ? { kind, verdict: 'in-envelope' } : undefined;
}
