import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import { signCheckpoint } from './checkpoint';

onBothDatabases('the audit', ({ records }) => {
  test('keeps who did what, in the same transaction, without any value of a record', async () => {
    const context = contextOf(newId(), { roles: ['responsabile'], requestId: 'richiesta-1' });
    const person = personOf({ familyName: 'Segretissima', taxCode: 'PRVLBA84B69H501D' as never });
    const cartella = recordOf('cartella-sociale', { personId: person.id, openedOn: '2026-11-02' });
    const trail = await records().transaction(context, async (tx) => {
      await tx.put(person, { expectedVersion: 0 });
      await tx.put(cartella, { expectedVersion: 0 });
      await tx.get(cartella.id);
      await tx.find('person', { name: 'segretissima' });
      return { ok: true };
    });
    expect(trail).toEqual({ ok: true });
    const seen = await records().transaction(context, (tx) => tx.accesses({ subjects: [person.id] }));
    expect(seen.map(({ action, kind }) => [action, kind])).toEqual([
      ['search', 'person'],
      ['read', 'cartella-sociale'],
      ['create', 'cartella-sociale'],
      ['create', 'person'],
    ]);
    expect(seen[0]).toMatchObject({ operatorId: context.operatorId, requestId: 'richiesta-1', found: [person.id] });
    expect(JSON.stringify(seen)).not.toMatch(/segretissima|PRVLBA/i);
    expect(await records().verifyAudit(context.enteId, { contents: true })).toMatchObject({ length: 5, findings: [] });
  });

  test('says what was refused, and that what was undone was not done', async () => {
    const context = contextOf(newId());
    const person = personOf();
    await records().transaction(context, async (tx) => {
      await tx.put(person, { expectedVersion: 0 });
      return { ok: false, issues: [{ code: 'some.reason' }] };
    });
    const officer = contextOf(context.enteId, { roles: ['responsabile-protezione-dati'] });
    const entries = await records().transaction(officer, (tx) => tx.accesses({ subjects: [person.id] }));
    expect(entries).toMatchObject([{ action: 'create', outcome: 'refused', reasons: ['some.reason'] }]);
  });

  test('shows the end that was cut off, by the checkpoint', async () => {
    const context = contextOf(newId());
    for (let count = 0; count < 3; count += 1) {
      await records().transaction(context, (tx) => tx.put(personOf(), { expectedVersion: 0 }));
    }
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const checkpoint = signCheckpoint(await records().checkpoint(context.enteId), privateKey);
    const verify = (checkpoints: (typeof checkpoint)[]) =>
      records().verifyAudit(context.enteId, { checkpoints, publicKey });
    expect((await verify([checkpoint])).findings).toEqual([]);
    expect((await verify([signCheckpoint({ ...checkpoint, length: 4 }, privateKey)])).findings).toEqual([
      { reason: 'checkpoint', sequence: 4 },
    ]);
    expect((await verify([signCheckpoint({ ...checkpoint, hash: '00' }, privateKey)])).findings).toEqual([
      { reason: 'checkpoint', sequence: 3 },
    ]);
    expect((await verify([{ ...checkpoint, at: '2020-01-01T00:00:00.000Z' }])).findings).toEqual([
      { reason: 'signature', sequence: 3 },
    ]);
  });

  test('is read only by who oversees', async () => {
    const enteId = newId();
    const person = personOf();
    await records().transaction(systemOf(enteId), (tx) => tx.put(person, { expectedVersion: 0 }));
    const ask = (role: string) =>
      records().transaction(contextOf(enteId, { roles: [role] }), (tx) => tx.accesses({ subjects: [person.id] }));
    expect(await ask('assistente-sociale')).toEqual([]);
    expect((await ask('responsabile-protezione-dati')).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['read', 'refused'],
      ['create', 'done'],
    ]);
  });

  test('tells whoever oversees, once, of an operator who looks into more files than others do, one at a time', async () => {
    const enteId = newId();
    const at = (minutes: number) => new Date(Date.parse('2026-11-20T09:00:00.000Z') + minutes * 60_000).toISOString();
    const system = (minutes: number) => ({ ...systemOf(enteId), now: at(minutes) });
    const [officer, former, reader] = [newId(), newId(), newId()];
    const operators = [
      [officer, 'responsabile-protezione-dati', undefined],
      [former, 'responsabile-protezione-dati', '2026-10-31'],
      [reader, 'assistente-sociale', undefined],
    ] as const;
    const persons = Array.from({ length: 5 }, () => personOf());
    const unit = newId();
    await records().transaction(system(0), async (tx) => {
      const organisation = recordOf('organisation', { name: 'Ente', kind: 'comune' } as never, { id: enteId as never });
      await tx.put(organisation, { expectedVersion: 0 });
      const service = { name: 'Servizio', kind: 'servizio-sociale', organisationId: enteId };
      await tx.put(recordOf('unit', service as never, { id: unit as never }), { expectedVersion: 0 });
      for (const [id, role, validTo] of operators) {
        const assignments = [{ unitId: unit, role, validFrom: '2026-01-01', ...(validTo && { validTo }) }];
        const data = { subject: id, givenName: 'Ada', familyName: 'Collaudo', assignments };
        await tx.put(recordOf('operator', data as never, { id: id as never }), { expectedVersion: 0 });
      }
      for (const person of persons) await tx.put(person, { expectedVersion: 0 });
    });
    const read = (index: number, minutes: number) =>
      records().transaction(contextOf(enteId, { operatorId: reader, now: at(minutes) }), (tx) =>
        tx.get(persons[index]?.id ?? ''),
      );
    const paces = [
      { hours: 1, files: 3 },
      { hours: 24, files: 4 },
    ];
    const watch = (minutes: number) => records().transaction(system(minutes), (tx) => tx.watchReading(paces));
    // The same file again is no other file, and what is more than an hour old does not count for the hour.
    for (const [index, minutes] of [
      [0, 0],
      [0, 50],
      [1, 51],
      [2, 52],
    ] as const)
      await read(index, minutes);
    expect(await watch(60)).toEqual([]);
    await read(3, 61);
    expect(await watch(62)).toEqual([{ operatorId: reader, files: 4, hours: 1 }]);
    expect(await watch(63)).toEqual([]);
    await read(4, 300);
    expect(await watch(301)).toEqual([]);
    expect(await watch(24 * 60 + 63)).toEqual([]);
    const noticesOf = (operatorId: string) =>
      records().transaction(contextOf(enteId, { operatorId, now: at(310) }), (tx) => tx.listNotices());
    expect(await noticesOf(officer)).toMatchObject([{ type: 'reading-in-bulk', reference: reader }]);
    for (const other of [former, reader]) expect(await noticesOf(other)).toEqual([]);
    const overseer = contextOf(enteId, { roles: ['responsabile-protezione-dati'] });
    const trail = await records().transaction(overseer, (tx) => tx.accesses({ subjects: [reader] }));
    expect(trail.map(({ action }) => action)).toEqual(['alarm', 'create']);
    await expect(
      records().transaction({ ...system(320), operatorId: reader }, (tx) => tx.watchReading(paces)),
    ).rejects.toMatchObject({ reason: 'invalid-argument' });
  });
});
