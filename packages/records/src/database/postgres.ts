import pg from 'pg';
import { type Client, type Connector, parsers } from './connector';
import { createSender, type Sender } from './together';

/** How many connections a process takes and how long it waits for one. */
export interface PoolOptions {
  readonly connections?: number;
  readonly connectionTimeoutMs?: number;
  /** In the place of the password of the address; asked for at each new connection. */
  readonly password?: () => string | Promise<string>;
}

/** Connects to a PostgreSQL server. */
export function connectPostgres(url: string, options: PoolOptions = {}): Connector {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
  };
  const pool = new pg.Pool({
    connectionString: url,
    ...(options.password !== undefined && { Client: clientAsking(options.password) }),
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 10_000,
    // Rows are always looked for by their keys: a plan that is made once fits all of them, and making it costs more than using it.
    options: '-c timezone=UTC -c client_encoding=UTF8 -c plan_cache_mode=force_generic_plan -c jit=off',
  });
  // A connection that breaks, idle or at work, is replaced at the next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const nameOf = statementNames();
  const senders = new WeakMap<pg.PoolClient, Sender>();
  return {
    pool: {
      async connect() {
        const client = await pool.connect();
        const sender = senders.get(client) ?? createSender(client, types, nameOf);
        senders.set(client, sender);
        return { ...sender, release: () => client.release() } as unknown as Client;
      },
      end: () => pool.end(),
    },
  };
}

/** The client of the driver, that asks for its password when the server does: an address would put its own, if empty, in the place of it. */
function clientAsking(password: () => string | Promise<string>): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      Object.assign(this, { password });
    }
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
