import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import type { Context, Records } from '..';
import { openRecordsOn } from '../records';
import { decrypt, encrypt, localVault } from './vault';

const protectedAddress = { kind: 'protected' as const, streetName: 'Via Segretissima' };
const residence = { kind: 'residence' as const, streetName: 'Via dei Collaudi' };

onBothDatabases('sealed records', ({ records, asSuperuser, pool }) => {
  /** Two social workers of the same unit, with a person of theirs who hides from somebody. */
  const setting = async () => {
    const enteId = newId();
    const first = contextOf(enteId);
    const second = { ...first, operatorId: newId() };
    const person = personOf({ addresses: [residence, protectedAddress] });
    const put = await records().transaction(first, (tx) => tx.put(person, { expectedVersion: 0 }));
    expect(put.ok).toBe(true);
    return { enteId, first, second, person };
  };
  const open = async (records: Records, asks: Context, agrees: Context, recordId: string) => {
    const request = await records.transaction(asks, (tx) =>
      tx.requestOpening(recordId, { act: 'Decreto 1/2026', reason: 'protezione' }),
    );
    if (!request.ok) throw new Error(JSON.stringify(request));
    return { id: request.value, agreed: await records.transaction(agrees, (tx) => tx.agreeToOpening(request.value)) };
  };

  test('a protected address is in no list and in no reading, and nothing tells that it is there', async () => {
    const { first, person } = await setting();
    const seen = await records().transaction(first, async (tx) => ({
      get: await tx.get(person.id),
      history: await tx.history(person.id),
      find: (await tx.find('person')).records,
    }));
    expect(seen.get?.data).toEqual({ ...person.data, addresses: [residence] });
    expect(JSON.stringify(seen)).not.toMatch(/Segretissima|protected/);
  });

  test('in the database it is nowhere in clear, nor is a record that is sealed as a whole', async () => {
    const { first } = await setting();
    const secret = recordOf('diary-entry', { note: 'Parola-mai-detta' } as never, { sensitivity: 'sealed' });
    expect(await records().transaction(first, (tx) => tx.put(secret, { expectedVersion: 0 }))).toMatchObject({
      ok: true,
    });
    const tables = await asSuperuser<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'cartella'`,
    );
    for (const { name } of tables) {
      const [row] = await asSuperuser<{ text: string | null }>(
        `select string_agg(t::text, '') as text from cartella.${name} t where ente_id = '${first.enteId}'`,
      );
      expect(row?.text ?? '', name).not.toMatch(/Segretissima|Parola-mai-detta/);
    }
  });

  test('two persons and an act open it, for one of them, for four hours', async () => {
    const { first, second, person } = await setting();
    const { id, agreed } = await open(records(), first, second, person.id);
    expect(agreed).toMatchObject({ ok: true });
    const addresses = (context: Context) =>
      records()
        .transaction(context, (tx) => tx.get(person.id))
        .then((record) => (record?.data as typeof person.data | undefined)?.addresses);
    expect(await addresses(first)).toEqual([residence, protectedAddress]);
    expect(await addresses(second)).toEqual([residence]);
    const later = new Date(Date.parse(first.now) + 4 * 3_600_000).toISOString();
    expect(await addresses({ ...first, now: later })).toEqual([residence]);
    await records().transaction(second, (tx) => tx.endOpening(id));
    expect(await addresses(first)).toEqual([residence]);
  });

  test('nobody agrees to their own request, and no one is enough', async () => {
    const { first, person } = await setting();
    const { agreed } = await open(records(), first, first, person.id);
    expect(agreed).toMatchObject({ ok: false, issues: [{ code: 'access.same-person' }] });
    const record = await records().transaction(first, (tx) => tx.get(person.id));
    expect(JSON.stringify(record)).not.toContain('Segretissima');
  });

  test('who may not unseal is told that there is no such record', async () => {
    const { enteId, person } = await setting();
    for (const roles of [['operatore-sportello'], ['amministratore-sistema'], []]) {
      const asked = await records().transaction(contextOf(enteId, { roles }), (tx) =>
        tx.requestOpening(person.id, { act: 'x', reason: 'y' }),
      );
      expect(asked).toMatchObject({ ok: false, issues: [{ code: 'record.not-found' }] });
    }
  });

  test('a correction by who does not see it keeps it, adds to it, and takes nothing away', async () => {
    const { first, second, person } = await setting();
    const other = { kind: 'protected' as const, streetName: 'Via Ancora Segretissima' };
    const put = (data: object, expectedVersion: number, context = first) =>
      records().transaction(context, (tx) =>
        tx.put({ ...person, data: { ...person.data, ...data } }, { expectedVersion }),
      );
    expect(await put({ addresses: [] }, 1)).toMatchObject({ ok: true });
    expect(await put({ addresses: [other] }, 2)).toMatchObject({ ok: true });
    await open(records(), first, second, person.id);
    const addresses = (version?: number) =>
      records()
        .transaction(first, (tx) => tx.get(person.id, version))
        .then((record) => (record?.data as typeof person.data | undefined)?.addresses);
    expect(await addresses()).toEqual([protectedAddress, other]);
    // Who sees it may take it away; the version before still has it.
    expect(await put({ addresses: [other] }, 3)).toMatchObject({ ok: true });
    expect(await addresses()).toEqual([other]);
    expect(await addresses(3)).toEqual([protectedAddress, other]);
  });

  test('the bytes themselves come out of the database only for whom they were opened', async () => {
    const { enteId, first, second, person } = await setting();
    const rowsFor = async (operatorId: string) => {
      await asSuperuser(`begin; select set_config('role', 'cartella_app', true), set_config('cartella.ente', '${enteId}', true),
          set_config('cartella.operator', '${operatorId}', true), set_config('cartella.instant', '${first.now}', true)`);
      const rows = await asSuperuser('select id from cartella.sealed_part');
      await asSuperuser('rollback');
      return rows.length;
    };
    expect(await rowsFor(first.operatorId ?? '')).toBe(0);
    await open(records(), first, second, person.id);
    expect(await rowsFor(first.operatorId ?? '')).toBe(1);
    expect(await rowsFor(second.operatorId ?? '')).toBe(0);
  });

  test('a sealed person is found by nothing, pointed to by nothing, and in nobody’s list of accesses', async () => {
    const context = contextOf(newId(), { roles: ['responsabile'] });
    const person = personOf({ familyName: 'Introvabile', taxCode: 'PRVLBA84B69H501D' as never });
    const result = await records().transaction(context, async (tx) => {
      await tx.put({ ...person, sensitivity: 'sealed' }, { expectedVersion: 0 });
      return {
        name: await tx.find('person', { name: 'Introvabile' }),
        code: await tx.find('person', { taxCode: 'PRVLBA84B69H501D' }),
        all: await tx.find('person'),
        exported: await tx.export('person'),
        count: await tx.count('person'),
      };
    });
    for (const found of [result.name, result.code, result.all, result.exported]) expect(found.records).toEqual([]);
    expect(result.count).toBe(0);
    const file = recordOf('cartella-sociale', { personId: person.id, openedOn: '2026-11-02' });
    expect(await records().transaction(context, (tx) => tx.put(file, { expectedVersion: 0 }))).toMatchObject({
      issues: [{ code: 'record.unknown-reference', path: ['data', 'personId'] }],
    });
  });

  test('sealing what was open, or the contrary, is no correction: it needs an act', async () => {
    const { first, person } = await setting();
    expect(
      await records().transaction(first, (tx) => tx.put({ ...person, sensitivity: 'sealed' }, { expectedVersion: 1 })),
    ).toMatchObject({ ok: false, issues: [{ code: 'record.seal-needs-act' }] });
  });

  test('without a key nothing can be sealed, and nothing is left of the attempt', async () => {
    const keyless = await openRecordsOn({ pool: pool() }, {});
    const context = contextOf(newId());
    const person = personOf({ addresses: [protectedAddress] });
    await expect(keyless.transaction(context, (tx) => tx.put(person, { expectedVersion: 0 }))).rejects.toMatchObject({
      reason: 'unavailable',
    });
    expect(await records().transaction(systemOf(context.enteId), (tx) => tx.get(person.id))).toBeUndefined();
  });

  test('a new master key seals what comes next, and opens the rest as long as the former one is beside it', async () => {
    const [old, next] = [randomBytes(32), randomBytes(32)];
    const opened = (masterKey: Uint8Array, ...formerMasterKeys: Uint8Array[]) =>
      openRecordsOn({ pool: pool() }, { masterKey, formerMasterKeys });
    const [before, during, after] = [await opened(old), await opened(next, old), await opened(next)];
    const first = contextOf(newId());
    const second = { ...first, operatorId: newId() };
    const persons = [0, 1].map(() => personOf({ addresses: [protectedAddress] }));
    for (const [index, records] of [before, during].entries())
      await records.transaction(first, (tx) => tx.put(persons[index] as never, { expectedVersion: 0 }));
    const keys = await asSuperuser<{ number: number }>(
      `select number from cartella.sealed_key where ente_id = '${first.enteId}' order by number`,
    );
    expect(keys.map(({ number }) => number)).toEqual([1, 2]);
    const seen = async (records: Records, index: number) => {
      const { id = newId() } = persons[index] ?? {};
      await open(during, first, second, id);
      return records.transaction(first, async (tx) => (await tx.get(id))?.data);
    };
    for (const index of [0, 1]) expect(await seen(during, index)).toMatchObject({ addresses: [protectedAddress] });
    expect(await seen(after, 1)).toMatchObject({ addresses: [protectedAddress] });
    await expect(seen(after, 0)).rejects.toMatchObject({ reason: 'integrity' });
  });

  test('everybody who asked, agreed or looked is in the audit', async () => {
    const { enteId, first, second, person } = await setting();
    await open(records(), first, second, person.id);
    await records().transaction(first, (tx) => tx.get(person.id));
    const officer = contextOf(enteId, { roles: ['responsabile-protezione-dati'] });
    const entries = await records().transaction(officer, (tx) => tx.accesses({ subjects: [person.id] }));
    expect(entries.map(({ action, operatorId }) => [action, operatorId])).toEqual([
      ['unseal', first.operatorId],
      ['unseal', second.operatorId],
      ['request-unsealing', first.operatorId],
      ['create', first.operatorId],
    ]);
  });
});

test('sealed bytes open with their own key, under their own name, unaltered, and not otherwise', async () => {
  const [key, other] = [randomBytes(32), randomBytes(32)];
  const sealed = encrypt(key, Buffer.from('prova'), 'nome');
  expect(Buffer.from(decrypt(key, sealed, 'nome')).toString()).toBe('prova');
  expect(() => decrypt(other, sealed, 'nome')).toThrow('integrity');
  expect(() => decrypt(key, sealed, 'altro')).toThrow('integrity');
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(() => decrypt(key, altered, 'nome')).toThrow('integrity');
  }
  expect(() => decrypt(key, sealed.subarray(0, 10), 'nome')).toThrow('integrity');
  const vault = localVault(key);
  expect(await vault.unwrap(await vault.wrap(other, 'chiave'), 'chiave')).toEqual(other);
  await expect(localVault(other).unwrap(await vault.wrap(other, 'chiave'), 'chiave')).rejects.toThrow('integrity');
});
