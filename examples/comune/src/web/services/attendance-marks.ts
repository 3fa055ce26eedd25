import type { AttendanceMarks, AttendanceStatus } from '@cartella/forms-react/attendance';
import type { ModelRecord } from '@cartella/model';
import type { CaseView } from '@cartella/server';
import { api } from '../api';

/** The step of the procedure that records a day. */
export const recordingStep = 'registra-presenze';

/** A path entrusted to an accredited body, with the days that are recorded of it. */
export type Entrusted = CaseView;

/** A day that somebody else marked otherwise meanwhile. */
export interface MarkParting {
  readonly caseId: string;
  readonly date: string;
  readonly base: AttendanceStatus | undefined;
  readonly mine: AttendanceStatus;
  readonly theirs: AttendanceStatus;
}

/** A day marked and not yet recorded, over what was recorded of it when it was marked. */
export interface PendingMark {
  readonly mine: AttendanceStatus;
  readonly base?: AttendanceStatus;
  /** Why an absence is justified. */
  readonly note?: string;
}

/** Days marked and not yet recorded, by case and day. */
export type PendingMarks = Readonly<Record<string, Readonly<Record<string, PendingMark>>>>;

/** What the saving of some marks came to: what is still to be saved, and what has to be decided first. */
export interface MarksSaved {
  readonly left: PendingMarks;
  readonly partings: readonly MarkParting[];
  /** Why the rest was not taken; absent where all was. */
  readonly problem?: Extract<Awaited<ReturnType<typeof api.case>>, { ok: false }>['problem'];
}

/** The days of a month that are recorded in a case. */
export function daysOf({ records }: CaseView, month: string): readonly ModelRecord<'attendance'>[] {
  return records.filter(
    (record): record is ModelRecord<'attendance'> => record.kind === 'attendance' && record.data.date.startsWith(month),
  );
}

/** Recorded marks by case and day. */
export function recordedMarks(views: readonly CaseView[], month: string): AttendanceMarks {
  return Object.fromEntries(
    views.map((view) => [view.id, Object.fromEntries(daysOf(view, month).map(({ data }) => [data.date, data.status]))]),
  );
}

/** What of some marks is still to be recorded; a day that was waiting already goes on from what was recorded then. */
export function pendingIn(marks: AttendanceMarks, recorded: AttendanceMarks, before: PendingMarks): PendingMarks {
  return perDay(marks, (mine, id, date) => {
    const now = recorded[id]?.[date];
    const known = before[id]?.[date];
    const base = known === undefined ? now : known.base;
    if (mine === now) return undefined;
    return { ...(known?.mine === mine && known), mine, ...(base !== undefined && { base }) };
  });
}

/** Marks of one's own over what is recorded. */
export function withPending(recorded: AttendanceMarks, pending: PendingMarks): AttendanceMarks {
  const own = perDay(pending, ({ mine }) => mine);
  return Object.fromEntries(Object.keys(recorded).map((id) => [id, { ...recorded[id], ...own[id] }]));
}

/** Makes something of each day, leaving out those of which it makes nothing. */
export function perDay<From, To>(
  marks: Readonly<Record<string, Readonly<Record<string, From>>>>,
  make: (mark: From, id: string, date: string) => To | undefined,
): Record<string, Record<string, To>> {
  const made: Record<string, Record<string, To>> = {};
  for (const [id, days] of Object.entries(marks))
    for (const [date, mark] of Object.entries(days)) {
      const one = make(mark, id, date);
      if (one !== undefined) made[id] = { ...made[id], [date]: one };
    }
  return made;
}

/**
 * Saves marks one by one: a new day is a step of the case, one that is recorded is corrected. Each is written over what was recorded when it was marked: a
 * day that somebody else marked otherwise is left for a person to decide.
 */
export async function saveMarks(pending: PendingMarks, recordedBy: string): Promise<MarksSaved> {
  const left: Record<string, Record<string, PendingMark>> = {};
  const partings: MarkParting[] = [];
  let problem: MarksSaved['problem'];
  for (const [caseId, days] of Object.entries(pending)) {
    const found = await api.case(caseId);
    if (!found.ok) {
      left[caseId] = { ...days };
      problem = found.problem;
      continue;
    }
    let version = found.value.state.version;
    for (const [date, mark] of Object.entries(days)) {
      const { mine, base, note } = mark;
      const record = daysOf(found.value, date)[0];
      const theirs = record?.data.status;
      if (theirs === mine) continue;
      if (theirs !== undefined && theirs !== base) {
        partings.push({ caseId, date, base, mine, theirs });
        left[caseId] = { ...left[caseId], [date]: mark };
        continue;
      }
      const answer =
        record === undefined
          ? await api.command(caseId, {
              step: recordingStep,
              expectedVersion: version,
              idempotencyKey: crypto.randomUUID(),
              records: { presenze: { data: { date, status: mine, recordedBy, ...(note !== undefined && { note }) } } },
            })
          : await api.recordsOf('attendance').correct(record.id, record.version, {
              data: { ...record.data, status: mine, recordedBy, ...(note !== undefined && { note }) },
              reason: 'Presenza corretta',
            });
      if (!answer.ok) {
        left[caseId] = { ...left[caseId], [date]: mark };
        problem = answer.problem;
      } else if (record === undefined) version = answer.value.version;
    }
  }
  return { left, partings, ...(problem !== undefined && { problem }) };
}
