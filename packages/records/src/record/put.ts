import {
  createIssue,
  digestOf,
  failure,
  type Issue,
  isBlocking,
  isRecordId,
  prefixIssues,
  type Result,
} from '@cartella/core';
import { isAtLeastAsSensitive, type RecordDefinition, type RecordEnvelope, type Sensitivity } from '@cartella/model';
import { type AccessDecision, restoreMasked, type View } from '@cartella/profile';
import { auditRefusal, decideOn, type GuardedHead, headOf, showRecord } from '../access';
import { assignResponsible } from '../assignment/from-record';
import type { Work } from '../records/work';
import { keepFund } from '../resource/from-record';
import { openParts, replaceParts } from '../sealed/parts';
import { type SealedClass, splitSealed } from '../sealed/split';
import { indexRecord } from '../search/person-index';
import { closedMonthIssues } from './closed-month';
import { linksOf } from './definitions';
import { writeHead } from './head';
import { recordsIssue } from './issues';
import { unknownLinks, writeLinks } from './links';
import { checkStorable } from './storable';
import { hasSealed, lastAssertion, versionOf } from './version';

/** A record to be written: the storage itself says whose it is, which version and when. */
export type RecordInput<Kind extends string = string, Data = unknown> = Omit<
  RecordEnvelope<Kind, Data>,
  'enteId' | 'version' | 'recordedAt'
>;

/** How a record is written. */
export interface PutOptions {
  /** The version that the writer saw; 0 for a record that is new. */
  readonly expectedVersion: number;
  /** The case that the record belongs to: it may begin with a first contact, before there is a file. The record's own file when absent. */
  readonly caseId?: string;
  /**
   * `correction` (the usual): what was recorded was wrong or is now richer. `succession`: what was recorded stays true up to the day
   * before the `validFrom` of this version.
   */
  readonly change?: 'correction' | 'succession';
  /** Why a record of the class `sealed` is so; professional secret unless told otherwise. */
  readonly sealedClass?: SealedClass;
}

/** The three versions that a person needs to settle a conflict. */
export interface Conflict<R> {
  /** What the writer saw; absent for a record that should have been new. */
  readonly base?: R;
  /** What the writer wants. */
  readonly mine: unknown;
  /** What is there now. */
  readonly theirs: R;
}

/** The record as stored, or all the reasons against it; a stale version comes with what is needed to merge. */
export type PutResult<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly conflict?: Conflict<R> };

type Failure = Extract<PutResult<never>, { ok: false }>;

/** What a correction starts from, once it is known to be allowed. */
interface Before {
  readonly head: GuardedHead;
  /** As it is stored, with what is sealed if that was opened to the writer. */
  readonly stored: RecordEnvelope;
  readonly seen: readonly View[];
  readonly mayWrite: readonly View[];
}

/** Writes a new version of a record. Nothing is ever overwritten. */
export async function putRecord<R extends RecordEnvelope>(
  work: Work,
  input: RecordInput,
  options: PutOptions,
): Promise<PutResult<R>> {
  const definition = work.definitions(input.kind);
  if (definition === undefined) return failure([createIssue(recordsIssue.unknownKind, ['kind'])]);
  const storable = checkStorable(input);
  if (!storable.ok) return storable;
  if (options.expectedVersion === 0) return create(work, definition, input, options);

  const before = await openForCorrection(work, input);
  if ('ok' in before) return before;
  if (before.head.version !== options.expectedVersion) {
    return conflict(work, input, before.seen, before.stored as R, options.expectedVersion);
  }
  const whole = restoreHidden(work, before, input);
  if (!whole.ok) return whole;
  return store(work, definition, whole.value, options, before);
}

async function create<R extends RecordEnvelope>(
  work: Work,
  definition: RecordDefinition,
  input: RecordInput,
  options: PutOptions,
): Promise<PutResult<R>> {
  const taken = await headOf(work, input.id);
  if (taken === undefined) return store(work, definition, input, options);
  const reading = decideOn(work, 'read', taken);
  // Whoever may not see what is there is not told that it is.
  if (!reading.allowed) return failure([createIssue(recordsIssue.denied)]);
  const theirs = await versionOf(work, input.id);
  return theirs === undefined
    ? failure([createIssue(recordsIssue.notFound)])
    : conflict(work, input, reading.views, theirs as R, 0);
}

async function openForCorrection(work: Work, input: RecordInput): Promise<Before | Failure> {
  if (!isRecordId(input.id)) return failure([createIssue(recordsIssue.notFound)]);
  const [head, stored] = await Promise.all([headOf(work, input.id), versionOf(work, input.id)]);
  if (head === undefined || stored === undefined || head.kind !== input.kind) {
    // As for what is hidden: who tries is seen, and takes no longer over one than over the other.
    work.audit({ action: 'correct', recordId: input.id, outcome: 'refused', reasons: ['unknown'] });
    return failure([createIssue(recordsIssue.notFound)]);
  }
  const [reading, writing] = [decideOn(work, 'read', head), decideOn(work, 'correct', head)];
  if (!reading.allowed || !writing.allowed) return refuse(work, head, reading, writing);
  return { head, stored, seen: reading.views, mayWrite: writing.views };
}

function refuse(work: Work, head: GuardedHead, reading: AccessDecision, writing: AccessDecision): Failure {
  const decision = reading.allowed ? writing : reading;
  auditRefusal(work, 'correct', head, decision.allowed ? '' : decision.because);
  return failure([createIssue(reading.allowed ? recordsIssue.denied : recordsIssue.notFound)]);
}

/** Puts back what the writer could not see, and refuses what they may see but not write. */
function restoreHidden(work: Work, { stored, seen, mayWrite }: Before, input: RecordInput): Result<RecordInput> {
  const content = ({ data, ext }: Pick<RecordEnvelope, 'data' | 'ext'>) =>
    ext === undefined ? { data } : { data, ext };
  const first = restoreMasked(content(stored), content(showRecord(work, stored, seen)), content(input));
  const second = restoreMasked(content(stored), content(showRecord(work, stored, mayWrite)), first.value);
  const issues = [...first.issues, ...second.issues];
  if (issues.length > 0) return failure(issues);
  const { ext: _, ...rest } = input;
  return { ok: true, value: { ...rest, ...(second.value as ReturnType<typeof content>) } };
}

async function store<R extends RecordEnvelope>(
  work: Work,
  definition: RecordDefinition,
  input: RecordInput,
  options: PutOptions,
  before?: Before,
): Promise<PutResult<R>> {
  const { context } = work;
  const version = options.expectedVersion + 1;
  const whole = { ...input, enteId: context.enteId, version, recordedAt: context.now } as R;
  const sensitivity = mostSensitive(input.sensitivity, definition.sensitivity);
  if (before !== undefined && (sensitivity === 'sealed') !== (before.head.sensitivity === 'sealed')) {
    return failure([createIssue(recordsIssue.sealNeedsAct, ['sensitivity'])]);
  }
  const invalid = work.validate(whole);
  if (isBlocking(invalid)) return failure(invalid);
  const { open, pieces } = splitSealed(whole, work.access.policy.seals, options.sealedClass ?? 'professional-secret');
  const links = linksOf(definition, open.data);
  const unknown = await unknownLinks(work, input.id, links);
  if (unknown.length > 0) return failure(unknown);
  const closed = await closedMonthIssues(work, open, before?.stored);
  if (closed.length > 0) return failure(prefixIssues(closed, ['data']));

  // A correction stays in the case where the record is, whatever file it points to.
  const inCase = options.caseId ?? before?.head.caseId ?? undefined;
  const head = await writeHead(work, open, sensitivity, links, inCase);
  if (head === undefined) return overtaken(work, input, options.expectedVersion);
  await writeVersion(work, open, digestOf(open), options);
  if (hasSealed(work, open)) {
    const opened = before === undefined ? [] : await openParts(work, input.id, version - 1);
    await replaceParts(work, input.id, version, pieces, opened);
  }
  await writeLinks(work, input.id, version, links);
  const refused = before === undefined ? await refusedCreation(work, input.id) : undefined;
  if (refused !== undefined) return refused;
  const derived = await indexRecord(work, open, sensitivity);
  const spent = await keepFund(work, open, before?.stored);
  const beyond = [...derived, ...spent];
  if (beyond.length > 0) return failure(prefixIssues(beyond, ['data']));
  if (sensitivity !== 'sealed') await assignResponsible(work, open, head.caseId);
  auditWriting(work, open, head.caseId, sensitivity, digestOf(open));
  return { ok: true, value: before === undefined ? whole : showRecord(work, whole, before.seen) };
}

function mostSensitive(one: Sensitivity, other: Sensitivity): Sensitivity {
  return isAtLeastAsSensitive(one, other) ? one : other;
}

/** A right to create depends on where the record lands: its unit, its case. So it is asked when the record is there. */
async function refusedCreation(work: Work, id: string): Promise<Failure | undefined> {
  const head = await headOf(work, id);
  const decision = head && decideOn(work, 'create', head);
  if (head === undefined || decision?.allowed === true) return undefined;
  auditRefusal(work, 'create', head, decision?.because ?? '');
  return failure([createIssue(recordsIssue.denied)]);
}

async function writeVersion(work: Work, open: RecordEnvelope, digest: string, options: PutOptions): Promise<void> {
  const { db, context } = work;
  const assertion = options.expectedVersion === 0 ? 0 : await lastAssertion(work, open.id, options.expectedVersion);
  await db
    .insertInto('record_version')
    .values({
      ente_id: context.enteId,
      record_id: open.id,
      version: open.version,
      // Versions of one assertion correct each other; a succession begins a new one and leaves the older true for its time.
      assertion: assertion === 0 || options.change === 'succession' ? assertion + 1 : assertion,
      valid_from: open.validFrom ?? null,
      valid_to: open.validTo ?? null,
      recorded_at: context.now,
      operator_id: context.operatorId ?? null,
      body: JSON.stringify(open),
      digest,
    })
    .execute();
}

function auditWriting(
  work: Work,
  open: RecordEnvelope,
  caseId: string | null,
  sensitivity: Sensitivity,
  digest: string,
): void {
  const definition = work.definitions(open.kind);
  const persons =
    definition === undefined ? [] : linksOf(definition, open.data).filter(({ kind }) => kind === 'person');
  work.audit({
    action: open.version === 1 ? 'create' : 'correct',
    kind: open.kind,
    recordId: open.id,
    version: open.version,
    // What is sealed is no part of the story of a case or of a person, here either.
    ...(caseId === null || sensitivity === 'sealed' ? {} : { caseId }),
    persons: persons.map(({ id }) => id),
    digest,
  });
}

/** Somebody was quicker between our look and our writing. */
async function overtaken<R extends RecordEnvelope>(
  work: Work,
  mine: RecordInput,
  expected: number,
): Promise<PutResult<R>> {
  const before = await openForCorrection(work, mine);
  return 'ok' in before ? before : conflict(work, mine, before.seen, before.stored as R, expected);
}

async function conflict<R extends RecordEnvelope>(
  work: Work,
  mine: RecordInput,
  views: readonly View[],
  theirs: R,
  expected: number,
): Promise<PutResult<R>> {
  const base = expected === 0 ? undefined : await versionOf(work, mine.id, expected);
  return {
    ok: false,
    issues: [createIssue(recordsIssue.stale, [], { params: { expected, current: theirs.version } })],
    conflict: {
      mine: mine.data,
      theirs: showRecord(work, theirs, views),
      ...(base === undefined ? {} : { base: showRecord(work, base as R, views) }),
    },
  };
}
