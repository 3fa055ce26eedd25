import { absent, ge, or, path, present } from '@cartella/rules';
import type { RecordRule } from '../record';

/** Rules over several elements of a taking in charge. */
export const presaInCaricoRules: readonly RecordRule[] = [
  {
    code: 'presa-in-carico.dates',
    path: ['endDate'],
    holds: or(absent('endDate'), ge(path('endDate'), path('startDate'))),
  },
  {
    code: 'presa-in-carico.closure-reason',
    path: ['closureReason'],
    holds: or(absent('endDate'), present('closureReason')),
  },
];
