import type { CivilDate } from '@cartella/core';
import type { ReactNode } from 'react';
import { TieLine } from '../diagram';
import { type FamilyRecords, hasBegun, isOver } from './family';
import { type GenogramLayout, type PlacedPerson, size } from './layout';

const half = size.person / 2;

// What is over and still weighs is drawn.
const lasting: ReadonlySet<string> = new Set(['interrupted', 'conflictual', 'violent']);

/** Qualities of ties, each as an arc beside the lines of the family. */
export function QualityLines({
  records: { relationships },
  layout: { persons },
  on,
}: {
  readonly records: FamilyRecords;
  readonly layout: GenogramLayout;
  readonly on: CivilDate;
}) {
  const at = new Map<string, PlacedPerson>(
    persons.flatMap((person) => (person.member && !person.again ? [[person.member.id, person] as const] : [])),
  );
  return relationships.map((tie): ReactNode => {
    const { personId, otherPersonId, quality, direction } = tie.data;
    const [one, other] = [at.get(personId), at.get(otherPersonId ?? '')];
    const isPlain = quality === undefined || quality === 'normal' || quality === 'unknown';
    if (one === undefined || other === undefined || (isPlain && direction === undefined)) return null;
    if (!hasBegun(tie, on) || (isOver(tie, on) && !lasting.has(quality ?? ''))) return null;
    const isLevel = one.y === other.y;
    const ends = isLevel ? [one, other].map(({ x, y }) => [x, y] as const) : asideOf(one, other);
    const [from = [0, 0], to = [0, 0]] = ends;
    return (
      <TieLine
        key={tie.id}
        from={from}
        to={to}
        quality={quality}
        direction={direction}
        bend={!isLevel ? 0 : one.x < other.x ? -30 : 30}
        trim={isLevel ? half + 7 : 0}
      />
    );
  });
}

/** Ends of a tie between generations: from the side of the elder, clear of the name, to the top of the younger. */
function asideOf(one: PlacedPerson, other: PlacedPerson): readonly (readonly [number, number])[] {
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
  const side = lower.x < upper.x ? -1 : 1;
  const ends = [
    [upper.x + side * (half + 7), upper.y + 6],
    [lower.x - side * 10, lower.y - half - 7],
  ] as const;
  return upper === one ? ends : [ends[1], ends[0]];
}
