import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KitError } from '@cartella/core';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { toKitError } from '../database/failure';
import { connectPglite } from '../database/pglite';
import { connectPostgres } from '../database/postgres';
import { openRecordsOn } from '../records';
import { restoreBackup, rolesOf, writeBackup } from './copy';
import { type Ask, compareInventories, type DrillFinding, type Inventory, takeInventory } from './inventory';

/** What is backed up, and where it is restored to see whether it can be. */
export type DrillOptions =
  | {
      /** PostgreSQL, as a login that row-level security does not hold: backups are of every ente. */
      readonly url: string;
      /** An empty database, of the same server or of another. */
      readonly into: string;
      /** File to keep the backup in; thrown away after the drill when absent. */
      readonly file?: string;
    }
  | {
      /** Folder of the embedded database, that no process has open. */
      readonly folder: string;
    };

/** What a drill found, and how long it took. */
export interface DrillReport {
  readonly rows: number;
  readonly enti: number;
  readonly auditEntries: number;
  readonly bytes: number;
  readonly seconds: { readonly backup: number; readonly restore: number; readonly verify: number };
  /** Nothing when the copy is whole. */
  readonly findings: readonly DrillFinding[];
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now();
  return [await work(), (performance.now() - started) / 1000];
}

const askOn =
  (client: PostgresPoolClient): Ask =>
  async <Row>(sql: string) =>
    (await client.query<Row>(sql, [])).rows;

async function withClient<T>(pool: PostgresPool, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  return work(askOn(client)).finally(() => client.release());
}

/**
 * Takes a backup, restores it elsewhere and looks whether everything is there: the rows of each table with their contents, the chain of the
 * audit of each ente against itself and against the records, the bytes of the documents. The original is only read.
 */
export async function drillBackup(options: DrillOptions): Promise<DrillReport> {
  const kept = 'file' in options && options.file !== undefined ? options.file : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'cartella-drill-'));
  try {
    return 'folder' in options
      ? await drillEmbedded(options.folder)
      : await drillServer(options.url, options.into, kept ?? join(folder, 'backup'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drillServer(url: string, into: string, file: string): Promise<DrillReport> {
  const [original, copy] = [connectPostgres(url, { connections: 1 }), connectPostgres(into, { connections: 2 })];
  try {
    const backup = await withClient(original.pool, async (ask) => {
      // Others may go on writing: the inventory and the backup are of the same moment.
      await ask('begin isolation level repeatable read read only');
      const [snapshot] = await ask<{ id: string; all: boolean }>(
        'select pg_export_snapshot() as id, rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
      );
      if (snapshot?.all !== true) throw new KitError('invalid-argument', 'a backup needs a login that sees every ente');
      const inventory = await takeInventory(ask);
      const [, seconds] = await timed(() => writeBackup(ask, url, file, snapshot.id));
      const roles = await rolesOf(ask);
      await ask('commit');
      return { inventory, seconds, roles };
    });
    const [, restore] = await timed(() => withClient(copy.pool, (ask) => restoreBackup(ask, into, file, backup.roles)));
    return await judge(backup.inventory, copy.pool, { backup: backup.seconds, restore, bytes: statSync(file).size });
  } catch (error) {
    throw toKitError(error);
  } finally {
    await Promise.all([original.pool.end(), copy.pool.end()]);
  }
}

async function drillEmbedded(folder: string): Promise<DrillReport> {
  const { pool, dump } = await connectPglite(folder);
  const { inventory, image, backup } = await (async () => {
    const [image, backup] = await timed(dump);
    return { inventory: await withClient(pool, takeInventory), image, backup };
  })().finally(() => pool.end());
  const [copy, restore] = await timed(() => connectPglite(undefined, image));
  return judge(inventory, copy.pool, { backup, restore, bytes: image.size }).finally(() => copy.pool.end());
}

async function judge(
  before: Inventory,
  pool: PostgresPool,
  { backup, restore, bytes }: { readonly backup: number; readonly restore: number; readonly bytes: number },
): Promise<DrillReport> {
  const [findings, verify] = await timed(async () => {
    const found = compareInventories(before, await withClient(pool, takeInventory));
    // The pool outlives these records: it belongs to the drill.
    const records = await openRecordsOn({ pool: { connect: () => pool.connect(), end: async () => undefined } }, {});
    for (const { enteId } of before.chains) {
      const report = await records.verifyAudit(enteId, { contents: true });
      if (report.findings.length > 0) found.push({ reason: 'audit', where: enteId });
    }
    await records.close();
    return found;
  });
  return {
    rows: before.tables.reduce((sum, { rows }) => sum + rows, 0),
    enti: before.chains.length,
    auditEntries: before.chains.reduce((sum, { length }) => sum + length, 0),
    bytes,
    seconds: { backup, restore, verify },
    findings,
  };
}
