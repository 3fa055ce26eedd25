import { describe, expect, it } from 'vitest';
import { apply, type CaseState } from '../case';
import type { Procedure } from '../procedure';
import { percorsoComune } from '../procedures';
import { possible } from '../step';
import { actors, codesOf, play } from '../step/play.fixtures';
import { compareDue, migrate } from './migrate';
import { checkSuccession } from './succession';

const rename = (state: string) => (state === 'in-equipe' ? 'in-valutazione-congiunta' : state);

// A second version: a state renamed, a step renamed, a deadline shortened.
const second: Procedure = {
  ...percorsoComune,
  version: '2.0.0',
  states: percorsoComune.states.map((state) => ({ ...state, id: rename(state.id) })),
  steps: percorsoComune.steps.map((step) => ({
    ...step,
    id: step.id === 'convoca-equipe' ? 'convoca-gruppo' : step.id,
    from: Array.isArray(step.from) ? step.from.map(rename) : step.from,
    ...(step.after !== undefined && {
      after: step.after.map((id) => (id === 'convoca-equipe' ? 'convoca-gruppo' : id)),
    }),
    ...(step.to !== undefined && {
      to: typeof step.to === 'string' ? rename(step.to) : step.to.map((way) => ({ ...way, to: rename(way.to) })),
    }),
  })),
  deadlines: percorsoComune.deadlines.map((deadline) =>
    deadline.id === 'progetto'
      ? { ...deadline, term: { amount: 10, unit: 'working-day', lastDay: 'as-is' } }
      : deadline,
  ),
  succeeds: [
    {
      version: '1.0.0',
      states: { 'in-equipe': 'in-valutazione-congiunta' },
      steps: { 'convoca-equipe': 'convoca-gruppo' },
    },
  ],
};

function inTeam(): ReturnType<typeof play> {
  const game = play(percorsoComune);
  game.attempt('registra-accesso', { bring: { accesso: {} } });
  game.attempt('prendi-in-carico', {
    responsible: actors.assistente.operatorId,
    bring: { cartella: {}, presaInCarico: {} },
  });
  game.attempt('registra-analisi', { bring: { analisi: { complexity: 'complex' } } });
  game.attempt('convoca-equipe', { bring: { equipe: {} } });
  return game;
}

describe('checkSuccession', () => {
  it('proves that every state has a target, and lists the obligations whose term changes', () => {
    const report = checkSuccession(percorsoComune, second);
    expect(report.issues).toEqual([]);
    expect(report.terms).toMatchObject([{ deadline: 'progetto', from: { amount: 20 }, to: { amount: 10 } }]);
  });

  it('finds the state that has nowhere to go, the one that changes life, and names that do not exist', () => {
    const next = {
      ...second,
      states: second.states.filter(({ id }) => id !== 'valutato'),
      succeeds: [
        { version: '1.0.0', states: { accolto: 'concluso', inventato: 'accolto' }, deadlines: { mai: 'verifica' } },
      ],
    };
    expect(checkSuccession(percorsoComune, next).issues.map(({ code, params }) => [code, params])).toEqual([
      ['succession.state-changes-life', { state: 'accolto' }],
      ['succession.state-without-target', { state: 'in-equipe' }],
      ['succession.state-without-target', { state: 'valutato' }],
      ['succession.unknown-name', { name: 'inventato' }],
      ['succession.unknown-name', { name: 'mai' }],
    ]);
  });

  it('refuses a version that does not say what it succeeds', () => {
    const { succeeds: _succeeds, ...undeclared } = second;
    expect(checkSuccession(percorsoComune, undeclared).issues).toMatchObject([{ code: 'succession.not-declared' }]);
  });
});

describe('migrate', () => {
  it('takes a case in flight along, with what it did and the terms that run', () => {
    const game = inTeam();
    const result = migrate(second, game.state, { expectedVersion: 4 }, game.context());
    expect(codesOf(result)).toEqual([]);
    const state: CaseState = result.ok ? result.events.reduce(apply, game.state) : game.state;
    expect(state).toMatchObject({ state: 'in-valutazione-congiunta', version: 5, procedure: { version: '2.0.0' } });
    expect(state.deadlines.find((run) => run.deadline === 'progetto')?.term.amount).toBe(20);
    const next = possible(second, state, game.context()).filter(({ allowed }) => allowed);
    expect(next.map(({ step }) => step)).toContain('concludi-valutazione');
  });

  it('tells beforehand which days would be others', () => {
    const game = inTeam();
    expect(compareDue(second, game.state, { today: game.clock.today() })).toEqual([
      { deadline: 'progetto', due: '2026-03-30', dueThen: '2026-03-16' },
    ]);
  });

  it('refuses a stale command and a case of another version', () => {
    const game = inTeam();
    expect(codesOf(migrate(second, game.state, { expectedVersion: 1 }, game.context()))).toEqual(['command.stale']);
    const foreign = { ...game.state, procedure: { ...game.state.procedure, version: '0.9.0' } };
    expect(codesOf(migrate(second, foreign, { expectedVersion: 4 }, game.context()))).toEqual([
      'succession.not-declared',
    ]);
  });

  it('lets nobody act under the old rules on a case that was migrated', () => {
    const game = inTeam();
    const result = migrate(second, game.state, { expectedVersion: 4 }, game.context());
    if (result.ok) game.state = result.events.reduce(apply, game.state);
    expect(codesOf(game.attempt('concludi-valutazione'))[0]).toBe('case.other-procedure');
  });
});
