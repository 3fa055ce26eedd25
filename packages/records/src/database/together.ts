import pg from 'pg';

/** What the driver does with whatever it was given to send, one message of the server after the other. */
interface Sent extends pg.Submittable {
  readonly name: string | undefined;
  readonly text: string;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
  handleEmptyQuery(connection: pg.Connection): void;
  handleReadyForQuery(connection: pg.Connection): void;
  handleError(error: unknown, connection: pg.Connection): void;
}

/**
 * Several statements as one message: the server answers them in one go, and leaves out those after one that fails. Each journey to the
 * server, and each answer by itself, costs as much as a statement.
 */
class Together implements Sent {
  readonly #sent: readonly Sent[];
  readonly #ended: () => void;
  #at = 0;

  constructor(sent: readonly Sent[], ended: () => void) {
    this.#sent = sent;
    this.#ended = ended;
  }

  // The driver remembers by these which statements the server has prepared.
  get name() {
    return this.#current?.name;
  }
  get text() {
    return this.#current?.text ?? '';
  }

  submit(connection: pg.Connection): void {
    const { stream } = connection;
    const unsynced: pg.Connection = Object.create(connection, { sync: { value: () => undefined } });
    stream.cork();
    try {
      for (const statement of this.#sent) statement.submit(unsynced);
      connection.sync();
    } finally {
      stream.uncork();
    }
  }

  handleRowDescription(message: unknown) {
    this.#current?.handleRowDescription(message);
  }
  handleDataRow(message: unknown) {
    this.#current?.handleDataRow(message);
  }
  handleCommandComplete(message: unknown, connection: pg.Connection) {
    this.#current?.handleCommandComplete(message, connection);
    this.#next(connection);
  }
  handleEmptyQuery(connection: pg.Connection) {
    this.#next(connection);
  }
  /** What comes last may still fail when the server is done with all: it is answered only then. */
  handleReadyForQuery(connection: pg.Connection) {
    this.#sent.at(-1)?.handleReadyForQuery(connection);
    this.#ended();
  }
  handleError(error: unknown, connection: pg.Connection) {
    const { submittedNamedStatements } = connection as unknown as { submittedNamedStatements: Record<string, string> };
    for (const { name } of this.#sent) if (name !== undefined) delete submittedNamedStatements[name];
    for (const statement of this.#sent.slice(this.#at)) statement.handleError(error, connection);
    this.#ended();
  }

  get #current() {
    return this.#sent[this.#at];
  }
  #next(connection: pg.Connection) {
    if (this.#at === this.#sent.length - 1) return;
    this.#current?.handleReadyForQuery(connection);
    this.#at += 1;
  }
}

/** Sends statements over one connection; those that follow each other without waiting leave together. */
export type Send = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

const ofTransactions = new Set(['begin', 'commit', 'rollback']);

/**
 * Makes what sends over a connection.
 *
 * @param nameOf - Names a statement, so that the server plans it once for each connection, not each time.
 */
export function sendTogether(
  client: pg.ClientBase,
  types: pg.CustomTypesConfig,
  nameOf: (text: string) => string | undefined,
): Send {
  // Texts without values may hold several statements: the server takes those only by themselves.
  const waiting: { readonly sent: Sent; readonly alone: boolean }[] = [];
  let underWay = false;
  const ended = () => {
    underWay = false;
    leave();
  };
  const leave = () => {
    if (underWay || waiting.length === 0) return;
    underWay = true;
    const firstAlone = waiting.findIndex(({ alone }) => alone);
    const leaving = waiting.splice(0, firstAlone === 0 ? 1 : firstAlone === -1 ? waiting.length : firstAlone);
    if (firstAlone === 0 && leaving[0] !== undefined) client.query(leaving[0].sent);
    else
      client.query(
        new Together(
          leaving.map(({ sent }) => sent),
          ended,
        ),
      );
  };
  return (text, values = []) =>
    new Promise((resolve, reject) => {
      const alone = values.length === 0 && !ofTransactions.has(text);
      const name = alone ? undefined : nameOf(text);
      const config = { text, types, values: [...values], ...(name !== undefined && { name }), ...(!alone && extended) };
      const query = new pg.Query(config, (error, result) => {
        if (alone) ended();
        if (error) reject(error);
        else resolve(result);
      });
      if (waiting.length === 0) setImmediate(leave);
      waiting.push({ sent: query as unknown as Sent, alone });
    });
}

const extended = { queryMode: 'extended' };
