import type { Held } from '../database/held';
import { appendStatement } from './audit';

/** What a transaction that waits for somebody else to write the audit is told. */
type Turn = 'written' | 'not-written' | { readonly with: readonly Waiting[] };

interface Waiting {
  readonly lines: readonly string[];
  readonly turn: (turn: Turn) => void;
}

/**
 * Makes what ends transactions that only looked. The chain of an ente has one end, so one writes it at a time: those that end meanwhile
 * wait, and the first of them then writes for all. Nobody gets what they read before its trace is kept; where the one who wrote for them
 * failed, each writes for itself.
 */
export function gatherTraces(): (held: Held, enteId: string, lines: readonly string[]) => Promise<void> {
  const writing = new Map<string, Waiting[]>();

  async function write(held: Held, enteId: string, own: readonly string[], others: readonly Waiting[]): Promise<void> {
    const next: Waiting[] = [];
    writing.set(enteId, next);
    const tell = (turn: Turn) => {
      for (const other of others) other.turn(turn);
    };
    try {
      await held.commit(appendStatement([own, ...others.map(({ lines }) => lines)].flat()));
      tell('written');
    } catch (error) {
      tell('not-written');
      throw error;
    } finally {
      const [first, ...rest] = next;
      if (first === undefined) writing.delete(enteId);
      else first.turn({ with: rest });
    }
  }

  return async (held, enteId, lines) => {
    const waiting = writing.get(enteId);
    if (waiting === undefined) return write(held, enteId, lines, []);
    const turn = await new Promise<Turn>((resolve) => waiting.push({ lines, turn: resolve }));
    if (turn === 'written') return held.commit();
    if (turn === 'not-written') return held.commit(appendStatement(lines));
    return write(held, enteId, lines, turn.with);
  };
}
