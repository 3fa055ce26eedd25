import { addDays, civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { holder } from '../../test/commands';
import { walk } from '../../test/paths';
import { domandaPrestazione, inserimentoAccreditato, percorsoComune, procedures } from '../procedures';
import { actors, comune, cooperativa, play } from '../step/play.fixtures';
import { recheck } from './conditions';
import { queueEntries } from './entries';
import { forEnte, forOperator, forUnit, queueItem, workQueue } from './queue';

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

describe('queueEntries', () => {
  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))(
    'of %s, kept on the day of an event, give on any later day the list made anew on that day',
    (_, procedure) => {
      for (const { state, today } of walk(procedure, 40).cases) {
        const kept = queueEntries(procedure, state, { today, now: `${today}T09:00:00.000Z` });
        for (const later of [0, 9, 62, 400]) {
          const day = addDays(civilDate(today), later);
          const context = { today: day, now: `${day}T21:00:00.000Z` };
          const read = kept.flatMap((entry) => queueItem('caso-1', procedure, entry, context, holder) ?? []);
          const anew = workQueue([{ caseId: 'caso-1', procedure, state }], context);
          expect(new Set(read.map((item) => JSON.stringify(item)))).toEqual(
            new Set(anew.map((item) => JSON.stringify(item))),
          );
        }
      }
    },
  );

  it('ask for nothing while a term stands still, and again from the day on which the law makes it run', () => {
    const game = play(domandaPrestazione);
    game.attempt('presenta-domanda', { bring: { domanda: {} }, parties: { richiedente: 'persona-finta' } });
    game.attempt('avvia-istruttoria', { responsible: actors.assistente.operatorId });
    game.clock.advance({ days: 28 });
    game.attempt('chiedi-documenti', { reason: 'manca l’ISEE' });
    const shown = () =>
      list(workQueue([{ caseId: 'caso-1', procedure: domandaPrestazione, state: game.state }], game.context()));
    expect(shown()).not.toContain('due conclusione');
    game.clock.advance({ days: 29 });
    expect(shown()).not.toContain('due conclusione');
    game.clock.advance({ days: 1 });
    expect(shown()).toContain('due conclusione');
    game.clock.advance({ days: 9 });
    expect(shown()).toContain('overdue conclusione');
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
