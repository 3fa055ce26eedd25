import { describe, expect, it } from 'vitest';
import {
  checkSuccession,
  compareDue,
  emitProcedure,
  migrate,
  newCase,
  type Procedure,
  parseProcedure,
  possible,
  procedures,
  replay,
  resultOf,
} from '../src';
import { Explorer } from '../src/check/explore';
import { actorsFor, holder } from './commands';
import { nextVersionOf } from './next-version';
import { firstDay, isStep, obey, type Reached, walk, waysOf } from './paths';

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

  it('does every one of its steps, and comes to every one of its results', () => {
    expect(procedure.steps.filter(({ id }) => ![...moves].some((move) => move.split(' ')[1] === id))).toEqual([]);
    const ends = new Set(cases.map(({ state }) => resultOf(procedure, state)));
    expect(procedure.outcomes.filter(({ id }) => !ends.has(id))).toEqual([]);
  });

  it('shows as possible to somebody what it then accepts, in every situation', () => {
    for (const { state, data, given, today } of cases.slice(1, 300)) {
      const last = given.at(-1)!;
      if (!isStep(last.command)) continue;
      const asked = last.command.step;
      const before = replayed(procedure, given.slice(0, -1));
      const shown = possible(procedure, before, { ...last.context, data });
      expect(shown.find(({ step: id }) => id === asked)?.issues).toEqual([]);
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
          .filter(({ id }) => !from.given.some(({ command }) => isStep(command) && command.step === id))
          .flatMap((one) => waysOf(procedure, from, one)),
      );
      taken += paths.length;
      for (const { state } of paths) expect(procedure.states.some(({ id }) => id === state.state)).toBe(true);
    }
    expect(taken).toBeGreaterThan(10);
  });

  it('goes on under its next version from every situation, with what was done and the terms that run', () => {
    const next = nextVersionOf(procedure);
    expect(parseProcedure(JSON.parse(emitProcedure(next))).ok).toBe(true);
    const report = checkSuccession(procedure, next);
    expect(report.issues).toEqual([]);
    expect(report.terms.map(({ deadline }) => deadline)).toEqual(procedure.deadlines.map(({ id }) => id));
    const exit = next.steps.find(({ kind }) => kind === 'exit')!;
    for (const { state, data, today } of cases.slice(1)) {
      const context = {
        today,
        now: `${today}T10:00:00.000Z`,
        actor: actorsFor(procedure, state, procedure.steps[0]!)[0]!,
        data,
      };
      const open = state.deadlines.filter(({ closedOn }) => closedOn === undefined);
      // Every obligation that runs would fall on another day, and is told.
      expect(compareDue(next, state, context).map(({ deadline }) => deadline)).toEqual(
        open.map(({ deadline }) => deadline),
      );
      const result = migrate(next, state, { expectedVersion: state.version }, context);
      const moved = result.ok ? replay(state, result.events) : state;
      expect(moved).toMatchObject({ state: `${state.state}-bis`, version: state.version + 1, outcome: state.outcome });
      expect(Object.keys(moved.done)).toEqual(Object.keys(state.done).map((id) => `${id}-bis`));
      expect(moved.deadlines.map(({ deadline, term, from }) => [deadline, term, from])).toEqual(
        state.deadlines.map(({ deadline, term, from }) => [`${deadline}-bis`, term, from]),
      );
      const timed = moved.tasks.flatMap(({ deadline }) => deadline ?? []);
      expect(timed.filter((name) => !moved.deadlines.some(({ deadline }) => deadline === name))).toEqual([]);
      if (state.outcome !== undefined) continue;
      const free = actorsFor(next, moved, exit).some((actor) =>
        possible(next, moved, { ...context, actor }).some((one) => one.step === exit.id && one.allowed),
      );
      expect([state.state, free]).toEqual([state.state, true]);
    }
  });
});

function eventsOf(procedure: Procedure, given: Reached['given']) {
  let state = newCase(procedure, holder);
  return given.flatMap((one) => {
    const result = obey(procedure, state, one);
    if (!result.ok) throw new Error(`${JSON.stringify(one.command)} is refused on a second run`);
    state = replay(state, result.events);
    return result.events;
  });
}

function replayed(procedure: Procedure, given: Reached['given']) {
  return replay(newCase(procedure, holder), eventsOf(procedure, given));
}
