import type { RecordId } from '@cartella/core';
import type { Tie } from '../diagram';
import type { FamilyMember, FamilyRecords } from './family';

const id = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;

type Sex = 'F' | 'M' | undefined;
const person = (
  number: number,
  givenName: string,
  sex: Sex,
  born?: string,
  died?: string,
  gender?: FamilyMember['data']['gender'],
): FamilyMember => ({
  id: id(number),
  data: {
    identity: 'declared',
    givenName,
    familyName: 'Fittizi',
    ...(sex && { sex }),
    ...(gender && { gender }),
    ...(born && { dateOfBirth: born }),
    ...(died && { dateOfDeath: died }),
  },
});

const kin = { parent: '6', spouse: '2', partner: '23', adopted: '80', stepparent: '15', sibling: '9' } as const;
let serial = 1000;
const tie = (
  one: number,
  kinship: keyof typeof kin,
  other: number,
  more: Partial<Tie['data']> = {},
  dates: Partial<Tie> = {},
): Tie => ({
  id: id(serial++),
  data: {
    personId: id(one),
    otherPersonId: id(other),
    nature: kinship === 'spouse' || kinship === 'partner' ? 'couple' : 'family',
    kinship: kin[kinship],
    ...more,
  },
  ...dates,
});

const pregnancy = (
  of: number,
  other: number,
  outcome: NonNullable<Tie['data']['pregnancy']>,
  dates: Partial<Tie>,
): Tie => ({
  id: id(serial++),
  data: { personId: id(of), otherPersonId: id(other), nature: 'family', pregnancy: outcome },
  ...dates,
});

/** Four generations of an invented family, with every sign: twins, a divorce, a new partner, foster care, pregnancies, two households. */
export const family: FamilyRecords = {
  persons: [
    person(1, 'Aldo', 'M', '1938-02-11', '2019-06-30'),
    person(2, 'Bice', 'F', '1941-09-03'),
    person(3, 'Ciro', 'M', '1936-01-20', '2004-12-01'),
    person(4, 'Dora', 'F', '1940-04-15', '2021-03-08'),
    person(5, 'Elio', 'M', '1965-05-05'),
    person(6, 'Fede', 'F', '1968-07-17'),
    person(7, 'Gina', 'F', '1970-10-29'),
    person(8, 'Ivo', 'M', '1963-03-03'),
    person(9, 'Lia', 'F', '1992-12-12'),
    person(10, 'Mino', 'M', '1995-08-08'),
    person(11, 'Nora', 'F', '2001-01-31'),
    person(12, 'Olmo', 'M', '1990-06-21'),
    person(13, 'Pia', 'F', '2015-09-01'),
    person(14, 'Rino', 'M', '2018-11-11'),
    person(15, 'Sara', 'F', '2023-02-02'),
    person(16, 'Tito', 'M', '1988-04-04'),
    person(17, 'Ulla', 'F', '1963-03-03'),
    person(18, 'Vera', 'F', '2001-01-31', undefined, 'non-binary'),
    person(19, 'Zeno', undefined, '2010-10-10'),
    person(20, 'Ebe', 'F', '2012-12-02'),
  ],
  relationships: [
    tie(1, 'spouse', 2),
    tie(3, 'spouse', 4),
    tie(5, 'parent', 1),
    tie(5, 'parent', 2),
    tie(7, 'parent', 1, { quality: 'conflictual' }),
    tie(7, 'parent', 2),
    tie(6, 'parent', 3),
    tie(6, 'parent', 4),
    tie(8, 'parent', 3),
    tie(8, 'parent', 4),
    tie(5, 'spouse', 6),
    tie(9, 'parent', 5),
    tie(9, 'parent', 6, { quality: 'strong', direction: 'from' }),
    tie(10, 'parent', 5, { quality: 'interrupted' }),
    tie(10, 'parent', 6),
    tie(11, 'parent', 5),
    tie(11, 'parent', 6),
    tie(
      9,
      'spouse',
      12,
      { quality: 'violent', separation: 'divorced' },
      { validFrom: '2013-05-18', validTo: '2020-09-30' },
    ),
    tie(9, 'partner', 16, { quality: 'strong', direction: 'mutual' }, { validFrom: '2021-04-01' }),
    tie(13, 'parent', 9),
    tie(13, 'parent', 12),
    tie(14, 'parent', 9),
    tie(14, 'parent', 12),
    tie(15, 'parent', 9),
    tie(15, 'parent', 16),
    tie(13, 'stepparent', 16, { quality: 'weak' }),
    tie(17, 'parent', 3),
    tie(17, 'parent', 4),
    tie(8, 'sibling', 17, { twins: 'fraternal' }),
    tie(18, 'parent', 5),
    tie(18, 'parent', 6),
    tie(11, 'sibling', 18, { twins: 'identical' }),
    tie(19, 'parent', 10, { parentage: 'foster' }, { validFrom: '2022-02-01' }),
    tie(20, 'parent', 7, { parentage: 'adoption' }),
    pregnancy(9, 16, 'expected', { validFrom: '2026-06-01' }),
    pregnancy(2, 1, 'miscarriage', { validTo: '1968-05-10' }),
    pregnancy(4, 3, 'stillbirth', { validTo: '1966-08-01' }),
  ],
  household: {
    members: [
      { personId: id(9), validFrom: '2013-05-18' },
      { personId: id(12), validFrom: '2013-05-18', validTo: '2020-09-30', endReason: 'Separazione' },
      { personId: id(13), kinship: '3', validFrom: '2015-09-01' },
      { personId: id(14), kinship: '3', validFrom: '2018-11-11' },
      { personId: id(16), kinship: '23', validFrom: '2021-04-01' },
      { personId: id(15), kinship: '3', validFrom: '2023-02-02' },
    ],
  },
};

/** The person whom the example is about. */
export const focus: string = id(9);
