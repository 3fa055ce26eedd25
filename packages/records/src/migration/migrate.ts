import { KitError } from '@cartella/core';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { Tables } from '../database/tables';
import { foundation } from './foundation';
import { funds } from './funds';
import { lighter } from './lighter';
import { likeness } from './likeness';
import { names } from './names';
import { profile } from './profile';
import { standing } from './standing';
import { together } from './together';

/** Statements by name of the migration. */
export type Migrations = Readonly<Record<string, readonly string[]>>;

/** Every migration in order of name; a released one is never edited. */
export const migrations: Migrations = {
  '0001-foundation': foundation,
  '0002-lighter': lighter,
  '0003-profile': profile,
  '0004-standing': standing,
  '0005-together': together,
  '0006-names': names,
  '0007-funds': funds,
  '0008-likeness': likeness,
};

function toMigration(statements: readonly string[]): Migration {
  return {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

/**
 * Brings the database to the newest schema; does nothing when it is there already. Each run is one transaction, so that an interrupted
 * one leaves nothing behind; of two at once, the second waits and finds nothing to do.
 *
 * @param all - Those of this version unless told otherwise.
 * @returns Names of the migrations that were applied.
 * @throws {@link KitError} `integrity` when a later version made the database; else the error of the database, as it is.
 */
export async function migrate(db: Kysely<Tables>, all: Migrations = migrations): Promise<string[]> {
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    // The schema `cartella` holds nothing but what belongs to an ente.
    migrationTableSchema: 'cartella_migration',
    provider: {
      getMigrations: async () =>
        Object.fromEntries(Object.entries(all).map(([name, statements]) => [name, toMigration(statements)])),
    },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new KitError('integrity', 'the database was made by a later version of this code');
  }
  if (error !== undefined) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}
