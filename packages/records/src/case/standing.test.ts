import { success } from '@cartella/core';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases } from '../../test/databases';
import type { CaseWork } from './standing';

const day = '2026-11-22';
const standing = { procedure: 'prova', state: 'aperta', openedOn: '2026-11-02' };
const near: CaseWork = {
  kind: 'deadline',
  id: 'risposta',
  reason: 'deadline',
  rank: 0,
  roles: ['tutor'],
  shownFrom: '2026-11-20',
};

onBothDatabases('lists of cases', ({ records, asSuperuser }) => {
  const operator = () => contextOf(newId(), { now: `${day}T09:00:00.000Z` });
  const begin = (context: ReturnType<typeof operator>, caseId: string, work: readonly CaseWork[] = []) =>
    records().transaction(context, async (tx) => {
      await tx.appendEvents(caseId, [{ type: 'step-done' }], 0);
      const { operatorId: responsibleId, unitId } = context;
      await tx.keepStanding(
        caseId,
        { ...standing, ...(responsibleId && { responsibleId }), ...(unitId && { unitId }) },
        work,
      );
    });

  test('show work on its day, by day, to whom it is for, and what replaces it replaces it whole', async () => {
    const context = operator();
    const { enteId, unitId = '' } = context;
    const [one, other] = [newId(), newId()];
    await begin(context, one, [
      { ...near, due: '2026-11-30', bodyId: enteId, unitId },
      { ...near, id: 'lontana', shownFrom: '2026-11-23', due: '2026-12-30' },
    ]);
    const task: CaseWork = {
      kind: 'task',
      id: 'rispondi',
      reason: 'open',
      rank: 2,
      roles: ['assistente-sociale'],
      bodyId: enteId,
    };
    await begin(context, other, [{ ...near, due: '2026-11-21' }, task]);
    const list = (query: object = {}) =>
      records().transaction(context, async (tx) =>
        (await tx.listCaseWork({ size: 50, ...query })).map(
          ({ caseId, id }) => `${caseId === one ? 'one' : 'other'} ${id}`,
        ),
      );
    expect(await list()).toEqual(['other risposta', 'one risposta', 'other rispondi']);
    expect(await list({ size: 1, offset: 1 })).toEqual(['one risposta']);
    expect(await list({ unitId })).toEqual(['one risposta']);
    expect(await list({ bodyId: enteId })).toEqual(['one risposta', 'other rispondi']);
    const mine = { id: newId(), bodyId: enteId, roles: ['assistente-sociale'] };
    expect(await list({ operator: mine })).toEqual(['other rispondi']);
    await records().transaction(context, (tx) => tx.keepStanding(one, { ...standing, outcome: 'chiusa' }, []));
    expect(await list()).toEqual(['other risposta', 'other rispondi']);
  });

  test('show cases by where they stand, with how many there are, and to another ente or service none', async () => {
    const context = operator();
    const [live, ended] = [newId(), newId()];
    await begin(context, live);
    await begin(context, ended);
    const close = { ...standing, state: 'chiusa', outcome: 'chiusa', due: '2026-12-01' };
    await records().transaction(context, (tx) => tx.keepStanding(ended, close, []));
    const list = (query: object, who = context) =>
      records().transaction(who, (tx) => tx.listStandings({ order: 'movedAt', size: 20, ...query }));
    expect(await list({ live: true })).toMatchObject({ total: 1, cases: [{ caseId: live, state: 'aperta' }] });
    expect(await list({ order: 'due' })).toMatchObject({ total: 2, cases: [{ caseId: ended }, { caseId: live }] });
    expect(await list({ size: 1 })).toMatchObject({ total: 2, cases: [{}] });
    expect(await list({ responsibleId: context.operatorId })).toMatchObject({ total: 1 });
    expect(await list({ procedure: 'altra' })).toEqual({ cases: [], total: 0 });
    expect(await list({ ids: [live] })).toMatchObject({ total: 1 });
    expect(await list({ concerning: [newId()] })).toMatchObject({ total: 0 });
    expect(await list({}, operator())).toEqual({ cases: [], total: 0 });
    const strangerHere = contextOf(context.enteId, { roles: ['tutor'], homeEnteId: newId() });
    expect(await list({}, strangerHere)).toEqual({ cases: [], total: 0 });
  });

  test('cost as much with twenty thousand cases as with few: what nobody is shown is not read', async () => {
    const context = operator();
    const { enteId, unitId } = context;
    await begin(context, newId());
    await asSuperuser(
      `with made as (insert into cartella.social_case (ente_id, id, version, unit_id, created_by, opened_at)
         select $1::uuid, gen_random_uuid(), 1, $2::uuid, $3::uuid, now() from generate_series(1, 20000) returning id)
       insert into cartella.case_work (ente_id, case_id, position, rank, kind, subject, reason, roles, body_id, unit_id, shown_from, due_on)
         select $1::uuid, id, 0, 0, 'deadline', 'risposta', 'deadline', '{assistente-sociale}', $1::uuid, $2::uuid,
           case when row_number() over () <= 30 then date '2026-11-20' else date '2027-01-10' end, date '2027-01-20' from made`,
      [enteId, unitId, context.operatorId],
    );
    await asSuperuser('analyze cartella.case_work');
    const listed = await records().transaction(context, async (tx) => {
      const began = performance.now();
      const work = await tx.listCaseWork({ size: 51 });
      return { work, took: performance.now() - began };
    });
    expect(listed.work).toHaveLength(30);
    expect(listed.took).toBeLessThan(250);
  });

  test('a case hears what follows from a step of another, without the right to see it; and nothing where nothing follows', async () => {
    const caller = operator();
    const [calling, called] = [newId(), newId()];
    await begin(caller, calling);
    const other = contextOf(caller.enteId, { roles: ['assistente-sociale'], unitId: newId() });
    await begin(other, called);
    const tell = (because: string, heard: readonly object[]) =>
      records().transaction(other, (tx) => tx.followUp(because, calling, () => success(heard)));
    expect(await tell(called, [{ type: 'sub-case-ended' }])).toMatchObject({
      ok: true,
      value: [{ sequence: 1 }, { sequence: 2 }],
    });
    expect(await tell(called, [])).toMatchObject({ ok: true });
    const story = await records().transaction(caller, (tx) => tx.caseEvents(calling));
    expect(story.map(({ event }) => event)).toEqual([{ type: 'step-done' }, { type: 'sub-case-ended' }]);
    // Only whoever may take a step of the other case, of one that is there.
    expect(await tell(newId(), [{}])).toMatchObject({ ok: false, issues: [{ code: 'access.denied' }] });
    const nowhere = await records().transaction(other, (tx) => tx.followUp(called, newId(), () => success([{}])));
    expect(nowhere).toMatchObject({ ok: false, issues: [{ code: 'case.unknown' }] });
  });
});
