import type { Held } from '../database/held';
import { appendStatement } from './audit';

interface Waiting {
  readonly lines: readonly string[];
  /** Told that its lines were written, that they were not, or to write for all who wait. */
  readonly tell: (news: 'written' | 'not-written' | 'your-turn') => void;
}

/** Those of one ente who are at work at the same time. */
interface Gathering {
  atWork: number;
  /** Somebody writes the chain, or was told to. */
  writing: boolean;
  waiting: Waiting[];
  /** Tells whoever is about to write that nobody is left to wait for. */
  allHere?: (() => void) | undefined;
}

/** A place among those at work, to be left in any case. */
interface Place {
  /** Ends a transaction that only looked, together with its trace. */
  readonly leaveTrace: (held: Held, lines: readonly string[]) => Promise<void>;
  readonly end: () => void;
}

const patienceMs = 1;

/**
 * Makes what ends transactions that only looked. The chain of an ente has one end, so one writes it at a time: those that end meanwhile
 * wait, and the first of them then writes for all, once those who are still at work have come too, or a moment has passed. Nobody gets what
 * they read before its trace is kept; where the one who wrote for them failed, each writes for itself.
 */
export function gatherTraces(): (enteId: string) => Place {
  const gatherings = new Map<string, Gathering>();

  async function write(gathering: Gathering, held: Held, own: readonly string[]): Promise<void> {
    await othersOf(gathering);
    const others = gathering.waiting;
    gathering.waiting = [];
    try {
      await held.commit(appendStatement([...own, ...others.flatMap(({ lines }) => lines)]));
      for (const { tell } of others) tell('written');
    } catch (error) {
      for (const { tell } of others) tell('not-written');
      throw error;
    } finally {
      const next = gathering.waiting.shift();
      if (next === undefined) gathering.writing = false;
      else next.tell('your-turn');
    }
  }

  return (enteId) => {
    const gathering = gatherings.get(enteId) ?? { atWork: 0, writing: false, waiting: [] };
    gatherings.set(enteId, gathering);
    gathering.atWork += 1;
    return {
      async leaveTrace(held, lines) {
        if (!gathering.writing) {
          gathering.writing = true;
          return write(gathering, held, lines);
        }
        const news = await new Promise<Parameters<Waiting['tell']>[0]>((tell) => {
          gathering.waiting.push({ lines, tell });
          tellIfAllHere(gathering);
        });
        if (news === 'your-turn') return write(gathering, held, lines);
        return held.commit(news === 'written' ? undefined : appendStatement(lines));
      },
      end() {
        gathering.atWork -= 1;
        if (gathering.atWork === 0) gatherings.delete(enteId);
        else tellIfAllHere(gathering);
      },
    };
  };
}

const isAllHere = ({ atWork, waiting }: Gathering) => waiting.length + 1 >= atWork;

function tellIfAllHere(gathering: Gathering) {
  if (isAllHere(gathering)) gathering.allHere?.();
}

/** Waits for those who are still at work, a moment at most. */
async function othersOf(gathering: Gathering): Promise<void> {
  if (isAllHere(gathering)) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, patienceMs);
    gathering.allHere = () => {
      clearTimeout(timer);
      done();
    };
  });
  gathering.allHere = undefined;
}
