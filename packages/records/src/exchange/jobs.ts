import type { PostgresPool } from 'kysely';
import { type Kysely, sql } from 'kysely';
import PgBoss from 'pg-boss';
import { applicationRole, type Context } from '../context';
import type { Tables } from '../database/tables';
import type { Transaction } from '../records/transaction';
import type { Settlement, WaitingMessage } from './relay';

/** Gives a message to the other body. Whatever it throws means: not now. */
export type Deliver = (enteId: string, message: WaitingMessage) => Promise<Settlement>;

/** How the relay works. */
export interface RelayOptions {
  readonly deliver: Deliver;
  /** How often to look for messages that are due; 30 seconds unless told otherwise. */
  readonly everySeconds?: number;
  /** After so many attempts a message has expired; 20 unless told otherwise. */
  readonly mostAttempts?: number;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/** A relay at work. */
export interface Relay {
  /** Sends what an ente has to send, at once; what cannot leave now is put off. @returns How many messages were settled. */
  drain(enteId: string): Promise<number>;
  /** Tells the workers that an ente has something to send. */
  wake(enteId: string): Promise<void>;
  /** Lets the work in hand end, and stops. */
  stop(): Promise<void>;
}

/** What the relay needs of the records. */
export interface RelayBase {
  readonly db: Kysely<Tables>;
  readonly pool: PostgresPool;
  readonly transaction: <T>(context: Context, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

const queue = 'cartella-outbox';
/** The jobs say which ente, never what: no message, no person is in them. */
const schema = 'cartella_jobs';

/** Makes the function that empties the outbox of an ente. */
export function createDrain(
  { transaction }: Pick<RelayBase, 'transaction'>,
  { deliver, mostAttempts = 20, now = () => new Date() }: RelayOptions,
) {
  const inEnte = <T>(enteId: string, work: (transaction: Transaction) => Promise<T>) =>
    transaction({ enteId, roles: [], purpose: 'organisation', now: now().toISOString() }, work);
  return async (enteId: string): Promise<number> => {
    let settled = 0;
    for (;;) {
      const messages = await inEnte(enteId, (tx) => tx.claimMessages());
      for (const message of messages) {
        const settlement = await deliver(enteId, message).catch(() => undefined);
        const last = message.attempts >= mostAttempts ? ({ state: 'expired' } as const) : undefined;
        const outcome = settlement ?? last;
        await inEnte(enteId, (tx) =>
          outcome === undefined
            ? tx.postponeMessage(message.messageId, message.attempts)
            : tx.settleMessage(message.messageId, outcome),
        );
        if (outcome !== undefined) settled += 1;
      }
      if (messages.length === 0) return settled;
    }
  };
}

/** Starts the relay: one job at a time for each ente, taken by whichever process is free, repeated when it fails. */
export async function startRelay(base: RelayBase, options: RelayOptions): Promise<Relay> {
  const drain = createDrain(base, options);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => runSql(base.pool, text, values) },
    schema,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(queue, {
    name: queue,
    policy: 'stately',
    retryLimit: 10,
    retryBackoff: true,
    expireInSeconds: 600,
  });
  await boss.work<{ enteId: string }>(queue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) await drain(data.enteId);
  });
  const wake = async (enteId: string) => {
    await boss.send(queue, { enteId }, { singletonKey: enteId });
  };
  const look = async () => {
    for (const enteId of await entiWithMessages(base.db, (options.now ?? (() => new Date()))())) await wake(enteId);
  };
  await look();
  const timer = setInterval(() => void look().catch(() => undefined), (options.everySeconds ?? 30) * 1000);
  return {
    drain,
    wake,
    async stop() {
      clearInterval(timer);
      await boss.stop({ graceful: true, close: false, timeout: 30_000, wait: true });
    },
  };
}

async function runSql(pool: PostgresPool, text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
  const client = await pool.connect();
  try {
    return await client.query<unknown>(text, values);
  } finally {
    client.release();
  }
}

async function entiWithMessages(db: Kysely<Tables>, now: Date): Promise<readonly string[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${applicationRole}, true)`.execute(tx);
    const { rows } = await sql<{ id: string }>`select cartella.enti_with_messages(${now.toISOString()}) as id`.execute(
      tx,
    );
    return rows.map(({ id }) => id);
  });
}
