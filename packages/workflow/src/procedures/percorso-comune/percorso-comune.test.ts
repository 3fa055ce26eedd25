import { describe, expect, it } from 'vitest';
import { newCase, replay } from '../../case';
import { possible } from '../../step';
import { actors, codesOf, comune, type Play, play } from '../../step/play.fixtures';
import { percorsoComune } from './percorso-comune';

const goals = [
  { id: 'g1', description: 'Frequenta la scuola con regolarità', actions: [] },
  { id: 'g2', description: 'Trova un alloggio stabile', actions: [] },
];
const signed = [
  { party: 'person', name: 'Persona Finta', signedOn: '2026-03-20', method: 'paper' },
  { party: 'operator', name: 'Ada Collaudo', signedOn: '2026-03-20', method: 'paper' },
];

function toProject(game: Play): void {
  game.attempt('registra-accesso', { actor: actors.sportello, bring: { accesso: { request: 'prova' } } });
  game.attempt('prendi-in-carico', {
    responsible: actors.assistente.operatorId,
    bring: { cartella: { openedOn: '2026-03-02' }, presaInCarico: { startDate: '2026-03-02' } },
  });
  game.attempt('registra-analisi', { bring: { analisi: { complexity: 'simple' } } });
}

function toDelivery(game: Play): void {
  toProject(game);
  game.attempt('scrivi-progetto', { bring: { progetto: { goals, signatures: [] } } });
  game.attempt('firma-progetto', { bring: { progetto: { goals, signatures: signed } } });
}

describe('percorso comune', () => {
  it('goes from the first contact to the closure, with two goals, signatures and a monthly delivery', () => {
    const game = play(percorsoComune);
    toDelivery(game);
    expect(game.state.state).toBe('in-erogazione');
    expect(codesOf(game.attempt('attiva-intervento', { bring: { interventi: { startDate: '2026-04-01' } } }))).toEqual(
      [],
    );
    expect(codesOf(game.attempt('registra-erogazione', { bring: { erogazioni: { amount: 25_000 } } }))).toEqual([]);
    const valutazione = { outcome: 'autonomy', goals: [{ goalId: 'g1', achievement: 'achieved' }] };
    expect(codesOf(game.attempt('valuta-esiti', { bring: { valutazione } }))).toEqual([]);
    const closed = game.attempt('chiudi-percorso', {
      reason: 'objectives-reached',
      bring: { presaInCarico: { startDate: '2026-03-02', endDate: '2026-09-30' } },
    });
    expect(codesOf(closed)).toEqual([]);
    expect(game.state).toMatchObject({
      state: 'concluso',
      outcome: 'concluso',
      phase: 'conclusione',
      reason: 'objectives-reached',
    });
    expect(game.state.deadlines.every((run) => run.closedOn !== undefined)).toBe(true);
    expect(game.state.tasks).toEqual([]);
  });

  it('refuses delivery without an intervention, with the norm', () => {
    const game = play(percorsoComune);
    toDelivery(game);
    const result = game.attempt('registra-erogazione', { bring: { erogazioni: { amount: 1 } } });
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'percorso-comune.no-intervento', norm: { article: 'art. 22' }, path: ['interventi'] }],
    });
  });

  it('refuses a project without goals and a signature that lacks a party, naming the party', () => {
    const game = play(percorsoComune);
    toProject(game);
    expect(codesOf(game.attempt('scrivi-progetto', { bring: { progetto: { goals: [] } } }))).toEqual([
      'percorso-comune.no-goal',
    ]);
    game.attempt('scrivi-progetto', { bring: { progetto: { goals, signatures: [] } } });
    const result = game.attempt('firma-progetto', { bring: { progetto: { goals, signatures: signed.slice(1) } } });
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'step.signature-missing', params: { party: 'person' } }],
    });
  });

  it('goes through the team when the analysis says complex', () => {
    const game = play(percorsoComune);
    toProject(play(percorsoComune));
    game.attempt('registra-accesso', { bring: { accesso: {} } });
    game.attempt('prendi-in-carico', {
      responsible: actors.assistente.operatorId,
      bring: { cartella: {}, presaInCarico: {} },
    });
    game.attempt('registra-analisi', { bring: { analisi: { complexity: 'complex' } } });
    expect(game.state.state).toBe('in-equipe');
    expect(codesOf(game.attempt('concludi-valutazione', { bring: { quadro: {} } }))).toEqual(['step.after']);
    game.attempt('convoca-equipe', { bring: { equipe: {} } });
    game.attempt('concludi-valutazione', { bring: { quadro: {} } });
    expect(game.state.state).toBe('in-progettazione');
  });

  it('tells every reason at once', () => {
    const game = play(percorsoComune);
    toDelivery(game);
    const result = game.attempt('valuta-esiti', {
      actor: { ...actors.sportello, enteId: 'altro-ente' },
      expectedVersion: 1,
      date: '2027-01-01',
    });
    expect(codesOf(result)).toEqual([
      'command.stale',
      'actor.role',
      'actor.body',
      'command.date-in-future',
      'step.record-missing',
    ]);
  });

  it('ends early with a reason from every live state and can be opened again', () => {
    const game = play(percorsoComune);
    toDelivery(game);
    expect(codesOf(game.attempt('interrompi'))).toEqual(['step.reason-missing']);
    game.attempt('interrompi', { reason: 'moved-away' });
    expect(game.state).toMatchObject({ state: 'interrotto', outcome: 'interrotto' });
    game.attempt('riapri', { reason: 'tornato' });
    expect(game.state).toMatchObject({ state: 'in-valutazione', round: 2, outcome: undefined });
  });

  it('lets only the responsible operator or the head of service go on, and changes hands', () => {
    const game = play(percorsoComune);
    toProject(game);
    const write = { bring: { progetto: { goals, signatures: [] } } };
    expect(codesOf(game.attempt('scrivi-progetto', { ...write, actor: actors.collega }))).toEqual([
      'actor.not-responsible',
    ]);
    game.attempt('riassegna', { actor: actors.responsabile, responsible: actors.collega.operatorId, reason: 'ferie' });
    expect(codesOf(game.attempt('scrivi-progetto', { ...write, actor: actors.collega }))).toEqual([]);
  });

  it('lists what an actor can do and why not the rest', () => {
    const game = play(percorsoComune);
    toProject(game);
    const list = possible(percorsoComune, game.state, game.context());
    const allowed = list.filter((one) => one.allowed).map((one) => one.step);
    expect(allowed).toEqual(['scrivi-progetto', 'interrompi', 'annota']);
    expect(list.find((one) => one.step === 'firma-progetto')?.issues).toMatchObject([
      { code: 'step.after', params: { step: 'scrivi-progetto' } },
    ]);
  });

  it('makes the same case from its history', () => {
    const game = play(percorsoComune);
    const events = [];
    for (const [name, options] of [
      ['registra-accesso', { bring: { accesso: {} } }],
      ['nega-presa-in-carico', { reason: 'non residente' }],
    ] as const) {
      const result = game.attempt(name, options);
      if (result.ok) events.push(...result.events);
    }
    expect(replay(newCase(percorsoComune, comune), JSON.parse(JSON.stringify(events)))).toEqual(game.state);
  });
});
