import type { Held } from '../database/held';
import { appendStatement } from './audit';

interface Waiting {
  readonly lines: readonly string[];
  /** Told that its lines were written, that they were not, or to write for all who wait. */
  readonly tell: (news: 'written' | 'not-written' | 'your-turn') => void;
}

/**
 * Makes what ends transactions that only looked. The chain of an ente has one end, so one writes it at a time: those that end meanwhile
 * wait, and the first of them then writes for all. Nobody gets what they read before its trace is kept; where the one who wrote for them
 * failed, each writes for itself.
 */
export function gatherTraces(): (held: Held, enteId: string, lines: readonly string[]) => Promise<void> {
  // Of the enti whose chain is being written, or handed over: whoever comes at either moment waits.
  const queues = new Map<string, Waiting[]>();

  async function write(held: Held, enteId: string, own: readonly string[], queue: Waiting[]): Promise<void> {
    const others = queue.splice(0);
    try {
      await held.commit(appendStatement([...own, ...others.flatMap(({ lines }) => lines)]));
      for (const { tell } of others) tell('written');
    } catch (error) {
      for (const { tell } of others) tell('not-written');
      throw error;
    } finally {
      const next = queue.shift();
      if (next === undefined) queues.delete(enteId);
      else next.tell('your-turn');
    }
  }

  return async (held, enteId, lines) => {
    const queue = queues.get(enteId);
    if (queue === undefined) {
      const empty: Waiting[] = [];
      queues.set(enteId, empty);
      return write(held, enteId, lines, empty);
    }
    const news = await new Promise<Parameters<Waiting['tell']>[0]>((tell) => queue.push({ lines, tell }));
    if (news === 'your-turn') return write(held, enteId, lines, queue);
    return held.commit(news === 'written' ? undefined : appendStatement(lines));
  };
}
