import { addDays, ageOn, type CivilDate, mergeCatalogues } from '@cartella/core';
import { diagramTexts, type Tie } from '../diagram';
import type { Words } from '../language';
import type { FamilyMember, FamilyRecords } from './family';
import { genogramTexts } from './texts';

/** Words of the genogram with those of every drawing. */
export const allTexts = mergeCatalogues(diagramTexts, genogramTexts);

/** Codes of kinship that the genogram draws and offers. */
export const kinships = ['6', '3', '2', '23', '28', '9', '80', '15', '14'] as const;

/** What to call a person: who is protected by the alias alone. */
export function nameOf({ data }: FamilyMember, { text }: Words): string {
  const isHidden = data.identity === 'protected' || data.identity === 'pseudonymous' || data.identity === 'anonymous';
  if (isHidden) return data.alias ?? text('genogram.protected');
  return data.givenName ?? data.alias ?? data.familyName ?? text('genogram.nameless');
}

/** What a person is to another, by the sex of the first where the language tells them apart. */
export function kinOf(code: string | undefined, other: FamilyMember | undefined, { text }: Words): string {
  const sex = other?.data.sex;
  for (const key of [`genogram.kin.${code}.${typeof sex === 'string' ? sex : ''}`, `genogram.kin.${code}`]) {
    const name = text(key);
    if (name !== key) return name;
  }
  return text('genogram.kin.other');
}

/** A tie as one says it: who is what of whom, how it is, which way support flows, since when. */
export function spokenTie({ data, validFrom, validTo }: Tie, { persons }: FamilyRecords, words: Words): string {
  const person = persons.find(({ id }) => id === data.personId);
  const other = persons.find(({ id }) => id === data.otherPersonId);
  const names = {
    person: person === undefined ? '' : nameOf(person, words),
    other: other === undefined ? (data.otherName ?? '') : nameOf(other, words),
  };
  return [
    words.text('genogram.spoken.kin', { ...names, kin: kinOf(data.kinship, other, words) }),
    data.quality &&
      words.text('genogram.spoken.quality', { quality: words.text(`diagram.quality.${data.quality}`).toLowerCase() }),
    data.direction && words.text(`genogram.spoken.direction.${data.direction}`, names),
    validFrom && words.text('genogram.spoken.since', { date: words.day(validFrom) }),
    validTo && words.text('genogram.spoken.until', { date: words.day(validTo) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Age on a day, or at death; nothing where the birth is not known. */
export function ageAt({ data }: FamilyMember, on: CivilDate): number | undefined {
  if (typeof data.dateOfBirth !== 'string') return undefined;
  const end = data.dateOfDeath !== undefined && data.dateOfDeath <= on ? data.dateOfDeath : on;
  return data.dateOfBirth <= end ? ageOn(data.dateOfBirth as CivilDate, end as CivilDate) : undefined;
}

/** A change of the family, and the day on which the picture shows it. */
export interface Moment {
  readonly on: CivilDate;
  readonly text: string;
}

/** The changes of a family until a day: ties that begin and end, people who come and go; the latest first. */
export function momentsOf(
  { persons, relationships, household }: FamilyRecords,
  today: CivilDate,
  words: Words,
): readonly Moment[] {
  const name = (id: string | undefined) => {
    const found = persons.find((person) => person.id === id);
    return found === undefined ? '' : nameOf(found, words);
  };
  const moment = (kind: string, date: string | undefined, isEnd: boolean, one: string, other = ''): Moment[] => {
    if (date === undefined || date > today) return [];
    // What lasts until a day is over on the next.
    const on = isEnd ? addDays(date as CivilDate, 1) : (date as CivilDate);
    return [{ on, text: words.text(`genogram.moment.${kind}`, { date: words.day(date), one, other }) }];
  };
  return [
    ...relationships.flatMap(({ data, validFrom, validTo }) => [
      ...moment('begins', validFrom, false, name(data.personId), name(data.otherPersonId)),
      ...moment('ends', validTo, true, name(data.personId), name(data.otherPersonId)),
    ]),
    ...(household?.members ?? []).flatMap(({ personId, validFrom, validTo }) => [
      ...moment('enters', validFrom, false, name(personId)),
      ...moment('leaves', validTo, true, name(personId)),
    ]),
  ].sort((one, other) => other.on.localeCompare(one.on));
}
