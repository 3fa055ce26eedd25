import { ageOn, type CivilDate, mergeCatalogues } from '@cartella/core';
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

/** A tie as one says it: who is what of whom and how they became so, how it is, which way support flows, since when. */
export function spokenTie({ data, validFrom, validTo }: Tie, { persons }: FamilyRecords, words: Words): string {
  const { text, day } = words;
  const person = persons.find(({ id }) => id === data.personId);
  const other = persons.find(({ id }) => id === data.otherPersonId);
  const names = {
    person: person === undefined ? '' : nameOf(person, words),
    other: other === undefined ? (data.otherName ?? '') : nameOf(other, words),
  };
  const { pregnancy, parentage, separation, twins, quality, direction } = data;
  const what =
    pregnancy === undefined
      ? text('genogram.spoken.kin', { ...names, kin: kinOf(data.kinship, other, words) })
      : text(`genogram.spoken.pregnancy${names.other === '' ? '' : '.with'}`, {
          ...names,
          outcome: text(`genogram.pregnancy.${pregnancy}`),
        });
  return [
    what,
    parentage && parentage !== 'birth' && text(`genogram.parentage.${parentage}`),
    separation && text(`genogram.separation.${separation}`),
    twins && text(`genogram.twins.${twins}`),
    quality && text('genogram.spoken.quality', { quality: text(`diagram.quality.${quality}`).toLowerCase() }),
    direction && text(`genogram.spoken.direction.${direction}`, names),
    validFrom && text('genogram.spoken.since', { date: day(validFrom) }),
    validTo && text('genogram.spoken.until', { date: day(validTo) }),
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
