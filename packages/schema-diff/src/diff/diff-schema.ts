import { failure, type Result, success } from '@cartella/core';
import { type ParsedSchema, parseSchema } from '../schema';
import {
  type Compatibility,
  compatibilityOf,
  type Effect,
  type SchemaChange,
  type Verdict,
  type Witness,
  type Witnesses,
} from './change';
import { compareDocuments } from './compare';
import { type Contract, type ParsedContract, parseContract } from './contract';
import type { Finding } from './finding';
import { graft } from './graft';
import { type Judgement, judgeEscape, judgeInclusion } from './judge';

/** Everything that changed between two versions, and whom it breaks. */
export interface SchemaReport {
  readonly changes: readonly SchemaChange[];
  /** The effect of all changes together. */
  readonly effect: Effect;
  readonly compatibility: Compatibility;
  readonly witnesses: Witnesses;
}

/**
 * Compares two JSON Schemas that are used both to write and to read.
 *
 * Fails with the problems of the documents, below `before` or `after`.
 */
export function diffSchema(before: unknown, after: unknown): Result<SchemaReport> {
  return diffContract({ write: before, read: before }, { write: after, read: after });
}

/** Compares two versions whose writers are held to one schema and whose readers accept by another, more tolerant one. */
export function diffContract(before: Contract, after: Contract): Result<SchemaReport> {
  const parsed = { before: parseContract(before, ['before']), after: parseContract(after, ['after']) };
  if (!parsed.before.ok || !parsed.after.ok) {
    return failure([parsed.before, parsed.after].flatMap((result) => (result.ok ? [] : result.issues)));
  }
  return success(reportOf(parsed.before.value, parsed.after.value));
}

function reportOf(before: ParsedContract, after: ParsedContract): SchemaReport {
  const writers = judgeInclusion(before.write, after.read);
  const readers = judgeInclusion(after.write, before.read);
  const effect: Effect = { writers: writers.verdict, readers: readers.verdict };
  const witnesses = witnessesOf(writers, readers);
  const changes = compareDocuments(before.write, after.write).map((finding) =>
    judgeFinding(finding, before, after, effect),
  );
  const joint = jointEffect(changes, effect, witnesses);
  return {
    changes: joint ? [...changes, joint] : changes,
    effect,
    compatibility: compatibilityOf(effect),
    witnesses,
  };
}

function witnessesOf(writers: Judgement, readers: Judgement): Witnesses {
  const side = (name: keyof Witnesses, witness: Witness | undefined) => (witness ? { [name]: witness } : {});
  return { ...side('writers', writers.witness), ...side('readers', readers.witness) };
}

/** A change breaks a side when a value is refused both by the new schema and by the old one with this change alone. */
function judgeFinding(finding: Finding, before: ParsedContract, after: ParsedContract, all: Effect): SchemaChange {
  const { kind, path, at, params, edits } = finding;
  const judge = (
    verdict: Verdict,
    from: ParsedSchema,
    donor: ParsedSchema,
    target: ParsedSchema,
    hostIs: 'before' | 'after',
  ) => {
    if (verdict === 'compatible' || edits.length === 0) return { verdict: 'compatible' } as const;
    const changed = parseSchema(graft(from.document, donor.document, edits, hostIs));
    return changed.ok ? judgeEscape(from, [target, changed.value]) : ({ verdict: 'undecided' } as const);
  };
  const writers = judge(all.writers, before.write, after.write, after.read, 'before');
  const readers = judge(all.readers, after.write, before.write, before.read, 'after');
  const effect = { writers: writers.verdict, readers: readers.verdict };
  const change = { kind, path, at, effect, witnesses: witnessesOf(writers, readers) };
  return params ? { ...change, params } : change;
}

/** Changes that are harmless one by one may break together; the report says so with the witness of the whole. */
function jointEffect(changes: readonly SchemaChange[], effect: Effect, witnesses: Witnesses): SchemaChange | undefined {
  const explained = (side: keyof Effect) =>
    effect[side] === 'compatible' || changes.some((change) => change.effect[side] !== 'compatible');
  const [writers, readers] = [explained('writers'), explained('readers')];
  if (writers && readers) return undefined;
  return {
    kind: 'schema.joint-effect',
    path: [],
    at: { before: '', after: '' },
    effect: { writers: writers ? 'compatible' : effect.writers, readers: readers ? 'compatible' : effect.readers },
    witnesses: {
      ...(!writers && witnesses.writers ? { writers: witnesses.writers } : {}),
      ...(!readers && witnesses.readers ? { readers: witnesses.readers } : {}),
    },
  };
}
