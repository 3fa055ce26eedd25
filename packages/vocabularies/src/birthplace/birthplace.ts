import type { CivilDate } from '@cartella/core';
import { type CodeEntry, type CodeList, findEntryBy, isEntryValidOn, periodsOf } from '../code-list';

/** The two lists that a birthplace is looked for in. */
export interface PlaceLists {
  /** `@cartella/vocabularies/comuni` */
  readonly comuni: CodeList;
  /** `@cartella/vocabularies/states` */
  readonly states: CodeList;
}

/** What a Belfiore code (the place in a codice fiscale) was on a day. */
export type BirthplaceLookup =
  | { readonly outcome: 'found'; readonly kind: 'comune' | 'state'; readonly entry: CodeEntry }
  | { readonly outcome: 'unknown' }
  /** It began to exist later, on `since`. */
  | {
      readonly outcome: 'not-yet';
      readonly kind: 'comune' | 'state';
      readonly entry: CodeEntry;
      readonly since: CivilDate;
    }
  /** It had ceased, its last day being `until`; `resumed` when it exists again later. */
  | {
      readonly outcome: 'ended';
      readonly kind: 'comune' | 'state';
      readonly entry: CodeEntry;
      readonly until: CivilDate;
      readonly resumed?: CivilDate;
    };

/** Looks a Belfiore code up on a day: `A001`–`M999` are comuni with their history, `Z…` foreign states. */
export function findBirthplace(places: PlaceLists, belfiore: string, date: CivilDate): BirthplaceLookup {
  const kind = belfiore.startsWith('Z') ? 'state' : 'comune';
  const periods = kind === 'comune' ? periodsOf(places.comuni, belfiore) : statePeriods(places.states, belfiore);
  const entry = periods.find((period) => isEntryValidOn(period, date));
  if (entry !== undefined) return { outcome: 'found', kind, entry };
  const next = periods.find((period) => period.validFrom !== undefined && period.validFrom > date);
  const last = periods.findLast((period) => period.validTo !== undefined && period.validTo < date);
  if (last?.validTo !== undefined) {
    const ended = { outcome: 'ended', kind, entry: last, until: last.validTo } as const;
    return next?.validFrom === undefined ? ended : { ...ended, resumed: next.validFrom };
  }
  return next?.validFrom === undefined
    ? { outcome: 'unknown' }
    : { outcome: 'not-yet', kind, entry: next, since: next.validFrom };
}

function statePeriods(states: CodeList, belfiore: string): readonly CodeEntry[] {
  const state = findEntryBy(states, 'belfiore', belfiore);
  return state === undefined ? [] : periodsOf(states, state.code);
}
