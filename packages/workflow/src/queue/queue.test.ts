import { describe, expect, it } from 'vitest';
import { domandaPrestazione, inserimentoAccreditato, percorsoComune } from '../procedures';
import { actors, comune, cooperativa, play } from '../step/play.fixtures';
import { recheck } from './conditions';
import { forEnte, forOperator, forUnit, workQueue } from './queue';

const list = (items: ReturnType<typeof workQueue>) => items.map(({ reason, subject }) => `${reason} ${subject.id}`);

describe('workQueue', () => {
  it('shows a task at once, the deadline when it is near and again when it has passed', () => {
    const game = play(percorsoComune);
    game.attempt('registra-accesso', { bring: { accesso: {} } });
    const queue = () => workQueue([{ caseId: 'caso-1', procedure: percorsoComune, state: game.state }], game.context());
    expect(list(queue())).toEqual(['unassigned accolto', 'open valuta-accesso']);
    game.clock.advance({ days: 25 });
    expect(list(queue())).toEqual(['due risposta-all-accesso', 'unassigned accolto', 'open valuta-accesso']);
    game.clock.advance({ days: 10 });
    expect(queue()[0]).toMatchObject({
      reason: 'overdue',
      due: '2026-04-01',
      daysLeft: -5,
      norm: { article: 'art. 2, c. 2' },
    });
  });

  it('tells what waits for the other body, to each its own list', () => {
    const game = play(inserimentoAccreditato);
    game.attempt('segnala', {
      actor: { ...actors.assistente, unitId: 'servizio-finto' },
      responsible: actors.assistente.operatorId,
      parties: { cooperativa },
      bring: { segnalazione: {}, intervento: {}, informativa: {} },
    });
    const items = workQueue(
      [{ caseId: 'caso-1', procedure: inserimentoAccreditato, state: game.state }],
      game.context(),
    );
    expect(list(forEnte(items, cooperativa))).toEqual(['waiting rispondi-alla-segnalazione', 'waiting segnalato']);
    expect(list(forEnte(items, comune))).toEqual([]);
    expect(list(forOperator(items, actors.tutor))).toEqual(['waiting rispondi-alla-segnalazione']);
    expect(forUnit(items, 'servizio-finto')).toHaveLength(2);
  });

  it('gives the responsible operator what bears their name, and not to colleagues', () => {
    const game = play(percorsoComune);
    game.attempt('registra-accesso', { bring: { accesso: {} } });
    game.attempt('prendi-in-carico', {
      responsible: actors.assistente.operatorId,
      bring: { cartella: {}, presaInCarico: {} },
    });
    const items = workQueue([{ caseId: 'caso-1', procedure: percorsoComune, state: game.state }], game.context());
    expect(list(forOperator(items, actors.assistente))).toEqual(['open fai-analisi']);
    expect(list(forOperator(items, actors.collega))).toEqual([]);
  });
});

describe('recheck', () => {
  it('tells whether a granted benefit still meets its conditions, with the norm when it does not', () => {
    const game = play(domandaPrestazione);
    const cittadino = { operatorId: 'persona-finta', enteId: 'persona-finta', role: 'cittadino' };
    game.attempt('presenta-domanda', {
      actor: cittadino,
      parties: { richiedente: 'persona-finta' },
      bring: { domanda: { state: 'submitted' } },
    });
    game.attempt('avvia-istruttoria', { responsible: actors.assistente.operatorId });
    game.attempt('acquisisci-isee', { bring: { isee: { validUntil: '2026-12-31' } } });
    game.attempt('controlla-requisiti', { bring: { domanda: { state: 'under-review' } } });
    game.attempt('accogli', { actor: actors.responsabile, bring: { domanda: {}, cartella: {}, interventi: {} } });
    expect(game.state.state).toBe('in-erogazione');
    expect(recheck(domandaPrestazione, game.state, game.context())).toMatchObject([
      { condition: 'isee-valido', holds: true, due: false },
    ]);
    game.clock.advance({ days: 400 });
    expect(recheck(domandaPrestazione, game.state, game.context())).toMatchObject([
      {
        holds: false,
        due: true,
        otherwise: 'dichiara-decadenza',
        issues: [{ code: 'domanda-prestazione.isee-expired', norm: { article: 'art. 10' } }],
      },
    ]);
  });
});
