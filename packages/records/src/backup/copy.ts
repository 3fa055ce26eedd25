import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KitError } from '@cartella/core';
import type { Ask } from './inventory';

const run = promisify(execFile);

/** Folder of the programs of the server, where it runs on this machine; else those on the path. */
async function programOf(ask: Ask, name: string): Promise<string> {
  const [known] = await ask<{ may: boolean }>(`select has_table_privilege('pg_config', 'select') as may`);
  if (known?.may !== true) return name;
  const [row] = await ask<{ folder: string }>(`select setting as folder from pg_config where name = 'BINDIR'`);
  const own = join(row?.folder ?? '', name);
  return existsSync(own) ? own : name;
}

async function runProgram(program: string, args: readonly string[]): Promise<void> {
  await run(program, [...args], { maxBuffer: 16 * 1_048_576 }).catch((error: { stderr?: string; code?: unknown }) => {
    // What these programs complain of are names of the schema; rows they never show.
    throw new KitError(
      'unavailable',
      `${program.split('/').at(-1)}: ${String(error.stderr ?? error.code).slice(0, 500)}`,
    );
  });
}

/** Writes a backup of the whole database, as one moment saw it: schema, rows, owners and rights. */
export async function writeBackup(ask: Ask, url: string, file: string, snapshot: string): Promise<void> {
  const schemas = ['--schema=cartella', '--schema=cartella_migration', '--extension=pg_trgm', '--extension=btree_gin'];
  await runProgram(await programOf(ask, 'pg_dump'), [
    '--format=custom',
    '--compress=1',
    `--snapshot=${snapshot}`,
    `--file=${file}`,
    ...schemas,
    url,
  ]);
}

/** Roles that own something of the schema, or have rights on it. */
export async function rolesOf(ask: Ask): Promise<readonly string[]> {
  const rows = await ask<{ name: string }>(
    `select distinct r.rolname::text as name from pg_roles r join pg_shdepend d on d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid
     where d.dbid = (select oid from pg_database where datname = current_database()) and r.rolname !~ '^pg_' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Puts a backup into an empty database. Roles that its cluster does not have are made, without a login. */
export async function restoreBackup(ask: Ask, url: string, file: string, roles: readonly string[]): Promise<void> {
  for (const role of roles) {
    if (!/^[a-z_][a-z0-9_]*$/.test(role)) throw new KitError('integrity', 'a role of the schema has an unusual name');
    const [known] = await ask(`select 1 as is from pg_roles where rolname = '${role}'`);
    if (known === undefined) await ask(`create role ${role} nologin noinherit`);
  }
  await runProgram(await programOf(ask, 'pg_restore'), [
    '--exit-on-error',
    '--single-transaction',
    `--dbname=${url}`,
    file,
  ]);
}
