import { absent, ge, or, path } from '@cartella/rules';
import type { RecordRule } from '../record';

/** Rules over several elements of a project. */
export const progettoRules: readonly RecordRule[] = [
  {
    code: 'progetto-personalizzato.dates',
    path: ['endDate'],
    holds: or(absent('endDate'), ge(path('endDate'), path('startDate'))),
  },
  {
    code: 'progetto-personalizzato.review-date',
    path: ['reviewDate'],
    holds: or(absent('reviewDate'), ge(path('reviewDate'), path('startDate'))),
  },
];
