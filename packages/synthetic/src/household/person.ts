import { addDays, type CivilDate, civilDate } from '@cartella/core';
import type { PersonData } from '@cartella/model';
import { inventGivenName } from '../name';
import type { Random } from '../random';
import { syntheticTaxCode } from '../tax-code';

/** Where somebody was born: a comune, or a state with the code of its citizenship. */
interface Origin {
  readonly birthPlace: string;
  readonly citizenship: string;
}

const italian: readonly [Origin, ...Origin[]] = [
  { birthPlace: 'D612', citizenship: 'ITA' },
  { birthPlace: 'H501', citizenship: 'ITA' },
  { birthPlace: 'F205', citizenship: 'ITA' },
  { birthPlace: 'G713', citizenship: 'ITA' },
  { birthPlace: 'L219', citizenship: 'ITA' },
  { birthPlace: 'F839', citizenship: 'ITA' },
  { birthPlace: 'G478', citizenship: 'ITA' },
];

const foreign: readonly [Origin, ...Origin[]] = [
  { birthPlace: 'Z129', citizenship: 'ROU' },
  { birthPlace: 'Z100', citizenship: 'ALB' },
  { birthPlace: 'Z330', citizenship: 'MAR' },
  { birthPlace: 'Z210', citizenship: 'CHN' },
  { birthPlace: 'Z611', citizenship: 'PER' },
  { birthPlace: 'Z336', citizenship: 'EGY' },
];

/** Takes where a household comes from: nine in a hundred from abroad. */
export function originOf(random: Random): { readonly adults: Origin; readonly children: Origin } {
  if (!random.chance(0.09)) return { adults: random.pick(italian), children: random.pick(italian) };
  const adults = random.pick(foreign);
  return { adults, children: { ...random.pick(italian), citizenship: adults.citizenship } };
}

/** A day of birth of who is that many years old on a day. */
export function birthDateAt(random: Random, age: number, date: CivilDate): CivilDate {
  const year = Number(date.slice(0, 4)) - age - 1;
  const sameDay = date.slice(5) === '02-29' ? '03-01' : date.slice(5);
  return addDays(civilDate(`${String(year).padStart(4, '0')}-${sameDay}`), random.int(1, 364));
}

/** What a person is made from. */
export interface PersonPlan {
  readonly familyName: string;
  readonly sex: 'M' | 'F';
  readonly age: number;
  readonly origin: Origin;
  readonly civilStatus: string;
}

/** Invents the data of a person. */
export function inventPerson(random: Random, plan: PersonPlan, date: CivilDate): PersonData {
  const givenName = inventGivenName(random, plan.sex);
  const dateOfBirth = birthDateAt(random, plan.age, date);
  const { familyName, sex, civilStatus, origin } = plan;
  const { birthPlace, citizenship } = origin;
  return {
    identity: 'identified',
    familyName,
    givenName,
    // One in a hundred has none yet: newborn, just arrived, protected.
    ...(!random.chance(0.01) && { taxCode: syntheticTaxCode({ familyName, givenName, dateOfBirth, sex, birthPlace }) }),
    dateOfBirth,
    birthPlace,
    sex,
    citizenships: [citizenship],
    civilStatus,
    ...(random.chance(0.7) && {
      contactPoints: [{ kind: 'mobile', value: `+39 000 ${String(random.int(0, 9_999_999)).padStart(7, '0')}` }],
    }),
  };
}
