import { addDays, ageOn, type CivilDate } from '@cartella/core';
import type { ModelRecord, RecordData, RecordKind } from '@cartella/model';
import type { SyntheticBody } from '../body';
import type { SyntheticHousehold } from '../household';
import { type Making, recordOf } from '../population/context';
import { type NeedPlan, needsAt } from './need';

/** How far a person's path goes. */
export type PathLength = 'contact' | 'assessment' | 'project' | 'closed';

/** A path being invented: what is settled of it from the start, and its records in the order in which they were made. */
export interface Story {
  readonly making: Making;
  readonly body: SyntheticBody;
  readonly family: SyntheticHousehold;
  readonly person: ModelRecord<'person'>;
  readonly need: NeedPlan;
  readonly reach: PathLength;
  readonly contactOn: CivilDate;
  readonly endedOn: CivilDate;
  readonly operatorId: string;
  readonly isComplex: boolean;
  readonly records: ModelRecord[];
}

const lengths = [
  ['contact', 62],
  ['assessment', 8],
  ['project', 18],
  ['closed', 12],
] as const satisfies readonly [readonly [PathLength, number], ...(readonly [PathLength, number])[]];

const closedAfterDays = 400;

/** Settles whose path it is, for what need, from when and how far it goes. */
export function beginStory(
  making: Making,
  body: SyntheticBody,
  family: SyntheticHousehold,
  length?: PathLength,
): Story {
  const { random, date } = making;
  const reach = length ?? random.weighted(lengths);
  const contactOn = addDays(date, -random.int(reach === 'closed' ? 420 : 200, 700));
  const [reference, ...others] = family.persons;
  const person = random.pick([reference, ...others.filter((other) => birthOf(other) <= contactOn)]);
  const need = random.pick(needsAt(ageOn(birthOf(person), contactOn)));
  const isComplex = need.way === 'care' || need.way === 'minor' || random.chance(0.25);
  const operatorId = random.pick(body.operators).id;
  const endedOn = reach === 'closed' ? addDays(contactOn, closedAfterDays) : date;
  return { making, body, family, person, need, reach, contactOn, endedOn, operatorId, isComplex, records: [] };
}

/** Adds a record to a path, as its operator recorded it on a day; a day still to come is the last one looked at. */
export function write<K extends RecordKind>(
  { making, operatorId, records }: Story,
  kind: K,
  data: RecordData<K>,
  recordedOn: CivilDate,
): ModelRecord<K> {
  const record = recordOf(making, kind, data, {
    recordedOn: recordedOn < making.date ? recordedOn : making.date,
    operatorId,
  });
  records.push(record as ModelRecord);
  return record;
}

/** The day so many days after the first contact. */
export function dayOf({ contactOn }: Story, days: number): CivilDate {
  return addDays(contactOn, days);
}

/** Who speaks for the household. */
export function referenceOf({ family }: Story): ModelRecord<'person'> {
  return family.persons[0];
}

/** Tells whether the path is of a minor. */
export function isOfMinor({ person, contactOn }: Story): boolean {
  return ageOn(birthOf(person), contactOn) < 18;
}

/** What a person is called. */
export function nameOf({ data: { givenName, familyName } }: ModelRecord<'person'>): string {
  return `${givenName} ${familyName}`;
}

/** The day of birth, which every invented person has. */
export function birthOf({ data }: ModelRecord<'person'>): CivilDate {
  return data.dateOfBirth as CivilDate;
}
