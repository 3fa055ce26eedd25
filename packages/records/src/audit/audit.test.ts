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
});
