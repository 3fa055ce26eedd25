import { unwrap } from '@cartella/core';
import { expect, test, vi } from 'vitest';
import { contextOf, createTestDatabase, newId, onPostgres, systemOf, testServerUrl } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import { drillBackup } from '../backup';
import { connectPostgres } from '../database/postgres';
import { openRecords, type Records } from '../records';
import { growingTables, partitionCommand, partitionTables } from '.';

/** What an ente does every day, on tables that are whole or divided. @returns What it finds. */
async function workIn(records: Records, enteId: string): Promise<unknown> {
  const context = contextOf(enteId, { now: '2026-11-22T09:00:00.000Z' });
  const [person, file] = [personOf({ familyName: 'Divisa' }), newId()];
  await records.transaction(context, async (tx) => {
    unwrap((await tx.put(person, { expectedVersion: 0 })) as never);
    const opening = recordOf('cartella-sociale', { personId: person.id, openedOn: '2026-11-22' } as never, {
      id: file,
    });
    unwrap((await tx.put(opening, { expectedVersion: 0 })) as never);
    unwrap((await tx.appendEvents(file, [{ type: 'step-done' }], 0)) as never);
    unwrap(
      (await tx.put({ ...person, data: { ...person.data, familyName: 'Riunita' } }, { expectedVersion: 1 })) as never,
    );
  });
  const refused = await records.transaction(context, (tx) => tx.put(person, { expectedVersion: 1 }));
  expect(refused).toMatchObject({ ok: false, issues: [{ code: 'record.stale' }] });
  expect(await records.transaction(contextOf(newId()), (tx) => tx.get(person.id))).toBeUndefined();
  return records.transaction(context, async (tx) => ({
    found: (await tx.find('person', { name: 'riunitta' })).records.map(({ data }) => data.familyName),
    gone: (await tx.find('person', { name: 'divisa' })).records.length,
    history: (await tx.history(person.id)).length,
    whole: (await tx.readCase(file)).map(({ kind }) => kind),
    story: (await tx.caseEvents(file)).map(({ event }) => event),
  }));
}

onPostgres('tables divided by ente', ({ url, ownerUrl, adminUrl }) => {
  const tables = [...growingTables];

  test('keep what is there, go on with the same code, and hold every rule of the whole ones', async () => {
    const [before, after] = [newId(), newId()];
    const whole = await openRecords({ url: url(), ownerUrl: ownerUrl() });
    const expected = await workIn(whole, before);
    await whole.close();
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await partitionCommand(['--parts', '4'], { CARTELLA_OWNER_URL: ownerUrl() })).toBe(0);
    expect(said).toHaveBeenCalledWith(`divided into 4: ${tables.join(', ')}`);
    said.mockRestore();
    expect(await partitionTables({ ownerUrl: ownerUrl(), parts: 4 })).toEqual([]);

    const divided = await openRecords({ url: url(), ownerUrl: ownerUrl() });
    expect(divided.applied).toEqual([]);
    expect(await workIn(divided, after)).toEqual(expected);
    for (const enteId of [before, after])
      expect(await divided.verifyAudit(enteId, { contents: true })).toMatchObject({ findings: [] });
    expect(await divided.transaction(systemOf(before), (tx) => tx.count('person'))).toBe(1);
    await divided.close();
    const empty = await createTestDatabase(testServerUrl(), { empty: true });
    const drill = await drillBackup({ url: adminUrl(), into: empty.adminUrl }).finally(empty.drop);
    expect(drill.findings).toEqual([]);
  });

  test('show nothing of themselves to the application, and can be neither changed nor emptied, one by one either', async () => {
    const admin = connectPostgres(adminUrl(), { connections: 1 });
    const client = await admin.pool.connect();
    const ask = async (sql: string) => (await client.query<Record<string, unknown>>(sql, [])).rows;
    const parts = await ask(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select string_agg(pg_get_expr(p.polqual, p.polrelid), '') from pg_policy p where p.polrelid = c.oid) as policy,
        has_table_privilege('cartella_app', c.oid, 'select, insert, update, delete') as open,
        (select bool_and(a.attname = 'ente_id') from pg_index x join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
          where x.indrelid = c.oid and x.indisunique) as keyed
      from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'cartella' and c.relkind = 'r' order by 1`);
    expect(parts).toHaveLength(tables.length * 4);
    for (const part of parts) {
      expect(part, String(part['name'])).toMatchObject({ forced: true, open: false, keyed: true });
      expect(part['policy']).toMatch(/ente_id = \( ?SELECT (cartella\.)?ente\(\) AS ente\)/);
    }
    for (const sql of [
      'truncate cartella.audit_0',
      'truncate cartella.audit',
      'delete from cartella.audit_1',
      'update cartella.record_version set version = 9',
    ])
      await expect(ask(sql), sql).rejects.toMatchObject({ code: 'CS001' });
    client.release();
    await admin.pool.end();
  });

  test('are refused where it would not do: tables that others point to, names that are none, too many parts', async () => {
    const owner = { ownerUrl: ownerUrl(), parts: 4 };
    for (const wrong of [
      { tables: ['record'] },
      { tables: ['nessuna'] },
      { tables: ['audit; drop table x'] },
      { parts: 1 },
    ])
      await expect(partitionTables({ ...owner, ...wrong }), JSON.stringify(wrong)).rejects.toMatchObject({
        reason: 'invalid-argument',
      });
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await partitionCommand([], {})).toBe(2);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('cartella-partition --parts'));
    said.mockRestore();
  });
});
