import type { PersonData } from '../person';
import { lettersOf } from '../tax-code/compute';
import { withoutOmocodia } from '../tax-code/shape';

/** What two persons are compared by. */
export type Feature =
  | 'taxCode'
  | 'taxCodeBase'
  | 'familyName'
  | 'givenName'
  | 'names'
  | 'firstNames'
  | 'dateOfBirth'
  | 'birthDaySwapped'
  | 'birthPlace'
  | 'contact';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function letters(value: unknown): string | undefined {
  const name = text(value);
  return name === undefined ? undefined : text(lettersOf(name));
}

const readers: Readonly<Record<Feature, (person: PersonData) => string | undefined>> = {
  taxCode: ({ taxCode }) => text(taxCode),
  // The same code, had it no letters in place of digits.
  taxCodeBase: ({ taxCode }) => {
    const code = text(taxCode);
    return code?.length === 16 ? withoutOmocodia(code.slice(0, 15)) : undefined;
  },
  familyName: ({ familyName }) => letters(familyName),
  givenName: ({ givenName }) => letters(givenName),
  // In any order: people and desks exchange them.
  names: ({ familyName, givenName }) => {
    const [one, other] = [letters(familyName), letters(givenName)];
    return one === undefined || other === undefined ? undefined : [one, other].sort().join(' ');
  },
  firstNames: ({ familyName, givenName }) => {
    const [family, given] = [letters(familyName), letters(text(givenName)?.split(/\s/)[0])];
    return family === undefined || given === undefined ? undefined : `${family} ${given}`;
  },
  dateOfBirth: ({ dateOfBirth }) => text(dateOfBirth),
  // Day and month in a fixed order: 3 April and 4 March are one slip apart.
  birthDaySwapped: ({ dateOfBirth }) => {
    const date = text(dateOfBirth);
    return date && date.slice(0, 5) + [date.slice(5, 7), date.slice(8, 10)].sort().join('-');
  },
  birthPlace: ({ birthPlace }) => text(birthPlace),
  contact: ({ contactPoints }) => text(contactPoints?.[0]?.value.replace(/\D/g, '').slice(-9)),
};

/** Reads a feature of a person; nothing when it is not known. */
export function featureOf(person: PersonData, feature: Feature): string | undefined {
  return readers[feature](person);
}
