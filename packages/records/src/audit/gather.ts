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
  /** Tells whoever is about to write that enough have come. */
  enough?: (() => void) | undefined;
}

/** A place among those at work, to be left in any case. */
interface Place {
  /** Keeps the trace of who only looked. */
  readonly leaveTrace: (lines: readonly string[], hold: () => Promise<Held>) => Promise<void>;
  readonly end: () => void;
}

const patienceMs = 1;

/**
 * Makes what keeps the traces of those who only looked. The chain of an ente has one end, so one writes it at a time: those that end
 * meanwhile wait, and the first of them then writes for all, once half of those who are at work have come too, or a moment has passed: the
 * other half works meanwhile. Nobody gets what they read before its trace is kept; where the one who wrote for them failed, each writes for
 * itself.
 */
export function gatherTraces(): (enteId: string) => Place {
  const gatherings = new Map<string, Gathering>();

  async function append(lines: readonly string[], hold: () => Promise<Held>) {
    const held = await hold();
    try {
      await held.commit(appendStatement(lines));
    } finally {
      held.release();
    }
  }

  async function write(gathering: Gathering, own: readonly string[], hold: () => Promise<Held>): Promise<void> {
    await othersOf(gathering);
    const others = gathering.waiting;
    gathering.waiting = [];
    try {
      await append([...own, ...others.flatMap(({ lines }) => lines)], hold);
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
      async leaveTrace(lines, hold) {
        if (!gathering.writing) {
          gathering.writing = true;
          return write(gathering, lines, hold);
        }
        const news = await new Promise<Parameters<Waiting['tell']>[0]>((tell) => {
          gathering.waiting.push({ lines, tell });
          tellIfEnough(gathering);
        });
        if (news === 'your-turn') return write(gathering, lines, hold);
        if (news === 'not-written') await append(lines, hold);
      },
      end() {
        gathering.atWork -= 1;
        if (gathering.atWork === 0) gatherings.delete(enteId);
        else tellIfEnough(gathering);
      },
    };
  };
}

const areEnough = ({ atWork, waiting }: Gathering) => 2 * (waiting.length + 1) >= atWork;

function tellIfEnough(gathering: Gathering) {
  if (areEnough(gathering)) gathering.enough?.();
}

/** Waits for half of those who are at work, a moment at most. */
async function othersOf(gathering: Gathering): Promise<void> {
  if (areEnough(gathering)) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, patienceMs);
    gathering.enough = () => {
      clearTimeout(timer);
      done();
    };
  });
  gathering.enough = undefined;
}
