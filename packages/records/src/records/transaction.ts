import type { Result } from '@cartella/core';
import type { ModelRecord, RecordData, RecordEnvelope, RecordKind } from '@cartella/model';
import type { Assignment } from '../assignment';
import type { AccessesQuery, AuditEntry, StoredAuditEntry } from '../audit';
import type {
  CaseStanding,
  CaseStory,
  CaseWork,
  StandingCase,
  StandingQuery,
  StoredEvent,
  StoriesPage,
  WaitingWork,
  WorkQuery,
} from '../case';
import type { Context } from '../context';
import type { Delegation } from '../delegation';
import type { DocumentFacts } from '../document';
import type { Draft } from '../draft';
import type { IncomingMessage } from '../exchange/inbox';
import type { OutgoingMessage } from '../exchange/outbox';
import type { Settlement, WaitingMessage } from '../exchange/relay';
import type { BehindGlass, Glass, GlassReason } from '../glass';
import type { Answer } from '../idempotency';
import type { Notice } from '../notice';
import type { BulkReading, ReadingPace } from '../pace';
import type { ProfileChange, ProfileDecision, ProfileProposal, ProfileVersion } from '../profile';
import type { CasePart, Change, ImportedRecord, Moment, PutOptions, PutResult, RecordInput } from '../record';
import type { Allocation, Resource } from '../resource';
import type { Certificate, Disposal } from '../retention';
import type { OpeningRequest } from '../sealed';
import type { Criteria, Found, Page } from '../search';
import type { LoginSession, SessionRotation } from '../session';

/** A record of a kind of the model, or an envelope of whatever a profile added. */
type Stored<K extends string> = K extends RecordKind ? ModelRecord<K> : RecordEnvelope<K>;

type Input<K extends string> = RecordInput<K, K extends RecordKind ? RecordData<K> : unknown>;

/** Everything that can be done with the records of an ente. All of it happens, with its audit, or none of it. */
export interface Transaction {
  readonly context: Context;
  /** The same transaction for another purpose, as when the work turns to a case of another procedure; its trace says that purpose. */
  forPurpose(purpose: string): Promise<Transaction>;

  put<K extends string>(record: Input<K>, options: PutOptions): Promise<PutResult<Stored<K>>>;
  /** Writes many new records at once, all or none, each with its trace: what a driver brings in. @returns How many. */
  importRecords(records: readonly ImportedRecord[]): Promise<Result<number>>;
  /** The current version, or the one asked for; `undefined` when there is none or it is not for this reader. */
  get<R extends RecordEnvelope = ModelRecord>(id: string, version?: number): Promise<R | undefined>;
  /** Of these records the current versions of those that are for this reader, by identifier: for lists, in one go and with one trace. */
  getAll(ids: readonly string[]): Promise<ReadonlyMap<string, RecordEnvelope>>;
  /** The current version, to be put on paper. */
  print<R extends RecordEnvelope = ModelRecord>(id: string): Promise<R | undefined>;
  asOf<R extends RecordEnvelope = ModelRecord>(id: string, moment: Moment): Promise<R | undefined>;
  history<R extends RecordEnvelope = ModelRecord>(id: string): Promise<readonly R[]>;
  /** What changed in data and extensions between two versions. */
  difference(id: string, from: number, to: number): Promise<readonly Change[] | undefined>;
  find<K extends string>(kind: K, criteria?: Criteria, page?: Page): Promise<Found<Stored<K>>>;
  /** Like {@link Transaction.find}, for what leaves the ente: a right, and a trace, of their own. */
  export<K extends string>(kind: K, criteria?: Criteria, page?: Page): Promise<Found<Stored<K>>>;
  /** How many {@link Transaction.find} would find in all. */
  count(kind: string, criteria?: Criteria): Promise<number>;
  /** Every record of a case that is for this reader, in one go. */
  readCase(caseId: string): Promise<readonly RecordEnvelope[]>;
  /** By case, all its records that are for this reader or the one that it began with: for lists, in one go and with one trace. */
  readCases(caseIds: readonly string[], part: CasePart): Promise<ReadonlyMap<string, readonly RecordEnvelope[]>>;

  appendEvents(caseId: string, events: readonly unknown[], expectedVersion: number): Promise<Result<number>>;
  /** The story of a case with its records, in one go; `undefined` where there is none that is for this reader. */
  wholeCase<E = unknown>(
    caseId: string,
  ): Promise<{ readonly events: readonly StoredEvent<E>[]; readonly records: readonly RecordEnvelope[] } | undefined>;
  caseEvents<E = unknown>(caseId: string): Promise<readonly StoredEvent<E>[]>;
  /** Whole stories, a page of them, for the system's own work: an operator has none. */
  caseStories<E = unknown>(page: StoriesPage): Promise<readonly CaseStory<E>[]>;
  /** The procedure that a case follows, so that the purpose of the work on it is known before anything of it is read; it shows nothing. */
  procedureOfCase(caseId: string): Promise<string | undefined>;
  /** Adds to a case what follows by itself from a step of another, just taken: it asks for no right on that case. @returns Its whole story. */
  followUp<E>(
    becauseOf: string,
    caseId: string,
    decide: (story: readonly StoredEvent<E>[]) => Result<readonly E[]>,
  ): Promise<Result<readonly StoredEvent<E>[]>>;
  /** Keeps where a case stands and what it asks for, so that lists find it: with every event, in its transaction. */
  keepStanding(caseId: string, standing: CaseStanding, work: readonly CaseWork[]): Promise<void>;
  /** What the cases that are for this reader ask for today, in order. */
  listCaseWork(query: WorkQuery): Promise<readonly WaitingWork[]>;
  /** The cases that are for this reader, by where they stand, and how many there are on all pages. */
  listStandings(query: StandingQuery): Promise<{ readonly cases: readonly StandingCase[]; readonly total: number }>;

  assign(assignment: Omit<Assignment, 'id'>): Promise<Result<string>>;
  endAssignment(id: string, lastDay: string): Promise<Result<true>>;
  caseTeam(caseId: string): Promise<readonly Assignment[]>;
  declareConflict(operatorId: string, personId: string, reason: string): Promise<Result<true>>;
  endConflict(operatorId: string, personId: string): Promise<Result<true>>;
  detectConflicts(operatorId: string, taxCode: string): Promise<readonly string[]>;
  breakTheGlass(caseId: string, reason: GlassReason): Promise<Result<Glass>>;
  /** The cases of a person that are not the operator's to see, and those that a glass shows them for now. */
  behindGlass(personId: string): Promise<BehindGlass>;
  endGlass(id: string): Promise<void>;
  glassesToReview(): Promise<readonly Glass[]>;
  reviewGlass(id: string, verdict: 'justified' | 'unjustified'): Promise<Result<true>>;
  requestOpening(recordId: string, request: OpeningRequest): Promise<Result<string>>;
  agreeToOpening(id: string): Promise<Result<{ readonly expiresAt: string }>>;
  endOpening(id: string): Promise<void>;
  /** Lets a body manage, or take part in, what is the ente's, by an act. */
  delegate(delegation: Delegation): Promise<Result<string>>;
  listNotices(): Promise<readonly Notice[]>;
  readNotice(id: string): Promise<void>;

  setCapacity(id: string, capacity: number): Promise<Result<Resource>>;
  readResource(id: string): Promise<Resource | undefined>;
  allocate(allocation: Allocation): Promise<Result<true>>;
  release(resourceId: string, id: string): Promise<Result<true>>;

  attach(recordId: string, title: string, content: Uint8Array): Promise<Result<DocumentFacts>>;
  documents(recordId: string): Promise<readonly DocumentFacts[]>;
  document(id: string): Promise<{ readonly facts: DocumentFacts; readonly content: Uint8Array } | undefined>;

  /** Closes a case, or opens it again without a date. */
  closeCase(caseId: string, closedOn?: string): Promise<Result<true>>;
  markDue(): Promise<Result<number>>;
  disposals(): Promise<readonly Disposal[]>;
  proposeDisposal(caseId: string): Promise<Result<true>>;
  authoriseDisposal(caseId: string, act: string): Promise<Result<true>>;
  destroyCase(caseId: string): Promise<Result<Certificate>>;

  /** Which version of the ente's own profile is in force, 0 for none. */
  profileVersion(): Promise<number>;
  /** Every version that was in force, with its documents. */
  profileVersions(): Promise<readonly ProfileVersion[]>;
  /** What was ever proposed, the latest first. */
  profileChanges(): Promise<Result<readonly ProfileChange[]>>;
  /** The documents of one of them. */
  profileDocuments(id: string): Promise<Result<readonly string[]>>;
  /** Offers a profile, checked by the caller, to a second person. */
  proposeProfile(proposal: ProfileProposal): Promise<Result<ProfileChange>>;
  /** Decides on it: a second person approves or refuses, who made it takes it back. */
  decideProfile(id: string, decision: ProfileDecision): Promise<Result<ProfileChange>>;

  saveDraft<B>(key: string, body: B, expectedVersion?: number): Promise<Result<Draft<B>>>;
  loadDraft<B = unknown>(key: string): Promise<Draft<B> | undefined>;
  listDrafts(): Promise<readonly Omit<Draft, 'body'>[]>;
  deleteDraft(key: string): Promise<void>;

  idempotent<A extends Answer>(
    key: string,
    fingerprint: string,
    answer: () => Promise<A>,
  ): Promise<A | Extract<Result<never>, { ok: false }>>;
  enqueue(message: OutgoingMessage): Promise<Result<true>>;
  receive(message: IncomingMessage): Promise<Result<'new' | 'repeated'>>;
  /** For a relay: takes due messages for a while, and says what became of them. */
  claimMessages(most?: number, leaseSeconds?: number): Promise<readonly WaitingMessage[]>;
  settleMessage(messageId: string, settlement: Settlement): Promise<void>;
  postponeMessage(messageId: string, attempts: number): Promise<void>;

  /** @param reasons - Codes of how the operator was known, for the trace: the level of the login. */
  openSession(token: string, body: unknown, expiresAt: string, reasons?: readonly string[]): Promise<void>;
  findSession<B = unknown>(token: string, extendTo?: string): Promise<LoginSession<B> | undefined>;
  /** Gives a session another token, once; the former one serves for a moment more. @returns Whether it was this call that did. */
  rotateSession(rotation: SessionRotation): Promise<boolean>;
  closeSession(token: string): Promise<void>;
  closeSessionsOf(operatorId: string): Promise<number>;
  /** The logins of an operator that are not over: one's own, or anybody's for whoever configures the directory. */
  listSessions(operatorId: string): Promise<Result<readonly LoginSession[]>>;
  /** Ends the one that began at an instant, or all of them. @returns How many there were. */
  endSessions(operatorId: string, createdAt?: string): Promise<Result<number>>;

  /** Adds an entry of one's own: prints, exports, denials. Reads and writes made through this interface leave theirs by themselves. */
  audit(entry: AuditEntry): void;
  /** Tells whoever oversees of operators who look into more files than a pace; for the system only. @returns Those told of now. */
  watchReading(paces: readonly ReadingPace[]): Promise<readonly BulkReading[]>;
  /** Who did what about somebody, the latest first, for whoever oversees. */
  accesses(query: AccessesQuery): Promise<readonly StoredAuditEntry[]>;
}
