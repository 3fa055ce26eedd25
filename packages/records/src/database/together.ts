import pg from 'pg';
import type { Statement } from './connector';

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

  // What the statements would send one by one is gathered, and written once: a writing is what costs most on this side.
  submit(connection: pg.Connection): void {
    const { writable } = connection.stream;
    const pieces: Uint8Array[] = [];
    const stream = { writable, write: (piece: Uint8Array) => pieces.push(piece) };
    const gathering: pg.Connection = Object.create(connection, {
      stream: { value: stream },
      sync: { value: () => undefined },
    });
    for (const statement of this.#sent) statement.submit(gathering);
    connection.sync.call(gathering);
    if (writable) connection.stream.write(Buffer.concat(pieces));
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
export interface Sender {
  readonly query: (text: string, parameters?: readonly unknown[]) => Promise<pg.QueryResult>;
  readonly queryAfter: (opening: Statement, text: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>;
}

const ofTransactions = new Set(['begin', 'commit', 'rollback']);

interface Waiting {
  readonly sent: Sent;
  /** Texts without parameters may hold several statements: the server takes those only by themselves. */
  readonly alone?: boolean;
  readonly opening?: Statement;
}

/**
 * Makes what sends over a connection.
 *
 * @param nameOf - Names a statement, so that the server plans it once for each connection, not each time.
 */
export function createSender(
  client: pg.ClientBase,
  types: pg.CustomTypesConfig,
  nameOf: (text: string) => string | undefined,
): Sender {
  let waiting: Waiting[] = [];
  let underWay = false;
  const ended = () => {
    underWay = false;
    leave();
  };
  const leave = () => {
    const [first] = waiting;
    if (underWay || first === undefined) return;
    underWay = true;
    const end = waiting.findIndex(({ alone, opening }) => alone === true || opening !== first.opening);
    const many = first.alone === true ? 1 : end === -1 ? waiting.length : end;
    const leaving = waiting.slice(0, many).map(({ sent }) => sent);
    waiting = waiting.slice(many);
    if (first.alone === true) client.query(first.sent);
    else client.query(new Together(first.opening ? [queryOf(first.opening), ...leaving] : leaving, ended));
  };
  const add = (one: Waiting) => {
    if (waiting.length === 0) setImmediate(leave);
    waiting.push(one);
  };
  const queryOf = ({ text, parameters }: Statement, answer: Answer = () => undefined): Sent => {
    const name = nameOf(text);
    const config = { text, types, values: [...parameters], queryMode: 'extended', ...(name !== undefined && { name }) };
    return new pg.Query(config, answer) as unknown as Sent;
  };
  return {
    query: (text, parameters = []) =>
      new Promise((resolve, reject) => {
        const answer: Answer = (error, result) => (error ? reject(error) : resolve(result));
        if (parameters.length > 0 || ofTransactions.has(text))
          return add({ sent: queryOf({ text, parameters }, answer) });
        const query = new pg.Query({ text, types }, (error, result) => {
          ended();
          answer(error, result);
        });
        add({ sent: query as unknown as Sent, alone: true });
      }),
    queryAfter: (opening, text, parameters) =>
      new Promise((resolve, reject) => {
        const answer: Answer = (error, result) => (error ? reject(error) : resolve(result));
        add({ sent: queryOf({ text, parameters }, answer), opening });
      }),
  };
}

type Answer = (error: Error | undefined, result: pg.QueryResult) => void;
