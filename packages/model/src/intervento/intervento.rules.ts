import { absent, add, all, and, code, eq, euro, ge, gt, or, orElse, path, present } from '@cartella/rules';
import type { RecordRule } from '../record';

const siuss = {
  urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
  article: 'art. 24, c. 3',
  citation: 'D.Lgs. 15 settembre 2017, n. 147',
} as const;

const percent = (payer: string) => orElse(path(`plan.${payer}Percent`), 0);

/** Rules over several elements of an intervention. */
export const interventoRules: readonly RecordRule[] = [
  { code: 'intervento.dates', path: ['endDate'], holds: or(absent('endDate'), ge(path('endDate'), path('startDate'))) },
  {
    code: 'intervento.plan-shares',
    path: ['plan', 'entePercent'],
    holds: or(absent('plan'), eq(add(percent('ente'), percent('ssn'), percent('person'), percent('other')), 100)),
  },
];

const isMonthly = eq(path('frequency'), code('monthly'));
const isOnce = eq(path('frequency'), code('once'));
const share = (name: string) => orElse(path(name), euro(0));

/** Rules over several elements of a delivery. */
export const erogazioneRules: readonly RecordRule[] = [
  { code: 'erogazione.monthly-needs-start', path: ['startDate'], holds: or(isOnce, present('startDate')), norm: siuss },
  {
    code: 'erogazione.monthly-needs-amount',
    path: ['amount'],
    holds: or(isOnce, present('quantity'), and(present('amount'), gt(path('amount'), euro(0)))),
    norm: siuss,
  },
  { code: 'erogazione.once-needs-date', path: ['date'], holds: or(isMonthly, present('date')), norm: siuss },
  {
    code: 'erogazione.dates',
    path: ['endDate'],
    holds: or(absent('endDate'), absent('startDate'), ge(path('endDate'), path('startDate'))),
  },
  {
    code: 'erogazione.shares-sum',
    path: ['enteShare'],
    holds: or(
      absent('amount'),
      and(absent('enteShare'), absent('personShare'), absent('ssnShare')),
      eq(add(share('enteShare'), share('personShare'), share('ssnShare')), path('amount')),
    ),
  },
  { code: 'erogazione.months-monthly', path: ['months'], holds: or(absent('months'), isMonthly) },
  {
    code: 'erogazione.months-quantity',
    path: ['months'],
    holds: or(absent('months'), all('months', or(present('item.quantity'), present('item.amount')))),
    norm: siuss,
  },
];
