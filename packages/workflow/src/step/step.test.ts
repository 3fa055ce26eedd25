import { describe, expect, it } from 'vitest';
import { apply, type CaseState, newCase, replay } from '../case';
import { sound } from '../check/broken.fixtures';
import type { Procedure } from '../procedure';
import { domandaPrestazione, inserimentoAccreditato, nonAutosufficienza, segretariato } from '../procedures';
import { delegate, revokeDelegation, undo } from './other-commands';
import { actors, codesOf, comune, cooperativa, play } from './play.fixtures';
import { step } from './step';
import { endSubCase, resultOf, startSubCase } from './sub-case';

describe('a command', () => {
  it('that was already carried out is refused, and nothing is done twice', () => {
    const game = play(segretariato);
    expect(codesOf(game.attempt('ascolta', { idempotencyKey: 'chiave-1', bring: { accesso: {} } }))).toEqual([]);
    const again = game.attempt('ascolta', { idempotencyKey: 'chiave-1', expectedVersion: 0, bring: { accesso: {} } });
    expect(codesOf(again)).toContain('command.repeated');
    expect(codesOf(again)).not.toContain('command.stale');
    expect(game.state.version).toBe(1);
  });

  it('made on an older view of the case is refused', () => {
    const game = play(segretariato);
    game.attempt('ascolta', { bring: { accesso: {} } });
    expect(codesOf(game.attempt('informa', { expectedVersion: 0 }))).toEqual(['command.stale']);
  });

  it('under an assignment that is over, or not begun, is refused', () => {
    const game = play(segretariato);
    const revoked = { ...actors.sportello, validTo: '2026-03-01' };
    const future = { ...actors.sportello, validFrom: '2026-03-03' };
    expect(codesOf(game.attempt('ascolta', { actor: revoked, bring: { accesso: {} } }))).toEqual([
      'actor.assignment-not-valid',
    ]);
    expect(codesOf(game.attempt('ascolta', { actor: future, bring: { accesso: {} } }))).toEqual([
      'actor.assignment-not-valid',
    ]);
    expect(
      codesOf(
        game.attempt('ascolta', { actor: { ...actors.sportello, validTo: '2026-03-02' }, bring: { accesso: {} } }),
      ),
    ).toEqual([]);
  });

  it('of a step kept to some services is refused to whoever works in others, or in none that is known', () => {
    const [opening, ...others] = segretariato.steps;
    const desk = { ...opening!, who: { ...opening!.who, units: ['segretariato-sociale', 'pua'] } };
    const game = play({ ...segretariato, steps: [desk, ...others] });
    const from = (unitKinds?: readonly string[]) => ({ ...actors.sportello, ...(unitKinds && { unitKinds }) });
    const attempt = (unitKinds?: readonly string[]) =>
      game.attempt('ascolta', { actor: from(unitKinds), bring: { accesso: {} } });
    for (const refused of [attempt(), attempt([]), attempt(['office'])])
      expect(refused).toMatchObject({
        ok: false,
        issues: [{ code: 'actor.unit', params: { units: 'segretariato-sociale, pua' } }],
      });
    const done = attempt(['office', 'pua']);
    // The history says in which service, not of which kind it was.
    expect(done.ok && done.events[0]?.actor).toEqual(actors.sportello);
  });

  it('cannot be dated before the case entered its state, nor in the future, nor on a day that does not exist', () => {
    const game = play(segretariato);
    game.attempt('ascolta', { bring: { accesso: {} } });
    expect(codesOf(game.attempt('informa', { date: '2026-03-01' }))).toEqual(['command.date-too-early']);
    expect(codesOf(game.attempt('informa', { date: '2026-03-03' }))).toEqual(['command.date-in-future']);
    expect(codesOf(game.attempt('informa', { date: '2026-02-30' }))).toEqual(['command.date-shape']);
  });

  it('names a step that the procedure has not', () => {
    expect(codesOf(play(segretariato).attempt('inventato'))).toEqual(['step.unknown']);
  });

  it('changes neither the case nor what it is given', () => {
    const game = play(segretariato);
    const frozen = Object.freeze(newCase(segretariato, comune));
    const records = Object.freeze([{ as: 'accesso', kind: 'accesso', id: 'r1', version: 1, data: Object.freeze({}) }]);
    const result = step(
      segretariato,
      frozen,
      { step: 'ascolta', expectedVersion: 0, records },
      Object.freeze(game.context()),
    );
    expect(result.ok && apply(frozen, result.events[0]!).version).toBe(1);
    expect(frozen.version).toBe(0);
  });

  it('is done whatever the model warns of, and says so; a warning is no reason against', () => {
    const game = play(segretariato);
    const records = [{ as: 'accesso', kind: 'accesso', id: 'r1', version: 1, data: {} }];
    const command = { step: 'ascolta', expectedVersion: 0, records };
    const warning = { code: 'accesso.prova', path: ['channel'], severity: 'warning' as const };
    const told = { ...warning, path: ['records', 0, 'data', 'channel'] };
    const context = { ...game.context(), validate: () => [warning] };
    expect(step(segretariato, game.state, command, context)).toMatchObject({
      ok: true,
      events: [{ step: 'ascolta' }],
      warnings: [told],
    });
    const refused = step(segretariato, game.state, { ...command, expectedVersion: 4 }, context);
    expect(codesOf(refused)).toEqual(['command.stale']);
    expect(step(segretariato, game.state, command, game.context())).not.toHaveProperty('warnings');
  });

  it('carries the issues that the model finds in a record, at their place', () => {
    const game = play(segretariato);
    const records = [{ as: 'accesso', kind: 'accesso', id: 'r1', version: 1, data: {} }];
    const validate = () => [{ code: 'element.missing', path: ['channel'], severity: 'incomplete' as const }];
    const result = step(
      segretariato,
      game.state,
      { step: 'ascolta', expectedVersion: 0, records },
      { ...game.context(), validate },
    );
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'element.missing', path: ['records', 0, 'data', 'channel'] }],
    });
  });

  it('never repeats in a refusal what was written in a record', () => {
    const game = play(inserimentoAccreditato);
    const result = game.attempt('segnala', { bring: { segnalazione: { reason: 'SEGRETO' }, altro: 'SEGRETO' } });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('SEGRETO');
  });
});

describe('records of a command', () => {
  it('are of the kind, the version and the case that the step expects', () => {
    const game = play(inserimentoAccreditato);
    const give = (record: object) =>
      codesOf(
        step(
          inserimentoAccreditato,
          game.state,
          {
            step: 'accogli-segnalazione',
            expectedVersion: game.state.version,
            records: [{ as: 'segnalazione', kind: 'referral', version: 2, data: {}, id: 'altrove', ...record }],
          },
          game.context(actors.tutor),
        ),
      );
    game.attempt('segnala', {
      responsible: 'op',
      parties: { cooperativa },
      bring: { segnalazione: {}, intervento: {}, informativa: {} },
    });
    const { id } = game.recordOf('segnalazione');
    expect(give({})).toEqual(['step.record-unknown']);
    expect(give({ id, version: 5 })).toEqual(['step.record-stale']);
    expect(give({ id, kind: 'person' })).toEqual(['step.record-kind']);
    expect(give({ id, as: 'patto' })).toEqual(['step.record-missing', 'step.record-unexpected']);
    expect(give({ id })).toEqual([]);
  });
});

describe('four eyes', () => {
  it('keep who checked from deciding, also after the case was re-opened', () => {
    const game = play(domandaPrestazione);
    const head = { ...actors.responsabile };
    const cittadino = { operatorId: 'persona-finta', enteId: 'persona-finta', role: 'cittadino' };
    game.attempt('presenta-domanda', {
      actor: cittadino,
      bring: { domanda: { state: 'submitted' } },
      parties: { richiedente: 'persona-finta' },
    });
    game.attempt('avvia-istruttoria', { responsible: actors.assistente.operatorId });
    game.attempt('controlla-requisiti', { bring: { domanda: {} } });
    game.attempt('preavvisa-rigetto', { reason: 'requisiti' });
    game.attempt('ricevi-osservazioni', { actor: cittadino, bring: { domanda: { documents: ['osservazioni'] } } });
    const self = { ...actors.responsabile, operatorId: actors.assistente.operatorId };
    expect(codesOf(game.attempt('respingi', { actor: self, reason: 'requisiti', bring: { domanda: {} } }))).toEqual([
      'actor.four-eyes',
    ]);
    game.attempt('respingi', { actor: head, reason: 'requisiti', bring: { domanda: { documents: ['osservazioni'] } } });
    const appeal = (documents: string[]) =>
      game.attempt('presenta-ricorso', { actor: cittadino, reason: 'ricorso', bring: { domanda: { documents } } });
    // A paper is one that was not there before, and not a tick.
    for (const documents of [[], ['osservazioni']])
      expect(appeal(documents)).toMatchObject({
        ok: false,
        issues: [
          {
            code: 'step.document-missing',
            path: ['records', 0, 'data', 'documents'],
            severity: 'incomplete',
            params: { document: 'ricorso' },
          },
        ],
      });
    expect(codesOf(appeal(['osservazioni', 'ricorso']))).toEqual([]);
    expect(game.state.round).toBe(2);
    expect(codesOf(game.attempt('accogli-ricorso', { actor: head, reason: 'fondato' }))).toEqual(['actor.four-eyes']);
  });
});

describe('the silence of the other side', () => {
  it('opens a step only once the term has passed, and the suspended one runs again', () => {
    const game = play(domandaPrestazione);
    game.attempt('presenta-domanda', { bring: { domanda: {} }, parties: { richiedente: 'persona-finta' } });
    game.attempt('avvia-istruttoria', { responsible: actors.assistente.operatorId });
    game.attempt('chiedi-documenti', { reason: 'manca l’ISEE' });
    const running = (id: string) =>
      game.state.deadlines.find((run) => run.deadline === id && run.closedOn === undefined);
    expect(running('conclusione')?.suspensions).toEqual([{ from: '2026-03-02' }]);
    expect(codesOf(game.attempt('riprendi-senza-documenti', { reason: 'silenzio' }))).toEqual(['step.not-expired']);
    game.clock.advance({ days: 31 });
    expect(codesOf(game.attempt('riprendi-senza-documenti', { reason: 'silenzio' }))).toEqual([]);
    expect(running('conclusione')?.suspensions).toEqual([{ from: '2026-03-02', to: '2026-04-02' }]);
    expect(running('integrazione')).toBeUndefined();
  });
});

describe('undo', () => {
  it('takes back the last step when it is reversible, by its author, with a reason', () => {
    const game = play(segretariato);
    game.attempt('ascolta', { bring: { accesso: {} } });
    const before = game.state;
    game.attempt('informa', { bring: { accesso: { note: 'x' } } });
    const command = { expectedVersion: 2, reason: 'errore' };
    expect(codesOf(undo(segretariato, game.state, command, game.context(actors.collega)))).toEqual(['undo.not-author']);
    expect(codesOf(undo(segretariato, game.state, { ...command, reason: '' }, game.context()))).toEqual([
      'step.reason-missing',
    ]);
    const result = undo(segretariato, game.state, command, game.context());
    expect(result).toMatchObject({
      ok: true,
      events: [{ type: 'step-undone', step: 'informa', withdrawn: [{ as: 'accesso', version: 2 }] }],
    });
    const state = result.ok ? replay(game.state, result.events) : game.state;
    expect({ ...state, version: 1 }).toEqual(before);
    expect(state.version).toBe(3);
  });

  it('cannot be done twice, nor on a step that is not reversible', () => {
    const game = play(segretariato);
    game.attempt('ascolta', { bring: { accesso: {} } });
    expect(codesOf(undo(segretariato, game.state, { expectedVersion: 1, reason: 'errore' }, game.context()))).toEqual([
      'undo.nothing',
    ]);
    game.attempt('informa');
    const result = undo(segretariato, game.state, { expectedVersion: 2, reason: 'errore' }, game.context());
    const state = result.ok ? replay(game.state, result.events) : game.state;
    expect(codesOf(undo(segretariato, state, { expectedVersion: 3, reason: 'errore' }, game.context()))).toEqual([
      'undo.nothing',
    ]);
  });
});

describe('delegation', () => {
  const health = { operatorId: 'op-sanitario-finto', enteId: cooperativa, role: 'operatore-sanitario' };

  function called() {
    const game = play(nonAutosufficienza);
    game.attempt('registra-richiesta', { bring: { accesso: {} } });
    game.attempt('attiva-uvm', {
      responsible: actors.assistente.operatorId,
      parties: { asl: 'asl-finta' },
      bring: { cartella: {}, presaInCarico: {} },
    });
    return game;
  }
  const move = (state: CaseState, result: ReturnType<typeof delegate>) =>
    result.ok ? replay(state, result.events) : state;

  it('lets another body do a step until a day, or until it is taken back', () => {
    const game = called();
    const assess = { actor: health, bring: { relazioni: {} } };
    expect(codesOf(game.attempt('valuta-bisogno-sanitario', assess))).toEqual(['actor.body']);
    const command = { step: 'valuta-bisogno-sanitario', to: cooperativa, until: '2026-03-10', expectedVersion: 2 };
    game.state = move(game.state, delegate(nonAutosufficienza, game.state, command, game.context()));
    game.clock.advance({ days: 20 });
    expect(codesOf(game.attempt('valuta-bisogno-sanitario', assess))).toEqual(['actor.body']);
    const { until: _until, ...open } = command;
    game.state = move(
      game.state,
      delegate(nonAutosufficienza, game.state, { ...open, expectedVersion: 3 }, game.context()),
    );
    game.state = move(
      game.state,
      revokeDelegation(nonAutosufficienza, game.state, { ...open, expectedVersion: 4 }, game.context()),
    );
    expect(codesOf(game.attempt('valuta-bisogno-sanitario', assess))).toEqual(['actor.body']);
    game.state = move(
      game.state,
      delegate(nonAutosufficienza, game.state, { ...open, expectedVersion: 5 }, game.context()),
    );
    expect(codesOf(game.attempt('valuta-bisogno-sanitario', assess))).toEqual([]);
  });

  it('is for the holder, for steps that allow it, and taken back only where it stands', () => {
    const game = called();
    const command = { step: 'valuta-bisogno-sanitario', to: cooperativa, expectedVersion: 2 };
    expect(codesOf(delegate(nonAutosufficienza, game.state, command, game.context(health)))).toEqual([
      'delegation.not-holder',
    ]);
    expect(
      codesOf(delegate(nonAutosufficienza, game.state, { ...command, step: 'firma-pai' }, game.context())),
    ).toEqual(['delegation.not-delegable']);
    expect(codesOf(delegate(nonAutosufficienza, game.state, { ...command, step: 'mai' }, game.context()))).toEqual([
      'step.unknown',
    ]);
    expect(codesOf(revokeDelegation(nonAutosufficienza, game.state, command, game.context()))).toEqual([
      'delegation.not-delegated',
    ]);
  });
});

describe('a sub-procedure', () => {
  const calling: Procedure = {
    ...sound,
    steps: sound.steps.map((one) =>
      one.id === 'apri'
        ? { ...one, calls: { procedure: 'altra', as: 'altra' } }
        : one.id === 'esamina'
          ? { ...one, awaits: ['altra'] }
          : one,
    ),
  };

  const examine = { parties: { partner: cooperativa }, bring: { domanda: { state: 'submitted' }, patto: {} } };
  const begun = () => {
    const game = play(calling);
    game.attempt('apri', { bring: { domanda: { state: 'submitted' } } });
    const tell = (command: 'start' | 'end', more: object = {}) => {
      const given = { as: 'altra', caseId: 'caso-2', expectedVersion: game.state.version };
      const result =
        command === 'start'
          ? startSubCase(game.state, { procedure: 'altra', ...given, ...more }, game.context())
          : endSubCase(game.state, { outcome: 'concluso', ...given, ...more }, game.context());
      if (result.ok) game.state = replay(game.state, result.events);
      return codesOf(result);
    };
    return { game, tell };
  };

  it('holds up the step that awaits it until it comes to a result', () => {
    const { game, tell } = begun();
    expect(game.state.subCases).toEqual({ altra: { procedure: 'altra' } });
    expect(tell('start')).toEqual([]);
    expect(game.state.subCases).toEqual({ altra: { procedure: 'altra', caseId: 'caso-2' } });
    expect(codesOf(game.attempt('esamina', examine))).toEqual(['step.awaits-sub-case']);
    expect(tell('end')).toEqual([]);
    expect(codesOf(game.attempt('esamina', examine))).toEqual([]);
  });

  it('is opened once, under the procedure and the name that it was called for', () => {
    const { tell } = begun();
    expect(tell('start', { procedure: 'segretariato' })).toEqual(['sub-case.not-called']);
    expect(tell('start', { as: 'mai' })).toEqual(['sub-case.not-called']);
    expect(tell('start')).toEqual([]);
    expect(tell('start')).toEqual(['sub-case.not-called']);
    expect(tell('start', { caseId: 'caso-3' })).toEqual(['sub-case.not-called']);
  });

  it('tells each result once, and a later one takes its place; opened again, it is awaited again', () => {
    const { game, tell } = begun();
    tell('start');
    expect(tell('end', { caseId: 'caso-3' })).toEqual(['sub-case.not-running']);
    expect(tell('end', { expectedVersion: 1 })).toEqual(['command.stale']);
    tell('end');
    expect(tell('end')).toEqual(['sub-case.not-running']);
    expect(tell('end', { outcome: 'interrotto' })).toEqual([]);
    expect(game.state.subCases['altra']?.outcome).toBe('interrotto');
    expect(tell('start')).toEqual([]);
    expect(codesOf(game.attempt('esamina', examine))).toEqual(['step.awaits-sub-case']);
  });

  it('remembers who called it from its opening, and from then on only', () => {
    const calledBy = { caseId: 'caso-1', as: 'uvm' };
    const game = play(nonAutosufficienza);
    game.attempt('registra-richiesta', { calledBy, bring: { accesso: {} } });
    expect(game.state.calledBy).toEqual(calledBy);
    expect(codesOf(game.attempt('orienta', { calledBy, reason: 'prova' }))).toEqual(['sub-case.not-opening']);
  });

  it('answers before its end where its procedure says so: the assessment, not the whole care plan', () => {
    const game = play(nonAutosufficienza);
    const at = (state: string, outcome?: string) => resultOf(nonAutosufficienza, { ...game.state, state, outcome });
    expect(at('in-valutazione')).toBeUndefined();
    expect(at('in-progettazione')).toBe('eleggibile');
    expect(at('concluso', 'concluso')).toBe('concluso');
  });
});

describe('apply', () => {
  it('takes only the next event of a case', () => {
    const game = play(segretariato);
    const result = game.attempt('ascolta', { bring: { accesso: {} } });
    expect(() => result.ok && apply(game.state, result.events[0]!)).toThrow('not the next one');
  });
});
