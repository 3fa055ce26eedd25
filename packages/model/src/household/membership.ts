import { addDays, type CivilDate } from '@cartella/core';
import type { HouseholdData, Membership } from './household';

/** Tells whether a membership is true on a day. */
export function isMemberOn(
  { validFrom, validTo }: Pick<Membership, 'validFrom' | 'validTo'>,
  date: CivilDate,
): boolean {
  return (validFrom === undefined || validFrom <= date) && (validTo === undefined || date <= validTo);
}

/** Who belonged to a household on a day. */
export function membersOn({ members }: HouseholdData, date: CivilDate): readonly Membership[] {
  return members.filter((member) => isMemberOn(member, date));
}

/**
 * Some members leave and form a household of their own from a day on. Nothing is lost: their past stays in the first.
 *
 * @param reason - Why they left, recorded with each who leaves.
 * @returns The household that stays and the new one; the new one has no reference person when theirs stayed.
 */
export function splitHousehold(
  household: HouseholdData,
  leaving: ReadonlySet<string>,
  date: CivilDate,
  reason: string,
): readonly [stays: HouseholdData, leaves: HouseholdData] {
  const leaves = membersOn(household, date).filter(({ personId }) => leaving.has(personId));
  const members = household.members.map((member) =>
    leaves.includes(member) ? { ...member, validTo: addDays(date, -1), endReason: reason } : member,
  );
  const { referencePersonId, ...rest } = household;
  const stays = referencePersonId === undefined || !leaving.has(referencePersonId) ? household : rest;
  return [
    { ...stays, members },
    {
      kind: household.kind,
      members: leaves.map(({ validTo: _, endReason: __, ...member }) => ({ ...member, validFrom: date })),
      ...(referencePersonId !== undefined && leaving.has(referencePersonId) && { referencePersonId }),
    },
  ];
}

/** Two households become one from a day on: the members of the second join the first, and leave the second the day before. */
export function mergeHouseholds(
  first: HouseholdData,
  second: HouseholdData,
  date: CivilDate,
  reason: string,
): readonly [joined: HouseholdData, ended: HouseholdData] {
  const there = new Set(membersOn(first, date).map(({ personId }) => personId));
  const joining = membersOn(second, date);
  const added = joining
    .filter(({ personId }) => !there.has(personId))
    .map(({ validTo: _, endReason: __, kinship: ___, ...member }) => ({ ...member, validFrom: date }));
  const ended = second.members.map((member) =>
    joining.includes(member) ? { ...member, validTo: addDays(date, -1), endReason: reason } : member,
  );
  return [
    { ...first, members: [...first.members, ...added] },
    { ...second, members: ended },
  ];
}
