import {
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import { codeOf } from './failure';
import type { Tables } from './tables';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** Asks for rows, with a text that never varies: both databases then plan it once. */
export type Look = <Row>(text: string, parameters: readonly unknown[]) => Promise<Row[]>;

/** A connection held for one transaction. Statements leave without waiting for the answer to those before them, and are answered in order. */
export interface Held {
  readonly db: Kysely<Tables>;
  /** Sends a statement that only looks, at once: whatever is sent later comes after it. */
  readonly look: Look;
  /**
   * Ends the transaction, together with a last statement.
   *
   * @throws the first error of the transaction, whatever its statements made of it: nothing is kept then.
   */
  readonly commit: (last?: Statement) => Promise<void>;
  /**
   * Ends a transaction that only looked without waiting for the answer, which says nothing more.
   *
   * @throws like {@link Held.commit}.
   */
  readonly leave: () => void;
  /** Whether anything was done that may have left more than its trace: all but looking counts. */
  readonly wrote: () => boolean;
  readonly rollback: () => Promise<void>;
  readonly release: () => void;
  /** The error that broke the transaction, of the many that its later statements may have met. */
  readonly cause: (error: unknown) => unknown;
}

const inFailedTransaction = '25P02';

/**
 * Makes what takes a connection and opens a transaction on it, with its first statement, without waiting for the answer.
 *
 * @param base - How queries are written; not where they are sent.
 */
export function createHold(pool: PostgresPool, base: Kysely<Tables>): (opening: Statement) => Promise<Held> {
  const dialect = new PostgresDialect({ pool });
  const rest = { config: { dialect }, dialect, driver: new DummyDriver() };
  const queriesOn = (connection: DatabaseConnection) => {
    const executor = base.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) });
    return new Kysely<Tables>({ ...rest, executor });
  };
  return async (opening) => holdClient(await pool.connect(), queriesOn, opening);
}

function holdClient(
  client: PostgresPoolClient,
  queriesOn: (connection: DatabaseConnection) => Kysely<Tables>,
  opening: Statement,
): Held {
  let failed: { readonly error: unknown } | undefined;
  const send = async (text: string, parameters: readonly unknown[] = []) => {
    try {
      return await client.query<unknown>(text, parameters);
    } catch (error) {
      failed ??= { error };
      throw error;
    }
  };
  const begun = Promise.all([send('begin'), send(opening.text, opening.parameters)]);
  begun.catch(() => undefined);
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      // What only looks may leave together with the opening; what writes waits until there certainly is a transaction around it.
      if (!sql.startsWith('select ')) await begun;
      const { rows, rowCount } = await send(sql, parameters);
      return { rows: rows as never[], numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery() {
      throw new TypeError('nothing is streamed inside a transaction');
    },
  };
  let db: Kysely<Tables> | undefined;
  return {
    get db() {
      db ??= queriesOn(connection);
      return db;
    },
    async look<Row>(text: string, parameters: readonly unknown[]) {
      return (await send(text, parameters)).rows as Row[];
    },
    async commit(last) {
      if (last !== undefined) send(last.text, last.parameters).catch(() => undefined);
      await send('commit');
      // The server answers a commit of what failed by undoing it, and calls that a success.
      if (failed !== undefined) throw failed.error;
    },
    leave() {
      send('commit').catch(() => undefined);
      if (failed !== undefined) throw failed.error;
    },
    wrote: () => db !== undefined,
    async rollback() {
      await client.query('rollback', []);
    },
    release: () => client.release(),
    cause: (error) => (codeOf(error) === inFailedTransaction && failed !== undefined ? failed.error : error),
  };
}
