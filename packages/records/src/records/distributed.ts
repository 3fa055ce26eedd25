import { KitError } from '@cartella/core';
import { openRecords, type Records, type RecordsOptions } from './records';

/** Records on several servers, each with whole enti. */
export interface DistributedOptions {
  /** One for each server. */
  readonly servers: readonly RecordsOptions[];
  /** Which of them has an ente; the same for as long as the ente is there. */
  readonly serverOf: (enteId: string) => number;
}

/**
 * Opens records that are spread over several servers by ente. Whoever uses them cannot tell: no transaction ever concerns two enti, so none
 * concerns two servers. Only signing in asks them all, and a server that is down keeps nobody else from working.
 */
export async function openDistributedRecords({ servers, serverOf }: DistributedOptions): Promise<Records> {
  const opened: Records[] = [];
  const closeAll = async () => void (await Promise.all(opened.map((records) => records.close())));
  try {
    for (const options of servers) opened.push(await openRecords(options));
  } catch (error) {
    await closeAll();
    throw error;
  }
  const of = (enteId: string): Records => {
    const records = opened[serverOf(enteId)];
    if (records === undefined) throw new KitError('unknown-name', 'no server has this ente');
    return records;
  };
  return {
    transaction: async (context, work) => of(context.enteId).transaction(context, work),
    sessionTransaction: async (request, work) => of(request.enteId).sessionTransaction(request, work),
    verifyAudit: async (enteId, options) => of(enteId).verifyAudit(enteId, options),
    checkpoint: async (enteId) => of(enteId).checkpoint(enteId),
    async loginCandidates(subject) {
      const answers = await Promise.allSettled(opened.map((records) => records.loginCandidates(subject)));
      const known = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (known.length === 0 && failed !== undefined) throw failed.reason;
      return known;
    },
    async startRelay(options) {
      const relays = await Promise.all(opened.map((records) => records.startRelay(options)));
      const relayOf = (enteId: string) => relays[opened.indexOf(of(enteId))];
      return {
        drain: async (enteId) => relayOf(enteId)?.drain(enteId) ?? 0,
        wake: async (enteId) => relayOf(enteId)?.wake(enteId),
        stop: async () => void (await Promise.all(relays.map((relay) => relay.stop()))),
      };
    },
    applied: [...new Set(opened.flatMap(({ applied }) => applied))],
    close: closeAll,
  };
}
