import { randomBytes } from 'node:crypto';
import type { OperatorData } from '@cartella/model';
import type { Context, Records } from '@cartella/records';

/** Who is at the keyboard, in which ente and role, for the length of a session. */
export interface Session {
  readonly enteId: string;
  readonly operatorId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unitId?: string;
  readonly expiresAt: string;
}

/** What is kept of a session in the database. */
interface SessionBody {
  readonly idToken?: string;
}

/** Opens, reads and ends sessions; the browser only holds an unguessable reference. */
export interface Sessions {
  /** The value of the cookie, or `undefined` when no operator has that subject. */
  open(subject: string, idToken: string | undefined, now: Date): Promise<string | undefined>;
  read(cookie: string | undefined, now: Date): Promise<Session | undefined>;
  close(cookie: string | undefined, now: Date): Promise<void>;
}

/** How long a session lives without a request. */
export interface SessionsOptions {
  readonly idleMinutes: number;
}

/** Makes the sessions of an installation. Roles are read from the directory of the ente at each request, so that a revoked one ends at once. */
export function createSessions(records: Records, { idleMinutes }: SessionsOptions): Sessions {
  const expiry = (now: Date) => new Date(now.getTime() + idleMinutes * 60_000).toISOString();
  const contextOf = (enteId: string, operatorId: string | undefined, now: Date): Context => ({
    enteId,
    ...(operatorId !== undefined && { operatorId }),
    roles: [],
    purpose: 'accountability',
    now: now.toISOString(),
  });

  return {
    async open(subject, idToken, now) {
      const [candidate] = await records.loginCandidates(subject);
      if (candidate === undefined) return undefined;
      const token = randomBytes(32).toString('base64url');
      const body: SessionBody = idToken === undefined ? {} : { idToken };
      await records.transaction(contextOf(candidate.enteId, candidate.operatorId, now), (tx) =>
        tx.openSession(token, body, expiry(now)),
      );
      return `${candidate.enteId}.${token}`;
    },
    async read(cookie, now) {
      const reference = splitCookie(cookie);
      if (reference === undefined) return undefined;
      const expiresAt = expiry(now);
      return records.transaction(contextOf(reference.enteId, undefined, now), async (tx) => {
        const session = await tx.findSession<SessionBody>(reference.token, expiresAt);
        const operator = session && (await tx.get(session.operatorId));
        if (session === undefined || operator?.kind !== 'operator') return undefined;
        const assignments = currentAssignments(operator.data, now.toISOString().slice(0, 10));
        const [first] = assignments;
        return {
          enteId: reference.enteId,
          operatorId: operator.id,
          name: `${operator.data.givenName} ${operator.data.familyName}`,
          roles: [...new Set(assignments.map(({ role }) => role))],
          ...(first !== undefined && { unitId: first.unitId }),
          expiresAt,
        };
      });
    },
    async close(cookie, now) {
      const reference = splitCookie(cookie);
      if (reference !== undefined)
        await records.transaction(contextOf(reference.enteId, undefined, now), (tx) =>
          tx.closeSession(reference.token),
        );
    },
  };
}

function currentAssignments({ assignments }: OperatorData, today: string) {
  return assignments.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || validTo >= today),
  );
}

function splitCookie(cookie: string | undefined): { enteId: string; token: string } | undefined {
  const match = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/.exec(cookie ?? '');
  return match === null ? undefined : { enteId: match[1] ?? '', token: match[2] ?? '' };
}
