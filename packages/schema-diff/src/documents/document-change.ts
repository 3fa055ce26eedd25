import type { Json, Path } from '@cartella/core';
import { type ChangeParams, type Compatibility, compatibilityOf, type Effect, type Verdict } from '../diff';

/** One change between two editions of a document that is not a schema: a code list, a list of rules, a procedure. */
export interface DocumentChange<Kind extends string = string> {
  readonly kind: Kind;
  /** The place in the document: keys of collections and names of fields. */
  readonly path: Path;
  readonly params?: ChangeParams;
  readonly effect: Effect;
  /** A smallest case that went before and does not now, or the reverse, where one can be told. */
  readonly witness?: Json;
}

/** Everything that changed between two editions, and whom it breaks. */
export interface DocumentReport<Kind extends string = string> {
  readonly changes: readonly DocumentChange<Kind>[];
  readonly effect: Effect;
  readonly compatibility: Compatibility;
}

/** Harmless on both sides. */
export const harmless: Effect = { writers: 'compatible', readers: 'compatible' };

/** Those who go on as before are refused. */
export const breaksWriters: Effect = { writers: 'breaks', readers: 'compatible' };

/** Those who still read as before do not understand. */
export const breaksReaders: Effect = { writers: 'compatible', readers: 'breaks' };

/** Means something else on both sides. */
export const breaksBoth: Effect = { writers: 'breaks', readers: 'breaks' };

/** Adds up the effects of changes: one break is a break. */
export function reportOfChanges<Kind extends string>(changes: readonly DocumentChange<Kind>[]): DocumentReport<Kind> {
  const worst = (side: keyof Effect): Verdict => {
    const verdicts = changes.map((change) => change.effect[side]);
    return verdicts.includes('breaks') ? 'breaks' : verdicts.includes('undecided') ? 'undecided' : 'compatible';
  };
  const effect = { writers: worst('writers'), readers: worst('readers') };
  return { changes, effect, compatibility: compatibilityOf(effect) };
}
