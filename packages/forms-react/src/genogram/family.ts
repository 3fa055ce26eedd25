import type { CivilDate } from '@cartella/core';
import type { Household, Person } from '@cartella/model';
import type { Tie } from '../diagram';

/** A person as a picture of the family needs it; a record of a person is one. */
export interface FamilyMember {
  readonly id: string;
  readonly data: Pick<
    Person['data'],
    'identity' | 'familyName' | 'givenName' | 'alias' | 'sex' | 'dateOfBirth' | 'dateOfDeath'
  >;
}

/** What a genogram is drawn from: records, and nothing that only the picture knows. */
export interface FamilyRecords {
  readonly persons: readonly FamilyMember[];
  readonly relationships: readonly Tie[];
  readonly household?: Pick<Household['data'], 'members'>;
}

/** Two parents, or one, and their children; the one that is missing is not known. */
export interface Union {
  readonly id: string;
  readonly partners: readonly string[];
  readonly children: readonly string[];
  /** Children taken in by adoption or by a new partner. */
  readonly joined: ReadonlySet<string>;
  readonly kind: 'married' | 'cohabiting' | 'parents';
  /** Over on the day of the picture. */
  readonly ended: boolean;
}

/** Persons and unions on a day. */
export interface Family {
  readonly members: readonly FamilyMember[];
  readonly unions: readonly Union[];
}

// Codes of ANPR: what the other person is to the person.
const parents = new Set(['6', '15']);
const children = new Set(['3', '14', '80']);
const joinedBy = new Set(['14', '15', '80']);
const couples = new Set(['2', '23', '28']);
const married = new Set(['2', '28']);

/** Tells whether a tie had begun on a day. */
export function hasBegun(tie: Tie, on: CivilDate | undefined): boolean {
  return on === undefined || tie.validFrom === undefined || tie.validFrom <= on;
}

/** Tells whether a tie is over on a day. */
export function isOver(tie: Tie, on: CivilDate | undefined): boolean {
  return tie.data.quality === 'interrupted' || (on !== undefined && tie.validTo !== undefined && tie.validTo < on);
}

/** Tells whether a tie joins two people as a couple. */
export function isCouple({ data }: Tie): boolean {
  return data.nature === 'couple' || (data.nature === 'family' && couples.has(data.kinship ?? ''));
}

function birthOf({ data }: FamilyMember): string {
  return typeof data.dateOfBirth === 'string' ? data.dateOfBirth : '9999';
}

/** Reads persons and unions out of records, as they were on a day: who was not yet born is not there. */
export function familyOf({ persons, relationships }: FamilyRecords, on?: CivilDate): Family {
  const members = persons.filter((person) => on === undefined || birthOf(person) === '9999' || birthOf(person) <= on);
  const byId = new Map(members.map((member) => [member.id, member]));
  const ties = relationships.filter(
    (tie) => byId.has(tie.data.personId) && byId.has(tie.data.otherPersonId ?? '') && hasBegun(tie, on),
  );
  const parentsOf = new Map<string, Set<string>>();
  const joined = new Set<string>();
  const pairs = new Map<string, { readonly ids: readonly string[]; readonly tie: Tie }>();
  const siblings: (readonly [string, string])[] = [];

  for (const tie of ties) {
    const { personId: one, otherPersonId: other = '', kinship = '', nature } = tie.data;
    if (one === other) continue;
    if (isCouple(tie)) pairs.set(pairKey([one, other]), { ids: [one, other], tie });
    else if (nature !== 'family') continue;
    else if (parents.has(kinship) || children.has(kinship)) {
      const [child, parent] = parents.has(kinship) ? [one, other] : [other, one];
      const known = parentsOf.get(child) ?? new Set();
      // Two parents make a family; a third, or a parent's new partner, is a tie like others.
      if (known.size === 2 || parentsOf.get(parent)?.has(child)) continue;
      parentsOf.set(child, known.add(parent));
      if (joinedBy.has(kinship)) joined.add(child);
    } else if (kinship === '9') siblings.push([one, other]);
  }

  const groups = new Map<string, { partners: readonly string[]; children: string[] }>();
  for (const { id } of members) {
    const known = [...(parentsOf.get(id) ?? [])];
    if (known.length > 0) groupFor(groups, known).children.push(id);
  }
  for (const { ids } of pairs.values()) groupFor(groups, ids);
  addSiblings(groups, siblings, parentsOf);

  const order = new Map(
    [...members].sort((a, b) => birthOf(a).localeCompare(birthOf(b))).map(({ id }, index) => [id, index]),
  );
  const unions = [...groups].map(([id, { partners, children: born }]): Union => {
    const tie = pairs.get(id)?.tie;
    return {
      id,
      partners: [...partners].sort((a, b) => sideOf(byId.get(a)) - sideOf(byId.get(b))),
      children: born.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      joined: new Set(born.filter((child) => joined.has(child))),
      kind: tie === undefined ? 'parents' : married.has(tie.data.kinship ?? '') ? 'married' : 'cohabiting',
      ended: tie !== undefined && isOver(tie, on),
    };
  });
  return { members, unions };
}

function pairKey(ids: readonly string[]): string {
  return [...ids].sort().join('+');
}

function groupFor(groups: Map<string, { partners: readonly string[]; children: string[] }>, ids: readonly string[]) {
  const key = pairKey(ids);
  const group = groups.get(key) ?? { partners: ids, children: [] };
  groups.set(key, group);
  return group;
}

/** Siblings whose parents nobody knows hang from a line of their own. */
function addSiblings(
  groups: Map<string, { partners: readonly string[]; children: string[] }>,
  siblings: readonly (readonly [string, string])[],
  parentsOf: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const homeOf = (id: string) => [...groups.values()].find((group) => group.children.includes(id));
  for (const [one, other] of siblings) {
    const [here, there] = [homeOf(one), homeOf(other)];
    if (here !== undefined && there === undefined) here.children.push(other);
    else if (here === undefined && there !== undefined) there.children.push(one);
    else if (here === undefined && !parentsOf.has(one) && !parentsOf.has(other))
      groups.set(`siblings ${one}`, { partners: [], children: [one, other] });
  }
}

/** Men stand on the left of a couple, women on the right, as the profession draws them. */
function sideOf(member: FamilyMember | undefined): number {
  return member?.data.sex === 'M' ? 0 : member?.data.sex === 'F' ? 2 : 1;
}
