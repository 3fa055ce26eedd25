import type { CivilDate } from '@cartella/core';
import { type CodeEntry, type CodeList, isEntryValidOn, periodsOf } from '../code-list';

/** What a Belfiore code (the place in a codice fiscale) was on a day. */
export type BirthplaceLookup =
  | { readonly outcome: 'found'; readonly kind: BirthplaceKind; readonly entry: CodeEntry }
  | { readonly outcome: 'unknown' }
  /** It began to exist later, on `since`. */
  | { readonly outcome: 'not-yet'; readonly kind: BirthplaceKind; readonly entry: CodeEntry; readonly since: CivilDate }
  /** It had ceased, its last day being `until`; `resumed` when it exists again later. */
  | {
      readonly outcome: 'ended';
      readonly kind: BirthplaceKind;
      readonly entry: CodeEntry;
      readonly until: CivilDate;
      readonly resumed?: CivilDate;
    };

/** A comune of Italy, or a foreign state: the latter's codes begin with `Z`. */
export type BirthplaceKind = 'comune' | 'state';

/**
 * Looks a Belfiore code up on a day.
 *
 * @param places - `birthplaces`, or one of `comuni` and its like when only that is loaded.
 */
export function findBirthplace(places: CodeList, belfiore: string, date: CivilDate): BirthplaceLookup {
  const kind = belfiore.startsWith('Z') ? 'state' : 'comune';
  const periods = periodsOf(places, belfiore);
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
