import type { CivilDate } from '@cartella/core';
import type { Household, Person } from '@cartella/model';
import type { Tie } from '../diagram';
import { type Twins, together, twinsAmong } from './twins';

/** A person as a picture of the family needs it; a record of a person is one. */
export interface FamilyMember {
  readonly id: string;
  readonly data: Pick<
    Person['data'],
    'identity' | 'familyName' | 'givenName' | 'alias' | 'sex' | 'gender' | 'dateOfBirth' | 'dateOfDeath'
  >;
}

/** What a genogram is drawn from: records, and nothing that only the picture knows. */
export interface FamilyRecords {
  readonly persons: readonly FamilyMember[];
  readonly relationships: readonly Tie[];
  readonly household?: Pick<Household['data'], 'members'>;
}

/** How a child came to parents otherwise than by birth. */
export type Joining = 'adoption' | 'foster' | 'step';

/** A couple that is over. */
export type Ending = NonNullable<Tie['data']['separation']>;

/** Two parents, or one, and their children; the one that is missing is not known. */
export interface Union {
  readonly id: string;
  readonly partners: readonly string[];
  /** Persons and pregnancies, by birth; twins side by side. */
  readonly children: readonly string[];
  readonly joined: ReadonlyMap<string, Joining>;
  readonly twins: readonly Twins[];
  readonly kind: 'married' | 'cohabiting' | 'parents';
  /** How it ended, when it was over on the day of the picture. */
  readonly ending: Ending | undefined;
}

/** Persons, pregnancies and unions on a day. */
export interface Family {
  readonly members: readonly FamilyMember[];
  readonly pregnancies: readonly Tie[];
  readonly unions: readonly Union[];
}

// Codes of ANPR: what the other person is to the person.
const parents = new Set(['6', '15']);
const children = new Set(['3', '14', '80']);
const joinedBy: Readonly<Record<string, Joining>> = { 14: 'step', 15: 'step', 80: 'adoption' };
const couples = new Set(['2', '23', '28']);
const married = new Set(['2', '28']);

/** Tells whether a tie had begun on a day. */
export function hasBegun(tie: Tie, on: CivilDate | undefined): boolean {
  return on === undefined || tie.validFrom === undefined || tie.validFrom <= on;
}

/** Tells whether a tie is over on a day; of a couple that has parted, also when nobody wrote since when. */
export function isOver({ data, validTo }: Tie, on: CivilDate | undefined): boolean {
  if (data.quality === 'interrupted') return true;
  return validTo === undefined ? data.separation !== undefined : on === undefined || validTo < on;
}

/** Tells whether a tie joins two people as a couple. */
export function isCouple({ data }: Tie): boolean {
  if (data.pregnancy !== undefined) return false;
  return data.nature === 'couple' || (data.nature === 'family' && couples.has(data.kinship ?? ''));
}

/** Tells whether a tie joins a parent and a child. */
export function isParental({ data: { kinship = '', pregnancy } }: Tie): boolean {
  return pregnancy === undefined && (parents.has(kinship) || children.has(kinship));
}

function birthOf({ data }: FamilyMember): string {
  return typeof data.dateOfBirth === 'string' ? data.dateOfBirth : '9999';
}

/** Reads persons and unions out of records, as they were on a day: who was not yet born is not there. */
export function familyOf({ persons, relationships }: FamilyRecords, on?: CivilDate): Family {
  const members = persons.filter((person) => on === undefined || birthOf(person) === '9999' || birthOf(person) <= on);
  const byId = new Map(members.map((member) => [member.id, member]));
  const begun = relationships.filter((tie) => byId.has(tie.data.personId) && hasBegun(tie, on));
  const pregnancies = begun.filter(
    (tie) => tie.data.pregnancy !== undefined && !(tie.data.pregnancy === 'expected' && isOver(tie, on)),
  );
  const ties = begun.filter(({ data }) => data.pregnancy === undefined && byId.has(data.otherPersonId ?? ''));
  const parentsOf = new Map<string, Set<string>>();
  const joined = new Map<string, Joining>();
  const pairs = new Map<string, Tie>();
  const groups = new Map<string, Group>();
  const siblings: Tie[] = [];

  for (const tie of ties) {
    const { personId: one, otherPersonId: other = '', kinship = '', nature, parentage } = tie.data;
    if (one === other) continue;
    if (isCouple(tie)) {
      pairs.set(pairKey([one, other]), tie);
      groupFor(groups, [one, other]);
    } else if (nature !== 'family') continue;
    else if (parents.has(kinship) || children.has(kinship)) {
      const [child, parent] = parents.has(kinship) ? [one, other] : [other, one];
      const known = parentsOf.get(child) ?? new Set();
      // Two parents make a family; a third, or a parent's new partner, is a tie like others.
      if (known.size === 2 || parentsOf.get(parent)?.has(child)) continue;
      parentsOf.set(child, known.add(parent));
      const joining = parentage === undefined ? joinedBy[kinship] : parentage === 'birth' ? undefined : parentage;
      if (joining !== undefined) joined.set(child, joining);
    } else if (kinship === '9') siblings.push(tie);
  }

  for (const { id } of members) {
    const known = [...(parentsOf.get(id) ?? [])];
    if (known.length > 0) groupFor(groups, known).children.push(id);
  }
  addSiblings(groups, siblings, parentsOf);
  for (const { id, data } of pregnancies) {
    const other =
      data.otherPersonId !== data.personId && byId.has(data.otherPersonId ?? '') ? data.otherPersonId : undefined;
    groupFor(groups, other === undefined ? [data.personId] : [data.personId, other]).children.push(id);
  }

  const order = birthOrder(members, pregnancies);
  const unions = [...groups].map(([id, { partners, children: born }]): Union => {
    const tie = pairs.get(id);
    const sibship = born.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const twins = twinsAmong(sibship, siblings);
    return {
      id,
      partners: [...partners].sort((a, b) => sideOf(byId.get(a)) - sideOf(byId.get(b))),
      children: together(sibship, twins),
      joined: new Map([...joined].filter(([child]) => born.includes(child))),
      twins,
      kind: tie === undefined ? 'parents' : married.has(tie.data.kinship ?? '') ? 'married' : 'cohabiting',
      ending: tie === undefined || !isOver(tie, on) ? undefined : (tie.data.separation ?? 'separated'),
    };
  });
  return { members, pregnancies, unions };
}

interface Group {
  readonly partners: readonly string[];
  readonly children: string[];
}

function pairKey(ids: readonly string[]): string {
  return [...ids].sort().join('+');
}

function groupFor(groups: Map<string, Group>, ids: readonly string[]): Group {
  const key = pairKey(ids);
  const group = groups.get(key) ?? { partners: ids, children: [] };
  groups.set(key, group);
  return group;
}

/** Siblings whose parents nobody knows hang from a line of their own. */
function addSiblings(
  groups: Map<string, Group>,
  siblings: readonly Tie[],
  parentsOf: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const homeOf = (id: string) => [...groups.values()].find((group) => group.children.includes(id));
  for (const { data } of siblings) {
    const [one, other = ''] = [data.personId, data.otherPersonId];
    const [here, there] = [homeOf(one), homeOf(other)];
    if (here !== undefined && there === undefined) here.children.push(other);
    else if (here === undefined && there !== undefined) there.children.push(one);
    else if (here === undefined && !parentsOf.has(one) && !parentsOf.has(other))
      groups.set(`siblings ${one}`, { partners: [], children: [one, other] });
  }
}

function birthOrder(members: readonly FamilyMember[], pregnancies: readonly Tie[]): ReadonlyMap<string, number> {
  return new Map(
    [
      ...members.map((member) => [member.id, birthOf(member)] as const),
      ...pregnancies.map(({ id, validFrom, validTo }) => [id, validTo ?? validFrom ?? '9999'] as const),
    ]
      .sort(([, one], [, other]) => one.localeCompare(other))
      .map(([id], index) => [id, index]),
  );
}

/** Men stand on the left of a couple, women on the right, as the profession draws them. */
function sideOf(member: FamilyMember | undefined): number {
  return member?.data.sex === 'M' ? 0 : member?.data.sex === 'F' ? 2 : 1;
}
