import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@cartella/core';
import { afterEach, expect, test, vi } from 'vitest';
import { contextOf, createTestDatabase, newId, onPostgres, pgliteTemplate, testServerUrl } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import { signCheckpoint } from '../audit';
import { connectPglite } from '../database/pglite';
import { connectPostgres } from '../database/postgres';
import { openRecords, openRecordsOn, type Records } from '../records';
import { drillBackup, drillCommand } from '.';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');

/** Two enti with persons, corrections and a document. */
async function fill(records: Records): Promise<string> {
  const contexts = [contextOf(newId()), contextOf(newId())] as const;
  for (const context of contexts) {
    const [person, entry] = [personOf(), recordOf('diary-entry', {} as never, { sensitivity: 'special' })];
    await records.transaction(context, async (tx) => {
      unwrap((await tx.put(person, { expectedVersion: 0 })) as never);
      unwrap((await tx.put(person, { expectedVersion: 1 })) as never);
      unwrap((await tx.put(entry, { expectedVersion: 0 })) as never);
      unwrap(await tx.attach(entry.id, 'Relazione', pdf));
    });
  }
  return contexts[0].enteId;
}

afterEach(() => vi.restoreAllMocks());

onPostgres('a drill of the backup', ({ url, ownerUrl, adminUrl }) => {
  const onEmpty = async <T>(work: (into: string) => Promise<T>): Promise<T> => {
    const empty = await createTestDatabase(testServerUrl(), { empty: true });
    return work(empty.adminUrl).finally(empty.drop);
  };

  test('restores everything elsewhere, where the records open and go on, and prints how long it took', async () => {
    const records = await openRecords({ url: url(), ownerUrl: ownerUrl() });
    const enteId = await fill(records);
    await records.close();
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(text));
    await onEmpty(async (into) => {
      expect(await drillCommand([], { CARTELLA_DRILL_URL: adminUrl(), CARTELLA_DRILL_INTO: into })).toBe(0);
      expect(lines.join('\n')).toMatch(
        /^backup {3}\d+\.\d\d s .+ MiB\nrestore {2}\d+\.\d\d s\nverify {3}\d+\.\d\d s {2}\d+ rows, 2 enti, 8 entries of the audit\nthe copy is whole$/,
      );
      const restored = await openRecords({ url: into });
      expect(restored.applied).toEqual([]);
      const found = await restored.transaction(contextOf(enteId), async (tx) => {
        unwrap((await tx.put(personOf(), { expectedVersion: 0 })) as never);
        return tx.count('person');
      });
      expect(found).toBe(2);
      expect((await restored.verifyAudit(enteId, { contents: true })).findings).toEqual([]);
      // Put back in place of what went on meanwhile, it is an old backup: whole in itself, and short of the last checkpoint.
      const { privateKey } = generateKeyPairSync('ed25519');
      const original = await openRecords({ url: url(), ownerUrl: ownerUrl() });
      for (let count = 0; count < 3; count += 1)
        await original.transaction(contextOf(enteId), (tx) => tx.put(personOf(), { expectedVersion: 0 }));
      const checkpoints = [signCheckpoint(await original.checkpoint(enteId), privateKey)];
      await original.close();
      expect((await restored.verifyAudit(enteId, { checkpoints })).findings).toEqual([
        { reason: 'checkpoint', sequence: 7 },
      ]);
      await restored.close();
    });
  });

  test('says so when what was backed up is not what was written', async () => {
    const admin = connectPostgres(adminUrl(), { connections: 1 });
    const client = await admin.pool.connect();
    const alter = async (set: string) =>
      client.query(`begin; set local session_replication_role = replica; update cartella.${set}; commit`, []);
    await alter(`document set content = content || '\\x00'`);
    await alter(`record_version set body = jsonb_set(body, '{data,familyName}', '"Altra"')`);
    client.release();
    await admin.pool.end();
    const { findings } = await onEmpty((into) => drillBackup({ url: adminUrl(), into }));
    expect(findings.map(({ reason }) => reason)).toEqual(['documents', 'audit', 'audit']);
  });

  test('a login that does not see every ente cannot take it, and a database that is not empty cannot be restored into', async () => {
    await expect(onEmpty((into) => drillBackup({ url: ownerUrl(), into }))).rejects.toMatchObject({
      reason: 'invalid-argument',
    });
    await expect(drillBackup({ url: adminUrl(), into: adminUrl() })).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

test('the embedded database is drilled too, in its folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cartella-drill-test-'));
  try {
    const connector = await connectPglite(folder, await pgliteTemplate());
    const records = await openRecordsOn(connector, {});
    await fill(records);
    await records.close();
    expect(await drillBackup({ folder })).toMatchObject({ enti: 2, auditEntries: 8, findings: [] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('without addresses the command says how it is used', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await drillCommand([], {})).toBe(2);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('cartella-drill --url'));
});
