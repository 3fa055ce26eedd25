import type { LoginSession } from '@cartella/records';

/** What is kept of a login in the database. */
export interface SessionBody {
  /** Stays when the reference changes: by it the session is named without opening it. */
  readonly id: string;
  readonly idToken?: string;
  readonly assurance?: string;
  readonly device?: string;
  /** Whether the identity provider asked anew who it is, instead of going by an earlier login. */
  readonly isConfirmed?: boolean;
  /** Since when the reference is in use, and for which rights: others ask for another one. */
  readonly since: string;
  readonly rights: string;
  /** When a reference that was exchanged for another ends. */
  readonly replaced?: string;
}

/** A session as its holder, or an administrator, sees it. */
export interface ListedSession {
  readonly id: string;
  /** When the login happened, when something was asked last, and when the session ends unless something more is. */
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly assurance?: string;
  /** Browser and system. */
  readonly device?: string;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/** Shows a session, and nothing that would open it. */
export function listedSession({ body, createdAt, seenAt, expiresAt }: LoginSession, current?: string): ListedSession {
  const { id, assurance, device } = body as SessionBody;
  return {
    id,
    createdAt,
    seenAt,
    expiresAt,
    ...(assurance !== undefined && { assurance }),
    ...(device !== undefined && { device }),
    isCurrent: id === current,
  };
}
