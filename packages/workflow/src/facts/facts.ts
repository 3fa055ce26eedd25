import type { CalendarOptions } from '@cartella/core';
import type { Context } from '@cartella/rules';
import { type Actor, type CaseState, timesDone } from '../case';
import { dueOf, isExpired } from '../deadline';
import type { IndexedProcedure, IndexedStep } from '../procedure/indexed';

/** What the facts are taken from besides the case itself. */
export interface FactSources {
  readonly today: string;
  readonly now: string;
  readonly actor?: Actor;
  readonly calendar?: CalendarOptions;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Dated parameters and vocabularies that guards may ask. */
  readonly parameters?: Context['parameters'];
  readonly vocabularies?: Context['vocabularies'];
}

/** What a command would bring: read over what the case has. */
export interface Brought {
  readonly date: string;
  readonly reason?: string;
  readonly responsible?: string;
  readonly parties?: Readonly<Record<string, string>>;
  readonly records: readonly { readonly as: string; readonly id: string; readonly data: unknown }[];
}

/** A value that is there but not known yet: what a step is going to write. */
const notYetKnown = { absent: 'masked' } as const;

function recordFact(
  indexed: IndexedProcedure,
  state: CaseState,
  sources: FactSources,
  brought: Brought | undefined,
  name: string,
): unknown {
  const declared = indexed.procedure.records[name];
  const list: { id: string; data: unknown }[] = [];
  for (const record of state.records) {
    if (record.as !== name || (declared?.renewed === true && record.round !== state.round)) continue;
    list.push({ id: record.id, data: sources.data?.[record.id] ?? {} });
  }
  for (const record of brought?.records ?? []) {
    if (record.as !== name) continue;
    const at = list.findIndex(({ id }) => id === record.id);
    if (at < 0) list.push(record);
    else list[at] = record;
  }
  return declared?.many === true ? list.map(({ data }) => data) : list.at(-1)?.data;
}

function deadlineFacts(indexed: IndexedProcedure, state: CaseState, sources: FactSources): unknown {
  return Object.fromEntries(
    [...indexed.deadlines.keys()].map((id) => {
      const run = state.deadlines.findLast((one) => one.deadline === id && one.closedOn === undefined);
      if (run === undefined) return [id, { open: false, expired: false }];
      const { due } = dueOf(run, sources.today, sources.calendar);
      return [id, { open: true, expired: isExpired(run, sources, sources.calendar), due }];
    }),
  );
}

function doneFacts(indexed: IndexedProcedure, state: CaseState): unknown {
  const counts: Record<string, number> = {};
  for (const id of indexed.steps.keys()) counts[id] = timesDone(state, id);
  return counts;
}

function subCaseFacts(state: CaseState): unknown {
  return Object.fromEntries(
    Object.entries(state.subCases).map(([name, { outcome }]) => [name, { ended: outcome !== undefined, outcome }]),
  );
}

function caseFacts(state: CaseState): unknown {
  const { state: current, phase, round, openedOn, enteredOn, responsible } = state;
  return { state: current, phase, round, openedOn, enteredOn, responsible };
}

function factOf(
  indexed: IndexedProcedure,
  state: CaseState,
  sources: FactSources,
  brought: Brought | undefined,
  name: string,
): unknown {
  switch (name) {
    case 'case':
      return caseFacts(state);
    case 'done':
      return doneFacts(indexed, state);
    case 'deadline':
      return deadlineFacts(indexed, state, sources);
    case 'subCase':
      return subCaseFacts(state);
    case 'command':
      return brought === undefined
        ? { date: sources.today, reason: notYetKnown, responsible: notYetKnown }
        : { date: brought.date, reason: brought.reason, responsible: brought.responsible };
    case 'actor':
      return sources.actor ?? {};
    case 'party':
      return { ...state.parties, ...brought?.parties };
    default:
      return Object.hasOwn(indexed.procedure.records, name)
        ? recordFact(indexed, state, sources, brought, name)
        : sources.facts?.[name];
  }
}

/**
 * Projects a case to the facts that an expression reads; what it does not read is not computed.
 *
 * @param brought - What the command brings; when absent, what the step would write is there but not known.
 */
export function projectFacts(
  indexed: IndexedProcedure,
  state: CaseState,
  sources: FactSources,
  names: readonly string[],
  step: IndexedStep | undefined,
  brought: Brought | undefined,
): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const name of names) {
    facts[name] =
      brought === undefined && step?.records.has(name) === true
        ? notYetKnown
        : factOf(indexed, state, sources, brought, name);
  }
  return facts;
}
