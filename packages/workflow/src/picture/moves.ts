import type { CaseState } from '../case';
import type { Arrow } from '../layout';
import type { Procedure, Step } from '../procedure';
import { startsFrom, targetsOf } from '../procedure/indexed';

/** An arrow between two states, with the steps that go that way. */
export interface Move {
  readonly arrow: Arrow;
  readonly steps: readonly Step[];
}

/** Steps that begin anywhere are told under the picture instead of drawn from everywhere. */
export function isSaid({ from }: Step): boolean {
  return from === 'live' || from === 'ended';
}

/** Where every case begins. */
export const start = { id: '', width: 20, height: 20 };

/** Arrows between states, each with the steps that go that way; exits and re-openings are said in words. */
export function movesOf(procedure: Procedure): Move[] {
  const moves = new Map<string, { arrow: Arrow; steps: Step[] }>();
  const places = [undefined, ...procedure.states];
  for (const state of places) {
    for (const step of procedure.steps) {
      if (isSaid(step) || step.to === undefined || !startsFrom(step, state)) continue;
      for (const to of new Set(targetsOf(step, state?.id))) {
        const from = state?.id ?? start.id;
        const move = moves.get(`${from}→${to}`) ?? { arrow: { id: `${from}→${to}`, from, to }, steps: [] };
        move.steps.push(step);
        moves.set(move.arrow.id, move);
      }
    }
  }
  return [...moves.values()];
}

/** Arrows that are not drawn, but keep ends that only an exit reaches to the right of where it is taken from. */
export function hiddenArrows(procedure: Procedure, moves: readonly Move[]): Arrow[] {
  const reached = new Set(moves.map(({ arrow }) => arrow.to));
  const last = procedure.states.findLast(({ outcome }) => outcome === undefined);
  return procedure.states
    .filter(({ id, outcome }) => outcome !== undefined && !reached.has(id) && last !== undefined)
    .map(({ id }) => ({ id: `⇢${id}`, from: last?.id ?? '', to: id }));
}

/** States that a case has certainly been in: the only target, or the only place, of a step that was done. */
export function visitedBy({ steps }: Procedure, state: CaseState): Set<string> {
  return new Set(
    steps
      .filter(({ id }) => state.done[id] !== undefined)
      .flatMap((step) => {
        const targets = step.to === undefined ? [] : [...new Set(targetsOf(step, undefined))];
        const places = Array.isArray(step.from) ? step.from : [];
        return [...(targets.length === 1 ? targets : []), ...(places.length === 1 ? places : [])];
      }),
  );
}
