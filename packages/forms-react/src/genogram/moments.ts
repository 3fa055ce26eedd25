import { addDays, type CivilDate } from '@cartella/core';
import type { Tie } from '../diagram';
import type { Words } from '../language';
import { type FamilyRecords, isCouple } from './family';
import { nameOf } from './spoken';

/** A change of the family, and the day on which the picture shows it. */
export interface Moment {
  readonly on: CivilDate;
  readonly text: string;
}

/**
 * The changes of a family until a day, the latest first: births and deaths, ties that begin and end, people who come and go.
 *
 * @param focus - Whom the picture is about: what was before their birth is left out.
 */
export function momentsOf(
  { persons, relationships, household }: FamilyRecords,
  today: CivilDate,
  words: Words,
  focus?: string,
): readonly Moment[] {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const name = (id: string | undefined) => {
    const found = byId.get(id ?? '');
    return found === undefined ? '' : nameOf(found, words);
  };
  const birth = byId.get(focus ?? '')?.data.dateOfBirth;
  const first = typeof birth === 'string' ? birth : '';
  const moment = (kind: string, date: unknown, isEnd: boolean, one: string, other = ''): Moment[] => {
    if (typeof date !== 'string' || date > today || date < first) return [];
    // What lasts until a day is over on the next.
    const on = isEnd ? addDays(date as CivilDate, 1) : (date as CivilDate);
    return [{ on, text: words.text(`genogram.moment.${kind}`, { date: words.day(date), one, other }) }];
  };
  return [
    ...persons.flatMap((person) => [
      ...moment('born', person.data.dateOfBirth, false, nameOf(person, words)),
      ...moment('dies', person.data.dateOfDeath, false, nameOf(person, words)),
    ]),
    ...relationships.flatMap((tie) => {
      const { data, validFrom, validTo } = tie;
      const names = [name(data.personId), name(data.otherPersonId)] as const;
      return [
        ...moment(data.pregnancy === undefined ? 'begins' : 'pregnancy', validFrom, false, ...names),
        ...moment(endOf(tie), validTo, true, ...names),
      ];
    }),
    ...(household?.members ?? []).flatMap(({ personId, validFrom, validTo }) => [
      ...moment('enters', validFrom, false, name(personId)),
      ...moment('leaves', validTo, true, name(personId)),
    ]),
  ].sort((one, other) => other.on.localeCompare(one.on));
}

function endOf(tie: Tie): string {
  if (tie.data.pregnancy !== undefined) return 'pregnancy-ends';
  return (isCouple(tie) && tie.data.separation) || 'ends';
}
