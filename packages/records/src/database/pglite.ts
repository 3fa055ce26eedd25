import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { PostgresPoolClient } from 'kysely';
import type { Connector } from './connector';
import { parsers } from './connector';
import { lockFolder } from './folder-lock';

/** The embedded database as a connector, and the way to copy it whole. */
export interface PgliteConnector extends Connector {
  readonly dump: () => Promise<Blob>;
}

/**
 * Opens the embedded PostgreSQL, in a folder or, without one, in memory. It has one connection: transactions queue for it.
 *
 * @param from - Copy of a whole database to begin from.
 * @throws {@link KitError} `unavailable` when another live process has the folder.
 */
export async function connectPglite(folder?: string, from?: Blob): Promise<PgliteConnector> {
  const unlock = folder === undefined ? () => undefined : lockFolder(folder);
  const database = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: join(folder, 'data') }),
    ...(from === undefined ? {} : { loadDataDir: from }),
    parsers,
    extensions: { pg_trgm, btree_gin },
  }).catch((error: unknown) => {
    unlock();
    throw error;
  });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    dump: () => database.dumpDataDir('none'),
    pool: {
      connect() {
        const client = turn.then(() => clientOf(database));
        turn = client.then(({ released }) => released);
        return client;
      },
      async end() {
        await turn;
        await database.close();
        unlock();
      },
    },
  };
}

function clientOf(database: PGlite): PostgresPoolClient & { released: Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  let done: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    done = resolve;
  });
  return {
    released,
    // Whatever was sent is answered before the next transaction begins.
    release: () => void last.then(done),
    // The driver asks for cursors only to stream, which this code never does.
    query: ((sql: string, parameters: readonly unknown[] = []) => {
      // Like the driver of PostgreSQL: one after the other, and several statements at once where there are no parameters.
      const answer = last.then(async () => {
        const results =
          parameters.length === 0 ? await database.exec(sql) : [await database.query(sql, [...parameters])];
        const { rows, affectedRows } = results.at(-1) ?? { rows: [], affectedRows: 0 };
        return { rows, rowCount: affectedRows ?? rows.length, command: sql.trimStart().slice(0, 6).toUpperCase() };
      });
      last = answer.catch(() => undefined);
      return answer;
    }) as PostgresPoolClient['query'],
  };
}
