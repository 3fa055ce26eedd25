import type { Records } from '@cartella/records';

/** Remembers the identifiers that serve once. */
export interface ReplayStore {
  /** Takes an identifier of an issuer: `false` when it was taken before. @param until - Milliseconds; after it the token is refused anyway. */
  take(issuer: string, id: string, until: number, now: number): Promise<boolean>;
}

const most = 200_000;

/** Remembers in memory: for one process. When there are more than it can remember it refuses, rather than forget one that is alive. */
export function createMemoryReplayStore(): ReplayStore {
  const taken = new Map<string, number>();
  return {
    async take(issuer, id, until, now) {
      const key = JSON.stringify([issuer, id]);
      if (taken.has(key)) return false;
      if (taken.size >= most) for (const [old, end] of taken) if (end < now) taken.delete(old);
      if (taken.size >= most) return false;
      taken.set(key, until);
      return true;
    },
  };
}

/** Remembers in the inbox of an ente: for several processes, and across restarts. */
export function createRecordsReplayStore(records: Pick<Records, 'transaction'>, enteId: string): ReplayStore {
  return {
    async take(issuer, id, _until, now) {
      const context = { enteId, roles: [], purpose: 'accountability', now: new Date(now).toISOString() };
      const received = await records.transaction(context, (tx) =>
        tx.receive({ sender: issuer, messageId: id, type: 'modi-token', body: null }),
      );
      return received.ok && received.value === 'new';
    },
  };
}
