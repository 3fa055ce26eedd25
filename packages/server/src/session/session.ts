import { randomBytes } from 'node:crypto';
import {
  type Context,
  type Records,
  recordsIssue,
  type SessionHolder,
  type SessionOver,
  type Transaction,
} from '@cartella/records';
import type { Identity } from '../identity';
import type { SessionBody } from './listed';

/** Who is at the keyboard, in which ente and role, for the length of a session. */
export interface Session {
  readonly enteId: string;
  readonly operatorId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitId?: string;
  /** The body that the operator works for, where it is not the ente. */
  readonly homeEnteId?: string;
  /** Kinds of the services in which they have each of their roles. */
  readonly unitKinds?: Readonly<Record<string, readonly string[]>>;
  /** When it ends unless something is asked before. */
  readonly expiresAt: string;
  /** Level of assurance of the login, as the identity provider said it. */
  readonly assurance?: string;
  /** Names the session in lists; does not open it. */
  readonly sessionId: string;
  /** When the identity provider last asked anew who it is, if it did. */
  readonly confirmedAt?: string;
}

/** Where a login comes from. */
export interface LoginPlace {
  /** The session before, of the same browser: it ends. */
  readonly before?: string | undefined;
  /** Browser and system, in two words. */
  readonly device?: string | undefined;
}

/** A request that comes with a session. */
export interface SessionRequest {
  readonly purpose: string;
  readonly requestId: string;
  readonly now: Date;
}

/** Opens, reads and ends sessions; the browser only holds an unguessable reference. */
export interface Sessions {
  /** The reference of a new session, or `undefined` when no operator has that subject. */
  open(identity: Identity, now: Date, place?: LoginPlace): Promise<string | undefined>;
  read(reference: string | undefined, now: Date): Promise<Session | undefined>;
  /** Does work as the operator of a session, or nothing when there is none that lives. */
  operate<T>(
    reference: string | undefined,
    request: SessionRequest,
    work: (transaction: Transaction, session: Session) => Promise<T>,
  ): Promise<{ readonly value: T; readonly renewal?: Renewal } | undefined>;
  /** The reference that goes on in the place of one that is old or whose rights have changed; `undefined` when another request was first. */
  renew(renewal: Renewal, now: Date): Promise<string | undefined>;
  /** Ends a session, and gives back the token with which the identity provider can be told. */
  close(reference: string | undefined, now: Date): Promise<string | undefined>;
  /** Ends every session of a subject, in every ente: the identity provider says that they are gone. */
  closeOf(subject: string, now: Date): Promise<number>;
}

/** A session whose reference should be exchanged for a new one. */
export interface Renewal {
  readonly enteId: string;
  readonly token: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How long a session lives. */
export interface SessionsOptions {
  /** Without a request. */
  readonly idleMinutes: number;
  /** In all, however busy; 12 unless told otherwise. */
  readonly mostHours?: number;
  /** After so long its reference is exchanged for another; 15 unless told otherwise. */
  readonly renewalMinutes?: number;
}

/** Requests that are on their way still bring the former reference. */
const graceMs = 30_000;
const tooLong = { over: true } as const;

/** Makes the sessions of an installation. Roles are read from the directory of the ente at each request, so that a revoked one ends at once. */
export function createSessions(records: Records, options: SessionsOptions): Sessions {
  const { idleMinutes, mostHours = 12, renewalMinutes = 15 } = options;
  const idle = idleMinutes * 60_000;
  const most = mostHours * 3_600_000;
  const expiry = (now: Date) => new Date(now.getTime() + idle).toISOString();
  const systemOf = (enteId: string, now: Date, operatorId?: string): Context => ({
    enteId,
    ...(operatorId !== undefined && { operatorId }),
    roles: [],
    purpose: 'accountability',
    now: now.toISOString(),
  });

  const sessions: Sessions = {
    async open({ subject, idToken, assurance, isConfirmed }, now, { before, device } = {}) {
      const [candidate] = await records.loginCandidates(subject);
      if (candidate === undefined) return undefined;
      await sessions.close(before, now);
      const token = randomBytes(32).toString('base64url');
      const body: Omit<SessionBody, 'rights'> = {
        id: crypto.randomUUID(),
        since: now.toISOString(),
        ...(idToken !== undefined && { idToken }),
        ...(assurance !== undefined && { assurance }),
        ...(device !== undefined && { device }),
        ...(isConfirmed === true && { isConfirmed }),
      };
      await records.transaction(systemOf(candidate.enteId, now, candidate.operatorId), (tx) =>
        tx.openSession(token, body, expiry(now), assurance === undefined ? [] : [assurance]),
      );
      // What the operator may be is known from here on: the reference that goes out is one for those rights.
      const request = { purpose: 'accountability', requestId: crypto.randomUUID(), now };
      const opened = await sessions.operate(`${candidate.enteId}.${token}`, request, async () => undefined);
      return opened?.renewal === undefined ? undefined : sessions.renew(opened.renewal, now);
    },

    async read(reference, now) {
      const request = { purpose: 'accountability', requestId: crypto.randomUUID(), now };
      return (await sessions.operate(reference, request, async (_, session) => session))?.value;
    },

    async operate<T>(
      reference: string | undefined,
      { purpose, requestId, now }: SessionRequest,
      work: (transaction: Transaction, session: Session) => Promise<T>,
    ) {
      const parts = partsOf(reference);
      if (parts === undefined) return undefined;
      const extendTo = expiry(now);
      let renewal: Renewal | undefined;
      const request = { ...parts, purpose, requestId, now: now.toISOString(), extendTo };
      const answer: unknown = await records.sessionTransaction<unknown>(request, async (tx, holder) => {
        const body = holder.body as SessionBody;
        const isReplaced = body.replaced !== undefined && now.getTime() > Date.parse(body.replaced);
        if (isReplaced || now.getTime() - Date.parse(holder.createdAt) > most) {
          await tx.closeSession(parts.token);
          return tooLong;
        }
        const rights = rightsOf(holder);
        const isDue = now.getTime() - Date.parse(body.since) > renewalMinutes * 60_000;
        if (body.replaced === undefined && (isDue || body.rights !== rights)) {
          renewal = { ...parts, body: { ...body, rights, since: now.toISOString() } };
        }
        // Records move the end of a session on once a minute: too seldom for one of few minutes.
        const isShort = idle < 10 * 60_000;
        if (isShort) await tx.findSession(parts.token, extendTo);
        // As it is: a refusal undoes what the work did.
        return work(tx, sessionOf(holder, isShort ? extendTo : holder.expiresAt));
      });
      if (answer === tooLong || isOver(answer)) return undefined;
      return { value: answer as T, ...(renewal !== undefined && { renewal }) };
    },

    async renew({ enteId, token, body }, now) {
      const next = randomBytes(32).toString('base64url');
      const graceUntil = new Date(now.getTime() + graceMs).toISOString();
      const isOurs = await records.transaction(systemOf(enteId, now), (tx) =>
        tx.rotateSession({ token, next, body, expiresAt: expiry(now), graceUntil }),
      );
      return isOurs ? `${enteId}.${next}` : undefined;
    },

    async close(reference, now) {
      const parts = partsOf(reference);
      if (parts === undefined) return undefined;
      return records.transaction(systemOf(parts.enteId, now), async (tx) => {
        const found = await tx.findSession<SessionBody>(parts.token);
        await tx.closeSession(parts.token);
        return found?.body.idToken;
      });
    },

    async closeOf(subject, now) {
      let closed = 0;
      for (const { enteId, operatorId } of await records.loginCandidates(subject)) {
        closed += await records.transaction(systemOf(enteId, now), async (tx) => {
          const count = await tx.closeSessionsOf(operatorId);
          if (count > 0) tx.audit({ action: 'logout', recordId: operatorId, reasons: ['back-channel'] });
          return count;
        });
      }
      return closed;
    },
  };
  return sessions;
}

/** What the holder of a session may be, in one word that changes with it. */
function rightsOf({ roles, unitId, homeEnteId }: SessionHolder): string {
  return [...roles, unitId, homeEnteId].join(' ');
}

function isOver(answer: unknown): answer is SessionOver {
  const issues = typeof answer === 'object' && answer !== null && 'issues' in answer ? answer.issues : undefined;
  return Array.isArray(issues) && issues.some(({ code }: { code?: unknown }) => code === recordsIssue.sessionOver);
}

function sessionOf(
  { enteId, operatorId, operator, roles, unitId, homeEnteId, unitKinds, body, createdAt }: SessionHolder,
  expiresAt: string,
): Session {
  const { id, assurance, isConfirmed } = body as SessionBody;
  return {
    enteId,
    operatorId,
    name: `${operator.givenName} ${operator.familyName}`,
    roles,
    ...(unitId !== undefined && { unitId }),
    ...(homeEnteId !== undefined && { homeEnteId }),
    unitKinds,
    expiresAt,
    ...(assurance !== undefined && { assurance }),
    sessionId: id,
    ...(isConfirmed === true && { confirmedAt: createdAt }),
  };
}

/** The ente that a reference says that it is of; whether there is such a session is found out later. */
export function enteOf(reference: string): string | undefined {
  return partsOf(reference)?.enteId;
}

function partsOf(reference: string | undefined): { enteId: string; token: string } | undefined {
  const match = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/.exec(
    reference ?? '',
  );
  return match === null ? undefined : { enteId: match[1] ?? '', token: match[2] ?? '' };
}
