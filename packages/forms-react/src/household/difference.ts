import { addDays, type CivilDate } from '@cartella/core';
import type { HouseholdData, Membership } from '@cartella/model';
import { membersOn } from '@cartella/model/functions';

/** A point on which a household as it is recorded and as a register has it disagree. */
export type HouseholdDifference =
  | { readonly kind: 'enters'; readonly member: Membership }
  | { readonly kind: 'leaves'; readonly member: Membership }
  | { readonly kind: 'kinship'; readonly member: Membership; readonly kinship: string };

/** Compares a household with what a register says of a day. */
export function householdDifferences(
  household: HouseholdData,
  register: HouseholdData,
  on: CivilDate,
): readonly HouseholdDifference[] {
  const here = new Map(membersOn(household, on).map((member) => [member.personId, member]));
  const there = new Map(membersOn(register, on).map((member) => [member.personId, member]));
  return [
    ...[...there.values()]
      .filter(({ personId }) => !here.has(personId))
      .map((member): HouseholdDifference => ({ kind: 'enters', member })),
    ...[...here.values()]
      .filter(({ personId }) => !there.has(personId))
      .map((member): HouseholdDifference => ({ kind: 'leaves', member })),
    ...[...here.values()].flatMap((member): HouseholdDifference[] => {
      const kinship = there.get(member.personId)?.kinship;
      return kinship === undefined || kinship === member.kinship ? [] : [{ kind: 'kinship', member, kinship }];
    }),
  ];
}

/** Carries differences over; who left stays in the history with the reason. */
export function applyDifferences(
  household: HouseholdData,
  differences: readonly HouseholdDifference[],
  on: CivilDate,
  reason: string,
): HouseholdData {
  const leaving = new Set(differences.flatMap((each) => (each.kind === 'leaves' ? each.member : [])));
  const kinships = new Map(
    differences.flatMap((each) => (each.kind === 'kinship' ? [[each.member, each.kinship] as const] : [])),
  );
  return {
    ...household,
    members: [
      ...household.members.map((member) => {
        const kinship = kinships.get(member);
        if (leaving.has(member)) return { ...member, validTo: addDays(on, -1), endReason: reason };
        return kinship === undefined ? member : { ...member, kinship };
      }),
      ...differences.flatMap((each) => (each.kind === 'enters' ? each.member : [])),
    ],
  };
}
