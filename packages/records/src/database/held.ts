import { type DatabaseConnection, DummyDriver, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { codeOf } from './failure';
import type { Tables } from './tables';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** A connection held for one transaction. Statements leave without waiting for the answer to those before them, and are answered in order. */
export interface Held {
  readonly db: Kysely<Tables>;
  /** Sends a statement at once: whatever is sent later comes after it. */
  readonly send: (statement: Statement) => Promise<unknown>;
  /**
   * Ends the transaction, together with a last statement.
   *
   * @throws the first error of the transaction, whatever its statements made of it: nothing is kept then.
   */
  readonly commit: (last?: Statement) => Promise<void>;
  readonly rollback: () => Promise<void>;
  readonly release: () => void;
  /** The error that broke the transaction, of the many that its later statements may have met. */
  readonly cause: (error: unknown) => unknown;
}

const inFailedTransaction = '25P02';

/**
 * Takes a connection and opens a transaction on it, without waiting for the answer.
 *
 * @param base - How queries are written; not where they are sent.
 * @param opening - Begins the transaction and sets its context.
 */
export async function hold(pool: PostgresPool, base: Kysely<Tables>, opening: string): Promise<Held> {
  const client = await pool.connect();
  let failed: { readonly error: unknown } | undefined;
  const send = async (text: string, parameters: readonly unknown[] = []) => {
    try {
      return await client.query<unknown>(text, parameters);
    } catch (error) {
      failed ??= { error };
      throw error;
    }
  };
  const begun = send(opening);
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
  const executor = base.getExecutor().withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
  const dialect = new PostgresDialect({ pool });
  return {
    db: new Kysely<Tables>({ config: { dialect }, dialect, driver: new DummyDriver(), executor }),
    send: ({ text, parameters }) => send(text, parameters),
    async commit(last) {
      if (last !== undefined) send(last.text, last.parameters).catch(() => undefined);
      await send('commit');
      // The server answers a commit of what failed by undoing it, and calls that a success.
      if (failed !== undefined) throw failed.error;
    },
    async rollback() {
      await client.query('rollback', []);
    },
    release: () => client.release(),
    cause: (error) => (codeOf(error) === inFailedTransaction && failed !== undefined ? failed.error : error),
  };
}
