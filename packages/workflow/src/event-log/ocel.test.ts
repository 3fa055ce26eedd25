import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../case';
import { percorsoComune } from '../procedures';
import { actors, play } from '../step/play.fixtures';
import { toOcel } from './ocel';

function history(): CaseEvent[] {
  const game = play(percorsoComune);
  return [
    game.attempt('registra-accesso', { actor: actors.sportello, bring: { accesso: { request: 'testo riservato' } } }),
    game.attempt('orienta', { reason: 'information' }),
  ].flatMap((result) => (result.ok ? result.events : []));
}

describe('toOcel', () => {
  const log = toOcel([{ caseId: 'caso-finto', procedure: percorsoComune, events: history() }]);

  it('says who did what, in which role, when and under which version', () => {
    expect(log.events[0]).toMatchObject({ type: 'registra-accesso', time: '2026-03-02T09:00:00.000Z' });
    expect(log.events[0]?.attributes).toContainEqual({ name: 'role', value: 'operatore-sportello' });
    expect(log.events[0]?.attributes).toContainEqual({ name: 'version', value: '1.0.0' });
    expect(log.events[1]?.attributes).toContainEqual({ name: 'to', value: 'orientato' });
  });

  it('relates only to objects that it has, of types that it declares', () => {
    const ids = new Set(log.objects.map(({ id }) => id));
    const types = new Set(log.objectTypes.map(({ name }) => name));
    expect(
      log.events.flatMap(({ relationships }) => relationships).filter(({ objectId }) => !ids.has(objectId)),
    ).toEqual([]);
    expect(log.objects.filter(({ type }) => !types.has(type))).toEqual([]);
    expect(log.events.filter(({ type }) => !log.eventTypes.some(({ name }) => name === type))).toEqual([]);
  });

  it('carries no data of a record, and no identifier when they are made others', () => {
    const left = toOcel([{ caseId: 'caso-finto', procedure: percorsoComune, events: history() }], {
      pseudonym: (kind) => `${kind}-1`,
    });
    expect(JSON.stringify(left)).not.toMatch(/testo riservato|caso-finto|op-sportello-finto|op-ada-collaudo/);
  });
});
