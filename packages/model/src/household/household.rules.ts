import { absent, all, ge, item, or } from '@cartella/rules';
import type { RecordRule } from '../record';

/** Rules over several elements of a household. */
export const householdRules: readonly RecordRule[] = [
  {
    code: 'household.membership-dates',
    path: ['members'],
    holds: all('members', or(absent('item.validTo'), absent('item.validFrom'), ge(item('validTo'), item('validFrom')))),
  },
];
