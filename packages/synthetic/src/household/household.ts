import type { Household, ModelRecord, PersonData } from '@cartella/model';
import { inventFamilyName, inventStreet } from '../name';
import type { Making } from '../population/context';
import { recordOf } from '../population/context';
import type { Random } from '../random';
import { birthDateAt, inventPerson, originOf } from './person';

/** A household with its members, the reference person first. */
export interface SyntheticHousehold {
  readonly household: Household;
  readonly persons: readonly [ModelRecord<'person'>, ...ModelRecord<'person'>[]];
}

type Sex = 'M' | 'F';

interface Member {
  readonly age: number;
  readonly sex: Sex;
  readonly kinship: string;
  readonly civilStatus: string;
  readonly isChild: boolean;
}

// Codes of the ANPR lists.
const kinship = { reference: '1', spouse: '2', child: '3', grandchild: '4', parent: '6' } as const;
const status = { single: '1', married: '2', widowed: '3', divorced: '4' } as const;

const sexOf = (random: Random): Sex => (random.chance(0.5) ? 'F' : 'M');
const other = (sex: Sex): Sex => (sex === 'F' ? 'M' : 'F');
const between = (value: number, least: number, most: number) => Math.round(Math.min(most, Math.max(least, value)));

const kinds = [
  ['single', 33],
  ['couple', 21],
  ['couple-with-children', 30],
  ['lone-parent', 11],
  ['extended', 5],
] as const;

/** Plans who lives together: ages, kinship and civil status that fit one another. */
export function planMembers(random: Random): readonly [Member, ...Member[]] {
  const kind = random.weighted(kinds);
  const sex = sexOf(random);
  const adult = (age: number, as: string, civilStatus: string, of: Sex): Member => ({
    age,
    sex: of,
    kinship: as,
    civilStatus,
    isChild: false,
  });
  switch (kind) {
    case 'single': {
      const age = between(random.around(58, 26), 19, 98);
      const civilStatus =
        age > 65
          ? random.pick([status.widowed, status.single, status.divorced])
          : random.pick([status.single, status.single, status.divorced]);
      return [adult(age, kinship.reference, civilStatus, sex)];
    }
    case 'couple': {
      const age = between(random.around(60, 24), 22, 95);
      return [
        adult(age, kinship.reference, status.married, sex),
        adult(between(age + random.around(0, 5), 20, 96), kinship.spouse, status.married, other(sex)),
      ];
    }
    case 'couple-with-children': {
      const mother = between(random.around(44, 14), 20, 66);
      const father = between(mother + random.around(2, 5), 20, 75);
      const [first, second] = sex === 'F' ? [mother, father] : [father, mother];
      return [
        adult(first, kinship.reference, status.married, sex),
        adult(second, kinship.spouse, status.married, other(sex)),
        ...childrenOf(
          random,
          mother,
          random.weighted([
            [1, 45],
            [2, 42],
            [3, 10],
            [4, 3],
          ]),
        ),
      ];
    }
    case 'lone-parent': {
      const parent = random.chance(0.82) ? 'F' : 'M';
      const age = between(random.around(45, 15), 19, 70);
      const civilStatus = random.pick([status.divorced, status.single, status.widowed]);
      return [
        adult(age, kinship.reference, civilStatus, parent),
        ...childrenOf(
          random,
          age,
          random.weighted([
            [1, 62],
            [2, 30],
            [3, 8],
          ]),
        ),
      ];
    }
    case 'extended': {
      const mother = between(random.around(46, 10), 28, 60);
      return [
        adult(mother, kinship.reference, status.married, 'F'),
        adult(between(mother + random.around(2, 5), 25, 70), kinship.spouse, status.married, 'M'),
        ...childrenOf(random, mother, random.int(1, 3)),
        adult(
          between(mother + random.around(27, 6), mother + 17, 99),
          kinship.parent,
          status.widowed,
          random.chance(0.75) ? 'F' : 'M',
        ),
      ];
    }
  }
}

// A child is at least sixteen years and at most forty-five younger than the mother, and leaves home in the end.
function childrenOf(random: Random, mother: number, count: number): Member[] {
  const [youngest, oldest] = [Math.max(0, mother - 45), Math.min(34, mother - 16)];
  return Array.from({ length: oldest < youngest ? 0 : count }, () => ({
    age: between(random.around(mother - 31, 8), youngest, oldest),
    sex: sexOf(random),
    kinship: kinship.child,
    civilStatus: status.single,
    isChild: true,
  }));
}

/** Invents a household and its members. */
export function inventHousehold(making: Making): SyntheticHousehold {
  const { random, date } = making;
  const plan = planMembers(random);
  const origin = originOf(random);
  const familyName = inventFamilyName(random);
  const residence = {
    kind: 'residence',
    comune: random.pick(making.comuni),
    streetName: inventStreet(random),
    streetNumber: String(random.int(1, 120)),
  } as const;
  const [first, ...others] = plan.map((member) => {
    // A child bears the name of the reference person; adults who joined bear their own.
    const bears = member.isChild || member.kinship === kinship.reference ? familyName : inventFamilyName(random);
    const data: PersonData = {
      ...inventPerson(
        random,
        { ...member, familyName: bears, origin: member.isChild ? origin.children : origin.adults },
        date,
      ),
      addresses: [residence],
    };
    return { member, record: recordOf(making, 'person', data, { recordedOn: date }) };
  });
  if (first === undefined) throw new RangeError('a household has at least one member');
  const together = [first, ...others] as const;
  // Adults have lived together since before the first child, and since after they were grown.
  const youngestAdult = Math.min(...plan.filter(({ isChild }) => !isChild).map(({ age }) => age));
  const since = birthDateAt(random, random.int(0, Math.max(0, youngestAdult - 18)), date);
  const household = recordOf(
    making,
    'household',
    {
      kind: 'anagrafico',
      referencePersonId: first.record.id,
      members: together.map(({ member, record }) => ({
        personId: record.id,
        kinship: member.kinship,
        cohabiting: true,
        validFrom: member.isChild ? (record.data.dateOfBirth as string) : since,
      })),
    },
    { recordedOn: date },
  );
  return { household, persons: [first.record, ...others.map(({ record }) => record)] };
}
