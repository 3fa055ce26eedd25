import { describe, expect, it } from 'vitest';
import { newCase } from '../case';
import { inserimentoAccreditato, percorsoComune } from '../procedures';
import { completeCommand } from './complete';
import { actors, comune, cooperativa, play } from './play.fixtures';

const path = () => {
  const game = play(percorsoComune);
  game.attempt('registra-accesso', { bring: { accesso: { request: 'prova' } } });
  game.attempt('prendi-in-carico', {
    responsible: actors.assistente.operatorId,
    bring: { cartella: {}, presaInCarico: { startDate: '2026-03-02', motivation: 'prova' } },
  });
  return game;
};

describe('completeCommand', () => {
  it('ends the taking in charge with the day and the reason of the step, and leaves the rest as it was', () => {
    const game = path();
    const command = { step: 'interrompi', expectedVersion: 2, reason: 'untraceable', date: '2026-03-02' };
    const { records } = completeCommand(percorsoComune, game.state, command, game.context());
    expect(records).toEqual([
      {
        as: 'presaInCarico',
        kind: 'presa-in-carico',
        id: game.recordOf('presaInCarico').id,
        version: 2,
        data: { startDate: '2026-03-02', motivation: 'prova', endDate: '2026-03-02', closureReason: 'untraceable' },
      },
    ]);
  });

  it('empties what a re-opening takes back, and writes nothing where there is nothing to write on', () => {
    const game = path();
    const ended = { endDate: '2026-03-02', closureReason: 'withdrawn', startDate: '2026-03-02' };
    game.attempt('interrompi', { reason: 'withdrawn', bring: { presaInCarico: ended } });
    const command = { step: 'riapri', expectedVersion: 3, reason: 'È tornata' };
    const [presaInCarico] = completeCommand(percorsoComune, game.state, command, game.context()).records ?? [];
    expect(presaInCarico?.data).toEqual({ startDate: '2026-03-02' });
    const fresh = play(percorsoComune);
    fresh.attempt('registra-accesso', { bring: { accesso: {} } });
    const exit = { step: 'interrompi', expectedVersion: 1, reason: 'withdrawn' };
    expect(completeCommand(percorsoComune, fresh.state, exit, fresh.context()).records).toEqual([]);
  });

  it('takes who becomes responsible, and the body that is written to, from what the command brings', () => {
    const record = { as: 'presaInCarico', kind: 'presa-in-carico', id: 'p1', version: 1 };
    const taking = completeCommand(
      percorsoComune,
      newCase(percorsoComune, comune),
      {
        step: 'prendi-in-carico',
        expectedVersion: 0,
        records: [{ ...record, data: { responsibleOperatorId: 'op-fuori' } }],
      },
      play(percorsoComune).context(),
    );
    expect(taking.responsible).toBe('op-fuori');
    const referring = completeCommand(
      inserimentoAccreditato,
      newCase(inserimentoAccreditato, comune),
      {
        step: 'segnala',
        expectedVersion: 0,
        parties: { cooperativa },
        records: [{ as: 'segnalazione', kind: 'referral', id: 's1', version: 1, data: { state: 'accepted' } }],
      },
      play(inserimentoAccreditato).context(),
    );
    expect(referring.responsible).toBe(actors.assistente.operatorId);
    // What the procedure says wins over what was typed.
    expect(referring.records?.[0]?.data).toMatchObject({ state: 'proposed', toOrganisationId: cooperativa });
  });

  it('leaves a command alone that names no step, or brings what the step does not write', () => {
    const stray = { as: 'inventato', kind: 'accesso', id: 'r1', version: 1, data: {} };
    const state = newCase(percorsoComune, comune);
    const context = play(percorsoComune).context();
    const unknown = { step: 'inventato', expectedVersion: 0, records: [stray] };
    expect(completeCommand(percorsoComune, state, unknown, context)).toEqual(unknown);
    const command = { step: 'registra-accesso', expectedVersion: 0, records: [stray] };
    expect(completeCommand(percorsoComune, state, command, context).records).toEqual([stray]);
  });
});
