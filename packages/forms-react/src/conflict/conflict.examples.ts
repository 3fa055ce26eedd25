import type { Conflict } from './conflict-resolver';

/** What two invented operators wrote on the same day. */
export const conflicts: readonly Conflict[] = [
  {
    path: 'reviewDate',
    label: 'Verifica prevista il',
    base: '1 marzo 2027',
    mine: '1 aprile 2027',
    theirs: '15 marzo 2027',
  },
  {
    path: 'goals.0.indicator',
    label: 'Come ce ne accorgiamo',
    base: undefined,
    mine: 'Ha un contratto',
    theirs: 'Lavora da sei mesi',
  },
];
