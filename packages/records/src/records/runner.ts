import type { Kysely } from 'kysely';
import { loadRelations, type Relations, requestOf } from '../access';
import { type AuditEntry, appendStatement, gatherTraces, lineOf } from '../audit';
import { type Context, checkContext, openingStatement } from '../context';
import type { Connector } from '../database/connector';
import { isRetriable, toKitError } from '../database/failure';
import { createHold, type Held } from '../database/held';
import type { Tables } from '../database/tables';
import { createSessionLook, type SessionRequest, type SessionWork, sessionOver } from '../session';
import { createTransaction } from './create-transaction';
import type { Transaction } from './transaction';
import type { Work } from './work';

/** What all the work of an installation has in common. */
export type SharedWork = Pick<Work, 'validate' | 'vault' | 'newId'> & {
  /** What the cartella of an ente says of kinds and rights. */
  readonly kindsOf: (enteId: string) => Pick<Work, 'definitions'> & {
    readonly accessOf: (request: Awaited<ReturnType<typeof requestOf>>) => Work['access'];
  };
};

const attempts = 4;

/** Runs work in transactions: begun under a context, ended with their audit. */
export function createRunner({ pool }: Connector, base: Kysely<Tables>, shared: SharedWork, timeoutMs: number) {
  const { kindsOf, ...rest } = shared;
  const hold = createHold(pool, base);
  const gather = gatherTraces();
  const withSession = createSessionLook();

  async function run<T>(
    context: Context,
    body: (held: Held, workFor: (context: Context) => Promise<Work>) => Promise<T>,
    timeout = timeoutMs,
  ): Promise<T> {
    const opening = openingStatement(context, timeout);
    const held = await hold(opening);
    const place = gather(context.enteId);
    let work: Work | undefined;
    const entries: AuditEntry[] = [];
    const workFor = async (own: Context): Promise<Work> => {
      const { definitions, accessOf } = kindsOf(own.enteId);
      const access = accessOf(await requestOf(held.look, own));
      const audit = (entry: AuditEntry) => void entries.push({ purpose: own.purpose, ...entry });
      const parts = {
        ...rest,
        definitions,
        get db() {
          return held.db;
        },
        look: held.look,
        context: own,
        access,
        audit,
      };
      work = Object.assign(parts, { relations: rememberRelations(parts) });
      return work;
    };
    try {
      const result = await body(held, workFor);
      if (isRefusal(result)) throw new Undone(work?.context ?? context, entries, { refusal: result });
      const lines = entries.map((entry) => lineOf(work?.context ?? context, entry));
      // The end of a transaction leaves together with its audit: where one fails the other does.
      if (held.isOpen()) await held.commit(appendStatement(lines));
      else {
        await held.commit();
        // Who only looked needs the connection no more: a few, always at work, cost the database less than many.
        held.release();
        if (lines.length > 0) await place.leaveTrace(lines, () => hold(opening));
      }
      return result;
    } catch (error) {
      // A connection that cannot even undo is broken: the pool throws it away and the server undoes by itself.
      await held.rollback().catch(() => undefined);
      throw error instanceof Undone
        ? error
        : new Undone(work?.context ?? context, entries, { error: held.cause(error) });
    } finally {
      place.end();
      held.release();
    }
  }

  async function complete<T>(context: Context, body: Parameters<typeof run<T>>[1]): Promise<T> {
    checkContext(context);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run(context, body);
      } catch (error) {
        if (!(error instanceof Undone)) throw toKitError(error);
        const { fault, refusal } = error;
        if (isRetriable(fault) && attempt < attempts) continue;
        await traceUndone(error);
        if (fault !== undefined) throw toKitError(fault);
        return refusal as T;
      }
    }
  }

  /** What was read was seen, and what was refused was tried, although nothing of it remains. */
  async function traceUndone({ context, entries, fault, refusal }: Undone): Promise<void> {
    const left = afterUndoing(entries, fault === undefined ? codesOf(refusal) : ['fault']);
    if (left.length === 0) return;
    await run(context, async (_, workFor) => left.forEach((await workFor(context)).audit)).catch((failed: unknown) => {
      const cause = toKitError(failed instanceof Undone ? failed.fault : failed);
      // Whoever gets an error gets no data: the one that the database gave first says more.
      if (fault === undefined) throw cause;
    });
  }

  return {
    transaction<T>(context: Context, body: (transaction: Transaction) => Promise<T>): Promise<T> {
      return complete(context, async (_, workFor) => body(await transactionFor(workFor, context)));
    },
    sessionTransaction<T>(request: SessionRequest, body: SessionWork<Transaction, T>) {
      const { enteId, now } = request;
      return complete({ enteId, roles: [], purpose: request.purpose, now }, async (held, workFor) => {
        const found = await withSession(held, request);
        if (found === undefined) return sessionOver;
        // Policies that look at the operator have to know them from here on.
        held.goOnUnder(openingStatement(found.context, timeoutMs));
        return body(await transactionFor(workFor, found.context), found.session);
      });
    },
    /** The installation's own look at an ente: no operator, no data, no trace, no limit of time. */
    async inside<T>(enteId: string, look: (db: Kysely<Tables>, now: string) => Promise<T>): Promise<T> {
      const now = new Date().toISOString();
      const context: Context = { enteId, roles: [], purpose: 'accountability', now };
      checkContext(context);
      return run(context, ({ db }) => look(db, now), 0).catch((error: unknown) => {
        throw toKitError(error instanceof Undone ? error.fault : error);
      });
    },
  };
}

async function transactionFor(workFor: (context: Context) => Promise<Work>, context: Context): Promise<Transaction> {
  return createTransaction(await workFor(context), (purpose) => transactionFor(workFor, { ...context, purpose }));
}

function rememberRelations(work: Omit<Work, 'relations'>): Work['relations'] {
  let relations: Promise<Relations> | undefined;
  const remembered = () => {
    relations ??= loadRelations(work);
    return relations;
  };
  return Object.assign(remembered, {
    forget: () => {
      relations = undefined;
    },
  });
}

/** Carries a refusal, or an error, out of a transaction that must be rolled back. */
class Undone extends Error {
  readonly context: Context;
  readonly entries: readonly AuditEntry[];
  readonly refusal: unknown;
  readonly fault: unknown;

  constructor(
    context: Context,
    entries: readonly AuditEntry[],
    { refusal, error }: { readonly refusal?: unknown; readonly error?: unknown },
  ) {
    super('undone');
    this.context = context;
    this.entries = entries;
    this.refusal = refusal;
    this.fault = error;
  }
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

function codesOf(refusal: unknown): string[] {
  const issues = typeof refusal === 'object' && refusal !== null && 'issues' in refusal ? refusal.issues : [];
  return Array.isArray(issues) ? [...new Set(issues.map((issue: { code: string }) => issue.code))] : [];
}

const reads = new Set(['read', 'search', 'list', 'history', 'print', 'export']);

/** What was read was seen, and what was refused was tried; what was written never was. */
function afterUndoing(entries: readonly AuditEntry[], reasons: readonly string[]): AuditEntry[] {
  return entries.map((entry) =>
    entry.outcome === 'refused' || reads.has(entry.action) ? entry : { ...entry, outcome: 'refused', reasons },
  );
}
