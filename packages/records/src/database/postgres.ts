import type { Writable } from 'node:stream';
import type { PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Connector } from './connector';
import { parsers } from './connector';

/** How many connections a process takes and how long it waits for one. */
export interface PoolOptions {
  readonly connections?: number;
  readonly connectionTimeoutMs?: number;
}

/** Connects to a PostgreSQL server. */
export function connectPostgres(url: string, options: PoolOptions = {}): Connector {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 10_000,
    // Rows are always looked for by their keys: a plan that is made once fits all of them, and making it costs more than using it.
    options: '-c timezone=UTC -c client_encoding=UTF8 -c plan_cache_mode=force_generic_plan -c jit=off',
    pipeline: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // A connection that breaks, idle or at work, is replaced at the next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const nameOf = statementNames();
  return {
    pool: {
      connect: async () => prepared(await pool.connect(), nameOf),
      end: () => pool.end(),
    },
  };
}

/** Gives a name to each statement with parameters, so that the server plans it once for each connection, not each time. */
function prepared(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  const together = gathered(client);
  const query = (text: string, values: readonly unknown[] = []) => {
    const name = values.length === 0 ? undefined : nameOf(text);
    together();
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
}

/** Statements that follow each other without waiting leave in one piece: each journey to the operating system costs as much as a statement. */
function gathered(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  let gathering = false;
  return () => {
    if (gathering) return;
    gathering = true;
    stream.cork();
    process.nextTick(() => {
      gathering = false;
      stream.uncork();
    });
  };
}

const mostStatements = 400;

/** Statements are few, but lists of values make variants: beyond a number they go without a name. */
function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostStatements) return known;
    const name = `cartella_${names.size}`;
    names.set(text, name);
    return name;
  };
}
