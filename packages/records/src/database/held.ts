import { type DatabaseConnection, DummyDriver, Kysely, PostgresDialect } from 'kysely';
import type { Client, Connector, Statement } from './connector';
import { codeOf } from './failure';
import type { Tables } from './tables';

/** Asks for rows, with a text that never varies: both databases then plan it once. */
export type Look = <Row>(text: string, parameters: readonly unknown[]) => Promise<Row[]>;

/**
 * A connection held for one piece of work. As long as the work only looks there is no transaction around it: what leaves together is one by
 * itself, under the opening. Asking for `db` begins one. Statements leave without waiting for the answer to those before them, and are
 * answered in order.
 */
export interface Held {
  readonly db: Kysely<Tables>;
  /** Sends a statement that only looks, at once: whatever is sent later comes after it. */
  readonly look: Look;
  /** Goes on under another opening. */
  readonly goOnUnder: (opening: Statement) => void;
  /** Whether a transaction is under way, that can take its trace with it. */
  readonly isOpen: () => boolean;
  /**
   * Ends the work, together with a last statement.
   *
   * @throws the first error of the work, whatever its statements made of it: nothing is kept then.
   */
  readonly commit: (last?: Statement) => Promise<void>;
  readonly rollback: () => Promise<void>;
  /** Gives the connection back, once. */
  readonly release: () => void;
  /** The error that broke the transaction, of the many that its later statements may have met. */
  readonly cause: (error: unknown) => unknown;
}

const inFailedTransaction = '25P02';
const fewLooks = 8;

/**
 * Makes what takes a connection for work under an opening.
 *
 * @param base - How queries are written; not where they are sent.
 */
export function createHold(pool: Connector['pool'], base: Kysely<Tables>): (opening: Statement) => Promise<Held> {
  const dialect = new PostgresDialect({ pool });
  const rest = { config: { dialect }, dialect, driver: new DummyDriver() };
  const queriesOn = (connection: DatabaseConnection) => {
    const executor = base.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) });
    return new Kysely<Tables>({ ...rest, executor });
  };
  return async (opening) => holdClient(await pool.connect(), queriesOn, opening);
}

function holdClient(
  client: Client,
  queriesOn: (connection: DatabaseConnection) => Kysely<Tables>,
  first: Statement,
): Held {
  let opening = first;
  let failed: { readonly error: unknown } | undefined;
  const noted = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      failed ??= { error };
      throw error;
    }
  };
  const send = (text: string, parameters: readonly unknown[] = []) => noted(client.query<unknown>(text, parameters));
  let released = false;
  let begun: Promise<unknown> | undefined;
  const begin = () => {
    begun ??= Promise.all([send('begin'), send(opening.text, opening.parameters)]);
    begun.catch(() => undefined);
    return begun;
  };
  if (client.queryAfter === undefined) begin();
  let looks = 0;
  const look = (text: string, parameters: readonly unknown[]) => {
    looks += 1;
    // The opening goes with each message: who looks for long pays less for a transaction.
    if (looks > fewLooks) begin();
    return begun !== undefined || client.queryAfter === undefined
      ? send(text, parameters)
      : noted(client.queryAfter(opening, text, parameters));
  };
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      // What only looks may leave together with the opening; what writes waits until there certainly is a transaction around it.
      if (!sql.startsWith('select ')) await begin();
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
      begin();
      db ??= queriesOn(connection);
      return db;
    },
    async look<Row>(text: string, parameters: readonly unknown[]) {
      return (await look(text, parameters)).rows as Row[];
    },
    goOnUnder(next) {
      opening = next;
      if (begun !== undefined) send(opening.text, opening.parameters).catch(() => undefined);
    },
    isOpen: () => begun !== undefined,
    async commit(last) {
      const written = last && look(last.text, last.parameters);
      written?.catch(() => undefined);
      await (begun === undefined ? written : send('commit'));
      // The server answers a commit of what failed by undoing it, and calls that a success.
      if (failed !== undefined) throw failed.error;
    },
    async rollback() {
      if (begun !== undefined) await client.query('rollback', []);
    },
    release() {
      if (!released) client.release();
      released = true;
    },
    cause: (error) => (codeOf(error) === inFailedTransaction && failed !== undefined ? failed.error : error),
  };
}
