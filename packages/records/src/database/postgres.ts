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
    options: '-c timezone=UTC -c client_encoding=UTF8',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { pool };
}
