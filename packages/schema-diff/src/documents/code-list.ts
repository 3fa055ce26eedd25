import { addDays, type CivilDate, canonicalJson, type Json } from '@cartella/core';
import {
  breaksBoth,
  breaksReaders,
  breaksWriters,
  type DocumentChange,
  type DocumentReport,
  harmless,
  reportOfChanges,
} from './document-change';
import { byKey, isSame } from './keyed';

/** What is read of one period of a code; other members are compared as a whole. */
export interface CodeEntryDocument {
  readonly code: string;
  readonly label?: unknown;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly replacedBy?: readonly string[];
  readonly parent?: string;
  readonly uri?: string;
  readonly properties?: unknown;
  readonly mapsTo?: string;
  readonly hidden?: boolean;
}

/** What is read of a code list. */
export interface CodeListDocument {
  readonly id: string;
  readonly label?: unknown;
  readonly entries: readonly CodeEntryDocument[];
}

/** Every kind of change in a code list. */
export const codeListChangeKinds = [
  'code-list.replaced',
  'code-list.relabelled',
  'code-list.reordered',
  'entry.added',
  'entry.removed',
  'entry.ended',
  'entry.prolonged',
  'entry.postponed',
  'entry.anticipated',
  'entry.interrupted',
  'entry.resumed',
  'entry.hidden',
  'entry.shown',
  'entry.relabelled',
  'entry.moved',
  'entry.redirected',
  'entry.remapped',
  'entry.identified',
  'entry.requalified',
] as const;

/** A kind of change in a code list. */
export type CodeListChangeKind = (typeof codeListChangeKinds)[number];

type Change = DocumentChange<CodeListChangeKind>;

/** Compares two editions of a code list, by code and by day; a witness is a code and a day on which it is refused. */
export function diffCodeList(before: CodeListDocument, after: CodeListDocument): DocumentReport<CodeListChangeKind> {
  const changes: Change[] = [];
  if (before.id !== after.id) changes.push({ kind: 'code-list.replaced', path: ['id'], effect: breaksBoth });
  if (!isSame(before.label, after.label)) {
    changes.push({ kind: 'code-list.relabelled', path: ['label'], effect: harmless });
  }
  const { lost, gained, kept } = byKey(codesOf(before), codesOf(after), ({ code }) => code);
  for (const { code } of lost) changes.push(entryChange('entry.removed', code, breaksWriters, { code }));
  for (const { code } of gained) changes.push(entryChange('entry.added', code, breaksReaders, { code }));
  for (const [was, is] of kept) changes.push(...validityChanges(was, is), ...entryChanges(was, is));
  const order = ({ entries }: CodeListDocument, others: CodeListDocument) =>
    entries.map(({ code }) => code).filter((code) => others.entries.some((entry) => entry.code === code));
  if (!isSame(order(before, after), order(after, before))) {
    changes.push({ kind: 'code-list.reordered', path: ['entries'], effect: harmless });
  }
  return reportOfChanges(changes);
}

interface Code {
  readonly code: string;
  readonly entries: readonly CodeEntryDocument[];
}

function codesOf({ entries }: CodeListDocument): Code[] {
  const codes = new Map<string, CodeEntryDocument[]>();
  for (const entry of entries) codes.set(entry.code, [...(codes.get(entry.code) ?? []), entry]);
  return [...codes].map(([code, periods]) => ({ code, entries: periods }));
}

function entryChange(kind: CodeListChangeKind, code: string, effect: Change['effect'], witness?: Json): Change {
  const change = { kind, path: ['entries', code], params: { code }, effect };
  return witness === undefined ? change : { ...change, witness };
}

const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

function validityChanges(before: Code, after: Code): Change[] {
  const days = [...new Set([before, after].flatMap(({ entries }) => entries.flatMap(turningDays)))].sort();
  const lost = days.filter((day) => isValid(before, day) && !isValid(after, day));
  const gained = days.filter((day) => !isValid(before, day) && isValid(after, day));
  return [
    ...lost.slice(0, 1).map((on) => {
      const kind = kindOfLoss(after, on, ['entry.ended', 'entry.postponed', 'entry.interrupted']);
      return entryChange(kind, before.code, breaksWriters, { code: before.code, on });
    }),
    ...gained.slice(0, 1).map((on) => {
      const kind = kindOfLoss(before, on, ['entry.prolonged', 'entry.anticipated', 'entry.resumed']);
      return entryChange(kind, before.code, breaksReaders, { code: before.code, on });
    }),
  ];
}

/** The days on which validity may turn: only on these need two editions be compared. */
function turningDays({ validFrom = firstDay, validTo }: CodeEntryDocument): string[] {
  return validTo === undefined
    ? [firstDay, validFrom, lastDay]
    : [firstDay, validFrom, addDays(validTo as CivilDate, 1), lastDay];
}

function isValid({ entries }: Code, day: string): boolean {
  return entries.some(({ validFrom = firstDay, validTo = lastDay }) => validFrom <= day && day <= validTo);
}

/** Whether the days lost lie after, before or between the days that the other edition has. */
function kindOfLoss(
  { entries }: Code,
  day: string,
  [end, start, middle]: readonly [CodeListChangeKind, CodeListChangeKind, CodeListChangeKind],
): CodeListChangeKind {
  if (entries.every(({ validTo = lastDay }) => validTo < day)) return end;
  return entries.every(({ validFrom = firstDay }) => validFrom > day) ? start : middle;
}

function entryChanges(before: Code, after: Code): Change[] {
  const [was, is] = [before.entries.at(-1), after.entries.at(-1)];
  if (!was || !is) return [];
  const changes: Change[] = [];
  const compare = (
    kind: CodeListChangeKind,
    effect: Change['effect'],
    ...fields: readonly (keyof CodeEntryDocument)[]
  ) => {
    // Cutting a period in two says nothing new.
    const said = (list: readonly CodeEntryDocument[]) => [
      ...new Set(list.map((entry) => canonicalJson(fields.map((field) => entry[field] ?? null)))),
    ];
    if (!isSame(said(before.entries), said(after.entries))) changes.push(entryChange(kind, before.code, effect));
  };
  if ((was.hidden ?? false) !== (is.hidden ?? false)) {
    const { code } = before;
    changes.push(
      is.hidden
        ? entryChange('entry.hidden', code, breaksWriters, { code })
        : entryChange('entry.shown', code, harmless),
    );
  }
  compare('entry.relabelled', harmless, 'label');
  compare('entry.moved', harmless, 'parent');
  compare('entry.redirected', harmless, 'replacedBy');
  // Whether another meaning is wrong for somebody, only a person can tell.
  const unknown = { writers: 'undecided', readers: 'undecided' } as const;
  compare('entry.remapped', unknown, 'mapsTo');
  compare('entry.identified', unknown, 'uri');
  compare('entry.requalified', unknown, 'properties');
  return changes;
}
