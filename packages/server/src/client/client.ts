import type { Issue, Locale } from '@cartella/core';
import type { CompiledForm } from '@cartella/forms';
import type { AccessLogEntryData, ModelRecord, RecordEnvelope } from '@cartella/model';
import type { Cartella } from '@cartella/profile';
import type { Glass, Notice } from '@cartella/records';
import type { CodeEntry } from '@cartella/vocabularies';
import type { CaseCommand, CaseList, CaseListQuery, CaseSummary, CaseView, WorkItem, WorkScope } from '../case';
import type { Problem } from '../problem';
import type { ListedSession, Session } from '../session';
import type { SourceAnswer } from '../source';
import { createProfileClient } from './profile-client';
import { createRecordClient, type RecordClient, withQuery } from './record-client';

/** What a call came to: the answer, or a problem with its issues; a network that does not answer is a problem of status 0. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The composed cartella as the API gives it. */
export type CartellaView = Pick<
  Cartella,
  'id' | 'version' | 'hash' | 'vocabularies' | 'procedures' | 'slots' | 'texts' | 'look'
>;

/** A person found by a search. */
export type PersonFound = ModelRecord<'person'>;

/** A case of others that is open to the operator for reading, until a moment. */
export interface EmergencyAccess {
  readonly id: string;
  readonly caseId: string;
  readonly expiresAt: string;
}

/** A person with their paths, and those that only an emergency access would show. */
export interface PersonView {
  readonly person: PersonFound;
  readonly cases: readonly CaseSummary[];
  readonly closed: readonly { readonly caseId: string; readonly unitId?: string }[];
  readonly glasses: readonly EmergencyAccess[];
}

/** Which cases, in which order, which page. */
export type CaseQuery = Partial<CaseListQuery>;

/** What there is to do, and the procedures that the operator may open a case of. */
export interface WorkView {
  readonly items: readonly WorkItem[];
  readonly openable: readonly string[];
  /** Number of the next page; absent on the last one. */
  readonly next?: number;
}

/** What a command came to: the case as it is now, and what should be looked at although it stopped nothing. */
export interface CommandDone {
  readonly caseId: string;
  readonly version: number;
  readonly warnings?: readonly (Issue & { readonly message: string })[];
}

/** A draft as the API keeps it. */
export interface DraftView {
  readonly key: string;
  readonly version: number;
  readonly body: unknown;
  readonly savedAt: string;
}

/** An operator of the ente, to choose one. */
export interface OperatorView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** How the client reaches the API. */
export interface ClientOptions {
  /** Address of the server; the page's own when empty. */
  readonly origin?: string;
  readonly locale?: Locale;
  readonly fetch?: typeof fetch;
  /** Called when the session is over; the call that found out still answers with its problem. */
  readonly onSessionLost?: () => void;
  /** Called with each answer that says when the session ends unless something is asked before: time to warn. */
  readonly onSessionExpires?: (at: Date) => void;
}

/** A typed client of the API, for browsers and programs. */
export function createClient(options: ClientOptions = {}) {
  const { origin = '', locale = 'it', fetch: send = fetch, onSessionLost, onSessionExpires } = options;
  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    try {
      const response = await send(`${origin}${path}`, {
        method,
        headers: {
          'accept-language': locale,
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
      const expires = response.headers.get('session-expires');
      if (expires !== null) onSessionExpires?.(new Date(expires));
      if (response.ok) return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
      if (response.status === 401) onSessionLost?.();
      const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
      return {
        ok: false,
        problem: isProblem
          ? ((await response.json()) as Problem)
          : { type: 'about:blank', title: response.statusText, status: response.status },
      };
    } catch {
      return { ok: false, problem: { type: 'about:blank', title: '', status: 0 } };
    }
  }
  const part = encodeURIComponent;
  return {
    session: () => call<Session>('GET', '/api/v1/session'),
    logout: () => call<undefined>('POST', '/auth/logout'),
    /** The open sessions of whoever asks, or, for who administers the directory, of an operator. */
    sessions: async (operatorId?: string): Promise<Answer<readonly ListedSession[]>> => {
      const path = operatorId === undefined ? '/api/v1/sessions' : `/api/v1/operators/${part(operatorId)}/sessions`;
      const answer = await call<{ sessions: readonly ListedSession[] }>('GET', path);
      return answer.ok ? { ok: true, value: answer.value.sessions } : answer;
    },
    /** Ends one of one's own sessions: a problem `http.confirmation` asks for a new login first. */
    endSession: (id: string) => call<undefined>('DELETE', `/api/v1/sessions/${part(id)}`),
    endSessionsOf: (operatorId: string) =>
      call<{ ended: number }>('DELETE', `/api/v1/operators/${part(operatorId)}/sessions`),
    cartella: () => call<CartellaView>('GET', '/api/v1/cartella'),
    form: (form: string) => call<CompiledForm>('GET', `/api/v1/cartella/forms/${part(form)}`),
    operators: async (): Promise<Answer<readonly OperatorView[]>> => {
      const answer = await call<{ operators: readonly OperatorView[] }>('GET', '/api/v1/cartella/operators');
      return answer.ok ? { ok: true, value: answer.value.operators } : answer;
    },
    searchVocabulary: (id: string, query: string, on?: string) =>
      call<{ hits: readonly { entry: CodeEntry; historical: boolean }[] }>(
        'GET',
        `/api/v1/vocabularies/${part(id)}?q=${part(query)}${on === undefined ? '' : `&on=${part(on)}`}`,
      ),
    vocabularyEntry: (id: string, code: string) =>
      call<CodeEntry>('GET', `/api/v1/vocabularies/${part(id)}/${part(code)}`),
    searchPersons: (query: string, after?: string) =>
      call<{ records: readonly PersonFound[]; next?: string }>('POST', '/api/v1/persons/queries', {
        text: query,
        ...(after !== undefined && { after }),
      }),
    person: (id: string) => call<PersonView>('GET', `/api/v1/persons/${part(id)}`),
    /** Who looked at the file of a person, for whoever oversees. */
    accesses: async (id: string): Promise<Answer<readonly AccessLogEntryData[]>> => {
      const answer = await call<{ accesses: readonly AccessLogEntryData[] }>(
        'GET',
        `/api/v1/persons/${part(id)}/accesses`,
      );
      return answer.ok ? { ok: true, value: answer.value.accesses } : answer;
    },
    cases: (query: CaseQuery = {}) => call<CaseList>('GET', withQuery('/api/v1/cases', query)),
    /** Opens for reading a case of others, for a few hours and for a reason. */
    openInEmergency: (id: string, reason: 'danger' | 'absence' | 'authority', explanation: string) =>
      call<EmergencyAccess>('POST', `/api/v1/cases/${part(id)}/emergency-accesses`, { reason, explanation }),
    endEmergencyAccess: ({ id, caseId }: Pick<EmergencyAccess, 'id' | 'caseId'>) =>
      call<undefined>('DELETE', `/api/v1/cases/${part(caseId)}/emergency-accesses/${part(id)}`),
    /** What the operator has to know, the latest first. */
    notices: () => call<{ notices: readonly Notice[] }>('GET', '/api/v1/notices'),
    readNotice: (id: string) => call<undefined>('POST', `/api/v1/notices/${part(id)}/readings`),
    /** Emergency accesses that nobody reviewed yet, for whoever oversees. */
    emergencyAccesses: () => call<{ accesses: readonly Glass[] }>('GET', '/api/v1/emergency-accesses'),
    reviewEmergencyAccess: (id: string, verdict: 'justified' | 'unjustified') =>
      call<undefined>('POST', `/api/v1/emergency-accesses/${part(id)}/reviews`, { verdict }),
    /** Asks another administration about a person; where it does not answer, what is written by hand says so. */
    askSource: (source: string, personId: string) =>
      call<SourceAnswer>('POST', `/api/v1/sources/${part(source)}/queries`, { personId }),
    work: (scope: WorkScope, page = 1) => call<WorkView>('GET', withQuery('/api/v1/work', { for: scope, page })),
    /** Records of a kind that point to another. */
    records: (kind: string, refersTo?: string) =>
      call<{ records: readonly RecordEnvelope[] }>(
        'GET',
        `/api/v1/records/${part(kind)}?size=200${refersTo === undefined ? '' : `&refersTo=${part(refersTo)}`}`,
      ),
    case: (id: string) => call<CaseView>('GET', `/api/v1/cases/${part(id)}`),
    openCase: (procedure: string, command: CaseCommand) =>
      call<CommandDone>('POST', `/api/v1/cases?procedure=${part(procedure)}`, command),
    command: (id: string, command: CaseCommand) =>
      call<CommandDone>('POST', `/api/v1/cases/${part(id)}/commands`, command),
    /** Every resource of a kind of record. */
    recordsOf: <K extends string>(kind: K): RecordClient<K> => createRecordClient(call, kind),
    /** The profile of the ente, for whoever may configure. */
    profile: createProfileClient(call),
    draft: (key: string) => call<DraftView>('GET', `/api/v1/drafts/${part(key)}`),
    /** Saves over the version that was seen, 0 for none: a problem of status 412 brings what another device saved meanwhile. */
    saveDraft: (key: string, body: unknown, seen?: number) =>
      call<Omit<DraftView, 'body'>>('PUT', `/api/v1/drafts/${part(key)}`, body, seenVersion(seen)),
    deleteDraft: (key: string) => call<undefined>('DELETE', `/api/v1/drafts/${part(key)}`),
    siuss: (caseId: string) => call<SiussState>('GET', `/api/v1/flows/siuss?case=${part(caseId)}`),
  };
}

/** What is ready for the SIUSS flow, what is missing and where it is mended. */
export interface SiussState {
  readonly ready: number;
  readonly problems: readonly {
    readonly issue: Issue;
    readonly erogazioneId: string;
    readonly year: number;
    readonly place?: { readonly record: string; readonly path: readonly string[] };
  }[];
  readonly excluded: readonly { readonly erogazioneId: string; readonly reason: string }[];
}

/** The client of an API. */
export type CartellaClient = ReturnType<typeof createClient>;

function seenVersion(seen: number | undefined): Readonly<Record<string, string>> {
  if (seen === undefined) return {};
  return seen === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` };
}
