import { computeTaxCode } from '@cartella/model/tax-code';
import type { BirthplaceFinder, KnownPerson } from './explain';

/** An invented person, born in a place that is in no list. */
export const person = {
  familyName: 'Fittizi',
  givenName: 'Lia',
  dateOfBirth: '1984-02-29',
  sex: 'F',
  birthPlace: 'A001',
} as const satisfies KnownPerson;

/** Codes as they are typed: theirs, with omocodia, of somebody else, with a slip, provisional, half-written. */
export const codes = {
  own: computeTaxCode(person),
  omocodia: computeTaxCode(person, 2),
  other: computeTaxCode({ ...person, familyName: 'Provetti', dateOfBirth: '1984-03-01', sex: 'M' }),
  slip: `${computeTaxCode(person).slice(0, 15)}${computeTaxCode(person).endsWith('A') ? 'B' : 'A'}`,
  provisional: '12345678903',
  half: computeTaxCode(person).slice(0, 7),
};

/** Two invented places, one that ended in 1927. */
export const findPlace: BirthplaceFinder = (belfiore, date) =>
  belfiore === 'A003' && date > '1927-01-12'
    ? { outcome: 'ended', until: '1927-01-12' as never }
    : { outcome: belfiore === 'A001' || belfiore === 'A003' ? 'found' : 'unknown' };
