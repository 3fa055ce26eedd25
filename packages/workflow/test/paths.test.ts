import { describe, expect, it } from 'vitest';
import { newCase, type Procedure, possible, procedures, replay, step } from '../src';
import { Explorer } from '../src/check/explore';
import { actorsFor, holder } from './commands';
import { firstDay, type Reached, walk, waysOf } from './paths';

/** Moves that the model checker says may happen. */
function movesOfChecker(procedure: Procedure): string[] {
  const { edges, nodes } = new Explorer(procedure).explore(20_000);
  return [
    ...new Set(edges.map(({ from, step: id, to }) => `${from.state ?? ''} ${id} ${nodes.get(to)?.state ?? ''}`)),
  ].sort();
}

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  const { cases, moves } = walk(procedure);

  it('can do in truth every move that the checker says may happen, and no other', () => {
    expect([...moves].sort()).toEqual(movesOfChecker(procedure));
  });

  it('does every one of its steps, and ends in every one of its ways', () => {
    expect(procedure.steps.filter(({ id }) => ![...moves].some((move) => move.split(' ')[1] === id))).toEqual([]);
    const ends = new Set(cases.map(({ state }) => state.outcome));
    expect(procedure.outcomes.filter(({ id }) => !ends.has(id))).toEqual([]);
  });

  it('shows as possible to somebody what it then accepts, in every situation', () => {
    for (const { state, data, given, today } of cases.slice(1, 300)) {
      const last = given.at(-1)!;
      const before = replayed(procedure, given.slice(0, -1));
      const shown = possible(procedure, before, { ...last.context, data });
      expect(shown.find(({ step: id }) => id === last.command.step)?.issues).toEqual([]);
      const exit = procedure.steps.find(({ kind }) => kind === 'exit')!;
      if (state.outcome !== undefined) continue;
      const open = actorsFor(procedure, state, exit).some((actor) =>
        possible(procedure, state, { today, now: `${today}T09:00:00.000Z`, actor, data }).some(
          (one) => one.step === exit.id && one.allowed,
        ),
      );
      expect(open).toBe(true);
    }
  });

  it('makes the same case again from its history, read back from JSON', () => {
    for (const { state, given } of cases.slice(0, 300)) {
      const events = eventsOf(procedure, given);
      expect(replay(newCase(procedure, holder), JSON.parse(JSON.stringify(events)))).toEqual(state);
    }
  });

  it('takes every path of six different steps from its opening, through the engine', () => {
    let paths: readonly Reached[] = [{ state: newCase(procedure, holder), data: {}, given: [], today: firstDay }];
    let taken = 0;
    for (let depth = 0; depth < 6; depth += 1) {
      paths = paths.flatMap((from) =>
        procedure.steps
          .filter(({ id }) => !from.given.some(({ command }) => command.step === id))
          .flatMap((one) => waysOf(procedure, from, one)),
      );
      taken += paths.length;
      for (const { state } of paths) expect(procedure.states.some(({ id }) => id === state.state)).toBe(true);
    }
    expect(taken).toBeGreaterThan(10);
  });
});

function eventsOf(procedure: Procedure, given: Reached['given']) {
  let state = newCase(procedure, holder);
  return given.flatMap(({ command, context }) => {
    const result = step(procedure, state, command, context);
    if (!result.ok) throw new Error(`${command.step} is refused on a second run`);
    state = replay(state, result.events);
    return result.events;
  });
}

function replayed(procedure: Procedure, given: Reached['given']) {
  return replay(newCase(procedure, holder), eventsOf(procedure, given));
}
