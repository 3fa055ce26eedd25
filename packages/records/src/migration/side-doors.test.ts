import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf } from '../../test/fixtures';

onBothDatabases('the side doors of row-level security', ({ records, asSuperuser }) => {
  const [mine, theirs] = [newId(), newId()];
  const taxCode = 'PRVLBA84B69H501D' as never;

  /** SQL as the application would send it, under the context of an ente, whatever is wrong with it. */
  const asApplication = async <Row extends object>(ente: string, query: string): Promise<Row[]> =>
    asSuperuser<Row>(
      `begin; select set_config('role', 'cartella_app', true), set_config('cartella.ente', '${ente}', true); ${query}`,
    ).finally(() => asSuperuser('rollback'));

  test('a door that is open leaks: the tests below would see it', async () => {
    await records().transaction(systemOf(theirs), (tx) => tx.put(personOf({ taxCode }), { expectedVersion: 0 }));
    await asSuperuser(
      `create view cartella.leak as select * from cartella.record; grant select on cartella.leak to cartella_app`,
    );
    const [row] = await asApplication<{ count: number }>(mine, 'select count(*)::integer as count from cartella.leak');
    await asSuperuser('drop view cartella.leak');
    // The view belongs to the superuser, whom row-level security does not hold.
    expect(row?.count).toBeGreaterThan(0);
  });

  test('views: the one there is shows nothing of another ente', async () => {
    const [row] = await asApplication<{ count: number }>(
      mine,
      'select count(*)::integer as count from cartella.case_reach',
    );
    expect(row?.count).toBe(0);
  });

  test('materialised views: there is none, and the application cannot make one', async () => {
    await expect(
      asApplication(mine, 'create materialized view cartella.m as select * from cartella.record'),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('unique indexes: two enti may know the same tax code, and neither learns of the other', async () => {
    const written = await records().transaction(systemOf(mine), (tx) =>
      tx.put(personOf({ taxCode }), { expectedVersion: 0 }),
    );
    expect(written.ok).toBe(true);
    const found = await records().transaction(contextOf(mine), (tx) => tx.find('person', { taxCode }));
    expect(found.records.map(({ enteId }) => enteId)).toEqual([mine]);
  });

  test('identifiers: taking one that another ente has says nothing, and harms nothing', async () => {
    const person = personOf();
    await records().transaction(systemOf(theirs), (tx) => tx.put(person, { expectedVersion: 0 }));
    expect(await records().transaction(systemOf(mine), (tx) => tx.put(person, { expectedVersion: 0 }))).toMatchObject({
      ok: true,
    });
    expect(await records().transaction(systemOf(mine), (tx) => tx.put(person, { expectedVersion: 1 }))).toMatchObject({
      ok: true,
    });
    expect(await records().transaction(systemOf(theirs), (tx) => tx.get(person.id))).toMatchObject({ version: 1 });
  });

  test('no context: nothing is there, and no error tells otherwise', async () => {
    for (const ente of ['', newId()]) {
      const [row] = await asApplication<{ count: number }>(
        ente,
        'select count(*)::integer as count from cartella.record',
      );
      expect(row?.count).toBe(0);
    }
  });

  test('a context left by another transaction does not outlive it', async () => {
    await records().transaction(contextOf(theirs), (tx) => tx.find('person'));
    const [row] = await asSuperuser<{ ente: string | null; role: string }>(
      `select nullif(current_setting('cartella.ente', true), '') as ente, current_user::text as role`,
    );
    expect(row?.ente).toBeNull();
    expect(row?.role).not.toBe('cartella_app');
  });

  test('writing into another ente is refused by the database itself', async () => {
    const row = `('${theirs}', '${newId()}', 'person', 1, 'common', now())`;
    const insert = `insert into cartella.record (ente_id, id, kind, version, sensitivity, recorded_at) values ${row}`;
    await expect(asApplication(mine, insert)).rejects.toMatchObject({ code: '42501' });
    const moved = await asApplication<object>(
      mine,
      `update cartella.record set version = 9 where ente_id = '${theirs}' returning id`,
    );
    expect(moved).toEqual([]);
  });

  test('the search that steps over the policy names the ente itself', async () => {
    const found = await records().transaction(contextOf(newId()), (tx) => tx.find('person', { name: 'Prova' }));
    expect(found.records).toEqual([]);
  });

  test('history and audit cannot be changed, by the application nor by the owner of the tables', async () => {
    for (const table of ['record_version', 'audit', 'audit_subject', 'case_event', 'inbox']) {
      await expect(asApplication(mine, `delete from cartella.${table}`), table).rejects.toMatchObject({
        code: '42501',
      });
      await expect(asSuperuser(`truncate cartella.${table} cascade`), table).rejects.toMatchObject({ code: 'CS001' });
    }
    await expect(asSuperuser(`update cartella.record_version set body = '{}'`)).rejects.toMatchObject({
      code: 'CS001',
    });
    await expect(asSuperuser('delete from cartella.audit')).rejects.toMatchObject({ code: 'CS001' });
  });

  test('a forged context gets no further than the door', async () => {
    const forged = [
      { enteId: "x' or '1'='1" },
      { enteId: mine.toUpperCase() },
      { operatorId: '' },
      { unitId: `${mine}'; drop table cartella.record; --` },
      { now: "2026-11-02T00:00:00Z'); select 1; --" },
      { now: 'domani' },
      { purpose: '' },
      { roles: 'sistema' as never },
    ];
    for (const changes of forged) {
      await expect(records().transaction(contextOf(mine, changes), (tx) => tx.find('person'))).rejects.toMatchObject({
        name: 'KitError',
        reason: 'invalid-argument',
      });
    }
  });
});
