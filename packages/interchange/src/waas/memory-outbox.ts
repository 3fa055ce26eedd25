import type { SiussFlow } from '../siuss';
import { nextInstant, type WaasEntry, type WaasOutbox, waasTransitions, withOutcome } from './outbox';

/** An outbox that forgets: for tests and demonstrations, and as an example of what a lasting one does. */
export interface MemoryOutbox extends WaasOutbox {
  readonly add: (flowId: string, flow: SiussFlow, xml: string) => void;
  readonly entries: () => readonly WaasEntry[];
}

/** Creates an empty outbox. @param now - Milliseconds since 1970. */
export function createMemoryOutbox(now: () => number): MemoryOutbox {
  let entries: readonly WaasEntry[] = [];
  const change = (flowId: string, to: (entry: WaasEntry) => WaasEntry): void => {
    entries = entries.map((entry) => (entry.flowId === flowId ? to(entry) : entry));
  };
  return {
    entries: () => entries,
    add: (flowId, flow, xml) => {
      entries = [...entries, { flowId, flow, xml, at: nextInstant(now(), entries.at(-1)?.at), state: 'ready' }];
    },
    after: async (since, limit) => entries.filter(({ at }) => at > since).slice(0, limit),
    markFetched: async (flowIds) => {
      for (const flowId of flowIds)
        change(flowId, (entry) => ({ ...entry, state: waasTransitions[entry.state].fetch }));
    },
    recordOutcomes: async (outcomes) => {
      for (const outcome of outcomes) change(outcome.flowId, (entry) => withOutcome(entry, outcome));
      return outcomes.map(({ flowId }) => flowId).filter((flowId) => !entries.some((entry) => entry.flowId === flowId));
    },
  };
}
