import type { CalendarOptions, Issue, Locale } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { Records, Transaction } from '@cartella/records';
import type { VocabularySet } from '@cartella/vocabularies';
import type { Context } from 'hono';
import type { Profiles } from '../composition';
import type { ServerConfiguration } from '../configuration';
import type { RelyingParty } from '../identity';
import type { Problems } from '../problem';
import type { Scan } from '../scanner';
import type { Renewal, Session, Sessions } from '../session';
import type { Sources } from '../source';
import type { Telemetry } from '../telemetry';
import type { RateLimiter } from './rate-limit';
import type { WaasOptions } from './waas-routes';

/** What every request carries. */
export interface AppEnvironment {
  Variables: {
    locale: Locale;
    requestId: string;
    /** Reference of the session that the request brings, not yet looked up. */
    reference: string;
    session: Session;
    /** When the session ends unless something more is asked; told with every answer, refusals too. */
    sessionExpires: string;
    /** A session whose reference is to be exchanged, if the browser holds it. */
    renewal: Renewal;
  };
}

/** Does the work of a request as the operator whose session it brings, for a purpose, in one transaction. */
export type Operate = <T>(
  c: Context<AppEnvironment>,
  purpose: string,
  work: (transaction: Transaction, session: Session) => Promise<T>,
) => Promise<T>;

/** What the routes of enti with one cartella have of their own. */
export interface CartellaServices {
  readonly cartella: Cartella;
  readonly problems: Problems;
  readonly check: (kind: string, data: unknown, ext: unknown) => readonly Issue[];
}

/** What the routes are made with. */
export interface AppServices extends CartellaServices {
  readonly configuration: ServerConfiguration;
  readonly records: Records;
  /** What each ente works with; the cartella above is for whoever brings no session. */
  readonly profiles: Profiles;
  /** Makes what the routes of another cartella have of their own. */
  readonly servicesOf: (cartella: Cartella) => CartellaServices;
  /** Lists too long to travel with the cartella: municipalities, states, birthplaces. */
  readonly largeVocabularies: VocabularySet;
  readonly calendar: CalendarOptions;
  readonly sessions: Sessions;
  readonly relyingParty: RelyingParty;
  /** 32 bytes that seal what the browser keeps during a login. */
  readonly cookieKey: Uint8Array;
  readonly newId: () => string;
  readonly openapi: (cartella: Cartella) => unknown;
  readonly telemetry: Telemetry;
  readonly limits: Limits;
  /** The address that a request comes from. */
  readonly addressOf: (c: Context<AppEnvironment>) => string;
  /** The e-service for INPS, where the ente exposes it. */
  readonly waas?: WaasOptions;
  /** Other administrations that may be asked about persons. */
  readonly sources?: Sources;
  /** Looks into documents before they are kept. */
  readonly scan?: Scan;
  /** Keeps what is exchanged with the identity provider at a login, which does not happen where this fails. */
  readonly keepLogin?: KeepLogin;
  /** Hears in which enti somebody works. */
  readonly onWork: (enteId: string) => void;
  /** True while the server ends: it answers what it has and asks for nothing more. */
  readonly isEnding: () => boolean;
  /** Structured log: codes and figures, never a personal value. */
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

/** One message of a login: what was asked of the identity provider, or what it said, each signed by who sent it. */
export interface LoginMessage {
  readonly kind: 'request' | 'answer';
  /** Joins the answer to its request. */
  readonly state: string;
  /** The address to which the browser was sent, with the signed request; or the identity token. */
  readonly message: string;
  /** Instant, UTC. */
  readonly at: string;
}

/** Keeps the messages of a login for as long as the ente has to: 24 months for SPID and CIE. */
export type KeepLogin = (message: LoginMessage) => Promise<void>;

/** How often one may ask: who is signed in, and who is not. */
export interface Limits {
  readonly signedIn: RateLimiter;
  readonly anonymous: RateLimiter;
}

/** Raised where a request needs a session and brings none that lives. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

/** Makes the way in which every route reaches the records. */
export function createOperate({ sessions, onWork }: Pick<AppServices, 'sessions' | 'onWork'>): Operate {
  return async (c, purpose, work) => {
    const done = await sessions.operate(
      c.get('reference'),
      { purpose, requestId: c.get('requestId'), now: new Date() },
      async (transaction, session) => {
        c.set('sessionExpires', session.expiresAt);
        onWork(session.enteId);
        return work(transaction, session);
      },
    );
    if (done === undefined) throw new Unauthenticated();
    if (done.renewal !== undefined) c.set('renewal', done.renewal);
    return done.value;
  };
}
