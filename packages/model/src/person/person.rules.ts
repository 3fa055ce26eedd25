import { absent, code, eq, ge, ne, or, path, present } from '@cartella/rules';
import type { RecordRule } from '../record';

const isAnonymous = or(eq(path('identity'), code('anonymous')), eq(path('identity'), code('pseudonymous')));

/** Rules over several elements of a person. */
export const personRules: readonly RecordRule[] = [
  {
    code: 'person.name-or-alias',
    path: ['familyName'],
    holds: or(isAnonymous, present('familyName'), present('alias')),
  },
  {
    code: 'person.given-name',
    path: ['givenName'],
    holds: or(ne(path('identity'), code('identified')), present('givenName')),
  },
  {
    code: 'person.identified-needs-birth',
    path: ['dateOfBirth'],
    holds: or(ne(path('identity'), code('identified')), present('dateOfBirth')),
  },
  {
    code: 'person.death-after-birth',
    path: ['dateOfDeath'],
    holds: or(absent('dateOfDeath'), absent('dateOfBirth'), ge(path('dateOfDeath'), path('dateOfBirth'))),
  },
];
