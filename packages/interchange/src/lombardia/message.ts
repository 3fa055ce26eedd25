import { createIssue, type Issue, isCivilDate } from '@cartella/core';
import { type LombardiaPhase, lombardiaItem, lombardiaPhases } from './items';
import type { Wrapper } from './xml';

/** One datum of a phase. Amounts are euro with a point, days are `YYYY-MM-DD`. */
export interface LombardiaDatum {
  readonly code: string;
  readonly value: string;
}

/** One phase of the process, as the message tells it. */
export interface LombardiaEncounter {
  readonly phase: LombardiaPhase;
  readonly id: string;
  readonly status: 'active' | 'completed';
  readonly start: string;
  readonly end?: string;
  /** Code of the outcome of the phase, from the regional list. */
  readonly outcome?: string;
  readonly patientTaxCode: string;
  readonly data: readonly LombardiaDatum[];
  /** Code of the individual project, from phase C on. */
  readonly projectId?: string;
  readonly projectTitle?: string;
}

/** A message of the cartella sociale of Regione Lombardia (HL7 v3, PRSS_IN001004ZZ): at most one encounter for each phase. */
export interface LombardiaMessage extends Wrapper {
  readonly encounters: readonly LombardiaEncounter[];
}

/** Issue codes of this profile. */
export const lombardiaIssue = {
  noList: 'lombardia.no-list',
  phaseTwice: 'lombardia.phase-twice',
  structure: 'lombardia.structure',
  unknownCode: 'lombardia.unknown-code',
  unknownItem: 'lombardia.unknown-item',
  unknownReply: 'lombardia.unknown-reply',
  value: 'lombardia.value',
} as const;

/**
 * The regional lists, by code of the datum; `ESITO` for outcomes of phases. The Region's annex has them, the kit does not: whoever
 * installs the profile brings them.
 */
export type LombardiaLists = Readonly<Record<string, readonly string[]>>;

function codeIssue(list: string, code: string, path: Issue['path'], lists: LombardiaLists): Issue[] {
  const allowed = Object.hasOwn(lists, list) ? lists[list] : undefined;
  if (allowed === undefined) return [createIssue(lombardiaIssue.noList, path, { params: { list } })];
  return allowed.includes(code) ? [] : [createIssue(lombardiaIssue.unknownCode, path, { params: { list } })];
}

function datumIssues(
  phase: string,
  { code, value }: LombardiaDatum,
  path: Issue['path'],
  lists: LombardiaLists,
): Issue[] {
  const item = lombardiaItem(phase, code);
  if (item === undefined) return [createIssue(lombardiaIssue.unknownItem, path)];
  const wrong = [createIssue(lombardiaIssue.value, path, { params: { label: item.label } })];
  switch (item.value) {
    case 'coded':
      return codeIssue(code, value, path, lists);
    case 'money':
      return /^\d+(?:\.\d{1,2})?$/.test(value) ? [] : wrong;
    case 'date':
      return isCivilDate(value) ? [] : wrong;
    default:
      return value.trim() === '' ? wrong : [];
  }
}

/** Finds what the profile does not allow: unknown data, codes that the regional lists do not have, lists that nobody brought. */
export function checkLombardia({ encounters }: LombardiaMessage, lists: LombardiaLists): Issue[] {
  return encounters.flatMap(({ phase, start, end, outcome, data }, index) => {
    const path = ['encounters', index] as const;
    const before = encounters.slice(0, index).some((other) => other.phase === phase);
    const dates =
      [start, end].every((day) => day === undefined || isCivilDate(day)) && (end === undefined || start <= end);
    return [
      ...(Object.hasOwn(lombardiaPhases, phase) ? [] : [createIssue(lombardiaIssue.structure, [...path, 'phase'])]),
      ...(before ? [createIssue(lombardiaIssue.phaseTwice, [...path, 'phase'])] : []),
      ...(dates ? [] : [createIssue(lombardiaIssue.structure, [...path, 'start'])]),
      ...(outcome === undefined ? [] : codeIssue('ESITO', outcome, [...path, 'outcome'], lists)),
      ...data.flatMap((datum, at) => datumIssues(phase, datum, [...path, 'data', at], lists)),
    ];
  });
}
