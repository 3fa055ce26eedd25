import { createIssue, digestOf, failure, type Issue, KitError, type Result, success } from '@cartella/core';
import type { Cartella } from '../cartella';
import { composeProfile } from '../compose';
import type { Layer } from '../layer';

/** Issue codes of a change of composition that is not accepted. */
export const historyIssue = {
  sameHand: 'history.same-hand',
  unknownComposition: 'history.unknown-composition',
  altered: 'history.altered',
} as const;

/** A composition that was in force, by its content. */
export interface StoredComposition {
  /** Digest of the composed cartella. */
  readonly hash: string;
  /** Version of the common cartella underneath. */
  readonly kit: string;
  readonly layers: readonly Layer[];
}

/** One change of what is in force. */
export interface HistoryEntry {
  readonly hash: string;
  /** Instant, UTC. */
  readonly at: string;
  readonly proposedBy: string;
  /** A second person. */
  readonly approvedBy: string;
  readonly reason: string;
  /** Digest of the entry before, so that none can be taken out. */
  readonly previous?: string;
}

/** Every composition that an ente worked with, and when: plain JSON, appended only. */
export interface CompositionHistory {
  readonly compositions: Readonly<Record<string, StoredComposition>>;
  readonly entries: readonly HistoryEntry[];
}

/** Who changes what is in force, when and why. */
export type Change = Omit<HistoryEntry, 'hash' | 'previous'>;

/** A history in which nothing has been in force yet. */
export const emptyHistory: CompositionHistory = { compositions: {}, entries: [] };

/** Puts a composition in force; a second person approves it. */
export function activate(
  history: CompositionHistory,
  cartella: Cartella,
  layers: readonly Layer[],
  change: Change,
): Result<CompositionHistory> {
  const stored = { hash: cartella.hash, kit: cartella.kit, layers };
  const compositions = { ...history.compositions, [cartella.hash]: stored };
  return append({ ...history, compositions }, cartella.hash, change);
}

/** Puts a composition that was in force before in force again. Records written meanwhile keep what it does not know, and stay readable. */
export function rollBack(history: CompositionHistory, hash: string, change: Change): Result<CompositionHistory> {
  if (!Object.hasOwn(history.compositions, hash)) {
    return failure([createIssue(historyIssue.unknownComposition, ['hash'])]);
  }
  return append(history, hash, change);
}

function append(history: CompositionHistory, hash: string, change: Change): Result<CompositionHistory> {
  if (change.proposedBy === change.approvedBy) return failure([createIssue(historyIssue.sameHand, ['approvedBy'])]);
  const last = history.entries.at(-1);
  const entry = { ...change, hash, ...(last !== undefined && { previous: digestOf(last) }) };
  return success({ ...history, entries: [...history.entries, entry] });
}

/** The composition in force, if any. */
export function inForce(history: CompositionHistory): StoredComposition | undefined {
  const hash = history.entries.at(-1)?.hash;
  return hash === undefined ? undefined : history.compositions[hash];
}

/** Composes a stored composition again over the common cartella of its kit. Fails when it is no longer what was stored. */
export function restoreComposition(stored: StoredComposition, base: Cartella): Result<Cartella> {
  if (base.kit !== stored.kit)
    throw new KitError('invalid-argument', `composition of kit ${stored.kit}, not ${base.kit}`);
  const composed = composeProfile(base, stored.layers);
  if (!composed.ok || composed.value.hash === stored.hash) return composed;
  return failure([createIssue(historyIssue.altered, ['hash'])]);
}

/** Finds entries that were altered or taken out, and compositions that do not have the layers they were stored with. */
export function verifyHistory({ entries, compositions }: CompositionHistory): Issue[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    const follows = entry.previous === (before === undefined ? undefined : digestOf(before));
    const known = Object.hasOwn(compositions, entry.hash);
    return follows && known ? [] : [createIssue(historyIssue.altered, ['entries', index])];
  });
}
