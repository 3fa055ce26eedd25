import type { CalendarOptions, Issue, Locale } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { Context, Records } from '@cartella/records';
import type { VocabularySet } from '@cartella/vocabularies';
import type { ServerConfiguration } from '../configuration';
import type { RelyingParty } from '../identity';
import type { Problems } from '../problem';
import type { Session, Sessions } from '../session';

/** What every request carries. */
export interface AppEnvironment {
  Variables: {
    locale: Locale;
    requestId: string;
    session: Session;
  };
}

/** What the routes are made with. */
export interface AppServices {
  readonly configuration: ServerConfiguration;
  readonly records: Records;
  readonly cartella: Cartella;
  /** Lists too long to travel with the cartella: municipalities, states, birthplaces. */
  readonly largeVocabularies: VocabularySet;
  readonly calendar: CalendarOptions;
  readonly sessions: Sessions;
  readonly relyingParty: RelyingParty;
  readonly problems: Problems;
  /** 32 bytes that seal what the browser keeps during a login. */
  readonly cookieKey: Uint8Array;
  readonly check: (kind: string, data: unknown, ext: unknown) => readonly Issue[];
  readonly newId: () => string;
  readonly openapi: unknown;
  /** Structured log: codes and figures, never a personal value. */
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

/** The context of a transaction on behalf of a session. */
export function contextOf(session: Session, purpose: string, requestId: string, now = new Date()): Context {
  return {
    enteId: session.enteId,
    operatorId: session.operatorId,
    roles: session.roles,
    ...(session.unitId !== undefined && { unitId: session.unitId }),
    purpose,
    requestId,
    now: now.toISOString(),
  };
}
