import type { ReadingPace, Records } from '@cartella/records';

/** What is watched, and how often. */
export interface PaceWatchOptions {
  readonly records: Pick<Records, 'transaction'>;
  readonly paces: readonly ReadingPace[];
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

/** Watches how many files operators look into, in the enti that somebody works in. */
export interface PaceWatch {
  /** Somebody works in this ente. */
  readonly seen: (enteId: string) => void;
  /** Looks at each ente that was seen since the last time. */
  readonly look: (now: Date) => Promise<void>;
}

/** Makes the watch: it counts in the audit, so that it sees what was read through other processes too. */
export function createPaceWatch({ records, paces, log }: PaceWatchOptions): PaceWatch {
  const enti = new Set<string>();
  return {
    seen: (enteId) => void enti.add(enteId),
    async look(now) {
      const waiting = [...enti];
      enti.clear();
      for (const enteId of waiting) {
        const context = { enteId, roles: ['sistema'], purpose: 'accountability', now: now.toISOString() };
        try {
          const told = await records.transaction(context, (tx) => tx.watchReading(paces));
          for (const { operatorId, files, hours } of told)
            log({ level: 'warn', event: 'reading-in-bulk', enteId, operatorId, files, hours });
        } catch (error) {
          enti.add(enteId);
          log({ level: 'error', event: 'pace-not-watched', error: error instanceof Error ? error.name : 'unknown' });
        }
      }
    },
  };
}
