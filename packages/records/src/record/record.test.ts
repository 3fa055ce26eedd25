import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import type { Transaction } from '..';

onBothDatabases('records', ({ records }) => {
  test('a record is read back as it was written, with whose, which version and when', async () => {
    const context = contextOf(newId());
    const person = personOf({ familyName: 'D’Àvola', alias: '𝔄lba 👩‍👧' });
    const written = await records().transaction(context, (tx) => tx.put(person, { expectedVersion: 0 }));
    const read = await records().transaction(context, (tx) => tx.get(person.id));
    expect(written).toEqual({
      ok: true,
      value: { ...person, enteId: context.enteId, version: 1, recordedAt: context.now },
    });
    expect(read).toEqual(written.ok && written.value);
  });

  test('another ente finds nothing, by identifier or by search', async () => {
    const person = personOf({ familyName: 'Nascosta' });
    await records().transaction(contextOf(newId()), (tx) => tx.put(person, { expectedVersion: 0 }));
    const found = await records().transaction(contextOf(newId()), async (tx) => ({
      get: await tx.get(person.id),
      history: await tx.history(person.id),
      find: (await tx.find('person', { name: 'Nascosta' })).records,
      all: (await tx.find('person')).records,
    }));
    expect(found).toEqual({ get: undefined, history: [], find: [], all: [] });
  });

  test('whoever saw an older version is told, with the three versions, and nothing changes', async () => {
    const context = contextOf(newId());
    const person = personOf({ givenName: 'Alba' });
    const put = (givenName: string, expectedVersion: number) =>
      records().transaction(context, (tx) =>
        tx.put({ ...person, data: { ...person.data, givenName } }, { expectedVersion }),
      );
    await put('Alba', 0);
    await put('Albina', 1);
    const late = await put('Alberta', 1);
    expect(late).toMatchObject({
      ok: false,
      issues: [{ code: 'record.stale', params: { expected: 1, current: 2 } }],
      conflict: {
        base: { version: 1, data: { givenName: 'Alba' } },
        mine: { givenName: 'Alberta' },
        theirs: { version: 2, data: { givenName: 'Albina' } },
      },
    });
    expect(JSON.stringify(late.ok ? [] : late.issues)).not.toContain('Alb');
    expect(await records().transaction(context, (tx) => tx.get(person.id))).toMatchObject({ version: 2 });
  });

  test('a correction replaces what was believed, a succession leaves it true for its time', async () => {
    const enteId = newId();
    const person = personOf();
    const writer = contextOf(enteId);
    const at = (day: string) => ({ ...writer, now: `${day}T09:00:00.000Z` });
    const put = (day: string, version: number, alias: string, validFrom: string, change?: 'succession') =>
      records().transaction(at(day), (tx) =>
        tx.put(
          { ...person, validFrom, data: { ...person.data, alias } },
          { expectedVersion: version, ...(change === undefined ? {} : { change }) },
        ),
      );
    await put('2026-01-10', 0, 'uno', '2026-01-01');
    await put('2026-02-10', 1, 'uno corretto', '2026-01-01');
    await put('2026-06-10', 2, 'due', '2026-06-01', 'succession');
    const aliasAsOf = (validOn: string, knownAt: string) =>
      records()
        .transaction(at('2026-12-01'), (tx) => tx.asOf<never>(person.id, { validOn, knownAt }))
        .then((record: { data: { alias: string } } | undefined) => record?.data.alias);
    expect(await aliasAsOf('2026-03-01', '2026-01-31T00:00:00.000Z')).toBe('uno');
    expect(await aliasAsOf('2026-03-01', '2026-03-01T00:00:00.000Z')).toBe('uno corretto');
    expect(await aliasAsOf('2026-03-01', '2026-12-01T00:00:00.000Z')).toBe('uno corretto');
    expect(await aliasAsOf('2026-07-01', '2026-12-01T00:00:00.000Z')).toBe('due');
    expect(await aliasAsOf('2025-07-01', '2026-12-01T00:00:00.000Z')).toBeUndefined();
    expect(await aliasAsOf('2026-07-01', '2026-01-01T00:00:00.000Z')).toBeUndefined();
  });

  test('the difference between versions names the places', async () => {
    const context = contextOf(newId());
    const person = personOf({ citizenships: ['100'] });
    const difference = await records().transaction(context, async (tx) => {
      await tx.put(person, { expectedVersion: 0 });
      await tx.put({ ...person, data: { ...person.data, citizenships: ['100', '215'] } }, { expectedVersion: 1 });
      return tx.difference(person.id, 1, 2);
    });
    expect(difference).toEqual([{ path: ['data', 'citizenships', 1], to: '215' }]);
  });

  test('a reference to a record of another ente, or of another kind, is an unknown reference', async () => {
    const foreign = personOf();
    await records().transaction(contextOf(newId()), (tx) => tx.put(foreign, { expectedVersion: 0 }));
    const cartella = recordOf('cartella-sociale', { personId: foreign.id, openedOn: '2026-11-02' });
    expect(await records().transaction(contextOf(newId()), (tx) => tx.put(cartella, { expectedVersion: 0 }))).toEqual({
      ok: false,
      issues: [{ code: 'record.unknown-reference', path: ['data', 'personId'], severity: 'error' }],
    });
  });

  test('a closed month of attendance refuses days that come, go or change, until it is opened again; it is closed once', async () => {
    const context = contextOf(newId());
    const put = (record: Parameters<Transaction['put']>[0], expectedVersion = 0) =>
      records().transaction(context, (tx) => tx.put(record, { expectedVersion }));
    const [activity, person] = [recordOf('intervento', {} as never), personOf()];
    for (const record of [activity, person]) await put(record);
    const of = { interventoId: activity.id, personId: person.id };
    const day = (date: string) => recordOf('attendance', { ...of, date, status: 'present' });
    const month = () =>
      recordOf('attendance-month', {
        ...of,
        month: '2026-10',
        state: 'closed',
        closedBy: 'Tito Tutore',
        closedOn: '2026-11-02',
      });
    const [marked, november] = [day('2026-10-05'), day('2026-11-03')];
    for (const record of [marked, november]) expect(await put(record)).toMatchObject({ ok: true });
    const closings = await Promise.all([put(month()), put(month()), put(month())]);
    expect(closings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(closings.find(({ ok }) => !ok)).toMatchObject({
      issues: [{ code: 'attendance-month.repeated', path: ['data', 'month'] }],
    });

    const refused = { ok: false, issues: [{ code: 'attendance.month-closed', path: ['data', 'date'] }] };
    expect(await put(day('2026-10-31'))).toMatchObject(refused);
    expect(await put({ ...marked, data: { ...marked.data, status: 'absent' } }, 1)).toMatchObject(refused);
    expect(await put({ ...marked, data: { ...marked.data, date: '2026-11-04' } }, 1)).toMatchObject(refused);
    expect(await put({ ...november, data: { ...november.data, date: '2026-10-30' } }, 1)).toMatchObject(refused);
    expect(await put(day('2026-11-05'))).toMatchObject({ ok: true });

    const closed = closings.flatMap((result) => (result.ok ? [result.value] : []))[0] as never as ReturnType<
      typeof month
    >;
    const reopened = { reopenedBy: 'Tito Tutore', reopenedOn: '2026-11-04', reopeningReason: 'Mancava una giornata.' };
    const open = { ...closed, data: { ...closed.data, state: 'reopened' as const, ...reopened } };
    expect(await put(open, 1)).toMatchObject({ ok: true });
    expect(await put(day('2026-10-31'))).toMatchObject({ ok: true });
  });

  test('a refusal undoes everything before it', async () => {
    const context = contextOf(newId());
    const person = personOf();
    await records().transaction(context, async (tx) => {
      await tx.put(person, { expectedVersion: 0 });
      return { ok: false };
    });
    expect(await records().transaction(context, (tx) => tx.get(person.id))).toBeUndefined();
  });

  test('the records of a case come together, and its events only in their order', async () => {
    const context = contextOf(newId());
    const person = personOf();
    const cartella = recordOf('cartella-sociale', { personId: person.id, openedOn: '2026-11-02' });
    const result = await records().transaction(context, async (tx) => {
      await tx.put(person, { expectedVersion: 0 });
      await tx.put(cartella, { expectedVersion: 0 });
      return {
        first: await tx.appendEvents(cartella.id, [{ type: 'opened' }, { type: 'assigned' }], 0),
        files: (await tx.find('cartella-sociale', { refersTo: person.id })).records.map(({ id }) => id),
        events: await tx.caseEvents(cartella.id),
      };
    });
    expect(result.first).toEqual({ ok: true, value: 2 });
    expect(result.files).toEqual([cartella.id]);
    expect(result.events.map(({ sequence, event }) => [sequence, event])).toEqual([
      [1, { type: 'opened' }],
      [2, { type: 'assigned' }],
    ]);
    const late = await records().transaction(context, (tx) => tx.appendEvents(cartella.id, [{ type: 'late' }], 1));
    expect(late).toMatchObject({ ok: false, issues: [{ code: 'case.stale', params: { expected: 1 } }] });
  });

  test('persons are found by a piece of the name, with a slip, without accents, by alias and by tax code', async () => {
    const context = contextOf(newId());
    const people = [
      personOf({ familyName: 'D’Angelò', givenName: 'Niccolò', taxCode: 'PRVLBA84B69H501D' as never }),
      personOf({ familyName: 'Collaudini', givenName: 'Ada' }),
      personOf({ identity: 'pseudonymous', familyName: 'Segreta', alias: 'Girasole' }),
    ] as const;
    const found = await records().transaction(context, async (tx) => {
      for (const person of people) await tx.put(person, { expectedVersion: 0 });
      const by = async (criteria: object) =>
        (await tx.find('person', criteria)).records.map(({ id }) => people.findIndex((p) => p.id === id));
      return {
        piece: await by({ name: 'dange' }),
        accent: await by({ name: "Niccolo D'Angelo" }),
        slip: await by({ name: 'Colaudini' }),
        alias: await by({ name: 'girasole' }),
        hidden: await by({ name: 'Segreta' }),
        code: await by({ taxCode: 'PRVLBA84B69H501D' }),
        nothing: await by({ name: '  ' }),
      };
    });
    expect(found).toEqual({ piece: [0], accent: [0], slip: [1], alias: [2], hidden: [], code: [0], nothing: [] });
  });

  test('an operator is known by subject before there is a context, in each ente that has them', async () => {
    const subject = `collaudo-${newId()}`;
    const operatorOf = () =>
      recordOf('operator', { subject, givenName: 'Ada', familyName: 'Collaudo', assignments: [] });
    const [one, two] = [contextOf(newId()), contextOf(newId())];
    const [first, second] = [operatorOf(), operatorOf()];
    await records().transaction(systemOf(one.enteId), (tx) => tx.put(first, { expectedVersion: 0 }));
    await records().transaction(systemOf(two.enteId), (tx) => tx.put(second, { expectedVersion: 0 }));
    expect(await records().loginCandidates(subject)).toEqual([
      { enteId: one.enteId, operatorId: first.id },
      { enteId: two.enteId, operatorId: second.id },
    ]);
    expect(
      await records().transaction(systemOf(one.enteId), (tx) => tx.put(operatorOf(), { expectedVersion: 0 })),
    ).toMatchObject({
      ok: false,
      issues: [{ code: 'operator.subject-taken', path: ['data', 'subject'] }],
    });
  });
});
