import type { SiussFlow } from '../siuss';

/** Where a flow stands: waiting, given to INPS, in the casellario, or sent back with a reason. */
export type WaasState = 'ready' | 'fetched' | 'acquired' | 'rejected';

/** A flow in the outbox of an ente. */
export interface WaasEntry {
  /** `{ente}.{PS|SINBA}.{day}.{progressive}`, unique in the ente. */
  readonly flowId: string;
  readonly flow: SiussFlow;
  /** Milliseconds since 1970, strictly greater than those of every earlier entry: INPS asks for what comes after an instant. */
  readonly at: number;
  readonly xml: string;
  readonly state: WaasState;
  /** Number that the casellario gave to it. */
  readonly acquisitionId?: string;
  /** Why it was sent back. */
  readonly reason?: string;
}

/** What INPS made of a flow. */
export interface WaasOutcome {
  readonly flowId: string;
  readonly flow: SiussFlow;
  readonly code: 'OK' | 'DATI_NON_TROVATI' | 'RICHIESTA_INVALIDA' | 'ERRORE_GENERICO';
  readonly acquisitionId?: string;
  readonly description?: string;
}

/** What the e-service asks of the place where flows wait. */
export interface WaasOutbox {
  /** Entries strictly after an instant, from the oldest, at most so many. */
  readonly after: (since: number, limit: number) => Promise<readonly WaasEntry[]>;
  /** Notes that flows were handed over. */
  readonly markFetched: (flowIds: readonly string[]) => Promise<void>;
  /** Applies outcomes with {@link withOutcome}, all or none; gives back the identifiers that it does not know. */
  readonly recordOutcomes: (outcomes: readonly WaasOutcome[]) => Promise<readonly string[]>;
}

/** What INPS may do to a flow. */
export type WaasEvent = 'fetch' | 'acquire' | 'reject';

/**
 * What each event makes of each state. Everything may come again: a fetch because an answer was lost, an outcome because ours was. What
 * is in the casellario stays there, whatever a later outcome on the same flow says.
 */
export const waasTransitions: Readonly<Record<WaasState, Readonly<Record<WaasEvent, WaasState>>>> = {
  ready: { fetch: 'fetched', acquire: 'acquired', reject: 'rejected' },
  fetched: { fetch: 'fetched', acquire: 'acquired', reject: 'rejected' },
  rejected: { fetch: 'rejected', acquire: 'acquired', reject: 'rejected' },
  acquired: { fetch: 'acquired', acquire: 'acquired', reject: 'acquired' },
};

/** Applies an outcome to the entry it is about. */
export function withOutcome(entry: WaasEntry, { code, acquisitionId, description }: WaasOutcome): WaasEntry {
  const state = waasTransitions[entry.state][code === 'OK' ? 'acquire' : 'reject'];
  if (entry.state === 'acquired') return entry;
  const { reason: _, ...rest } = entry;
  if (state === 'acquired') return { ...rest, state, ...(acquisitionId === undefined ? {} : { acquisitionId }) };
  return { ...rest, state, reason: description ?? code };
}

/** The instant of a new entry: now, or just after the last one when the clock has not moved, or has moved back. */
export function nextInstant(now: number, last: number | undefined): number {
  return last === undefined ? now : Math.max(now, last + 1);
}
