import type { RecordId } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../diagram';
import { type FamilyMember, type FamilyRecords, familyOf } from './family';
import { family, focus } from './genogram.examples';
import { type GenogramLayout, layOutGenogram } from './layout';
import { isFlat, rowsOf } from './rows';

/** A line of the drawing with the union it belongs to. */
interface Line {
  readonly of: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function familyLines({ families }: GenogramLayout): Line[] {
  return families.flatMap(
    ({ union, partners: [one, other], children, descent: [top, bottom], sibship: [left, right] }) => {
      const line = (from: Line['from'] | undefined, to: Line['to'] | undefined) =>
        from && to ? [{ of: union.id, from, to }] : [];
      return [
        ...line(one && [one.x, one.y], other && [other.x, other.y]),
        ...line(top, bottom),
        ...line(left, right),
        ...children.flatMap(({ x, y }) => line([x, left?.[1] ?? y], [x, y])),
      ];
    },
  );
}

const range = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const;

/** All lines are upright or level, so two of them meet when their boxes do. */
function meet(one: Line, other: Line): boolean {
  const apart = ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
    high < from - 0.01 || to < low - 0.01;
  return !(
    apart(range(one.from[0], one.to[0]), range(other.from[0], other.to[0])) ||
    apart(range(one.from[1], one.to[1]), range(other.from[1], other.to[1]))
  );
}

/** Pairs of lines of different unions that meet anywhere but at a person of both. */
function crossings(layout: GenogramLayout): string[] {
  const lines = familyLines(layout);
  const shared = (one: Line, other: Line) =>
    layout.persons.some(({ x, y }) =>
      [one, other].every(({ from, to }) =>
        [from, to].some(([px, py]) => Math.abs(px - x) < 0.01 && Math.abs(py - y) < 0.01),
      ),
    );
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => one.of !== other.of && meet(one, other) && !shared(one, other))
      .map((other) => `${one.of} × ${other.of}`),
  );
}

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}` as RecordId;

/** Any family whatever: who is whose child and who lives with whom is drawn by lot, rings and third partners included. */
const anyFamily = fc
  .record({
    sexes: fc.array(fc.constantFrom('F', 'M', undefined), { minLength: 1, maxLength: 40 }),
    seeds: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('parents', 'parent', 'couple', 'sibling')), {
      maxLength: 60,
    }),
  })
  .map(({ sexes, seeds }): FamilyRecords => {
    const persons = sexes.map(
      (sex, n): FamilyMember => ({
        id: id(n),
        data: { identity: 'declared', alias: `P${n}`, ...(sex && { sex }), dateOfBirth: `${1900 + n}-01-01` },
      }),
    );
    const count = persons.length;
    let serial = 0;
    const tie = (one: number, other: number, nature: 'family' | 'couple', kinship: string): Tie => ({
      id: id(10_000 + serial++),
      data: { personId: id(one), otherPersonId: id(other), nature, kinship },
    });
    const relationships = seeds.flatMap(([a, b, kind]) => {
      const [one, other] = [a % count, b % count];
      const [older, younger] = range(one, other);
      if (older === younger) return [];
      if (kind === 'couple') return [tie(one, other, 'couple', '2')];
      if (kind === 'sibling') return [tie(one, other, 'family', '9')];
      const second = (older + 1) % count;
      const isSecond = kind === 'parents' && second < younger;
      return [tie(younger, older, 'family', '6'), ...(isSecond ? [tie(younger, second, 'family', '6')] : [])];
    });
    return { persons, relationships };
  });

describe('the layout of a genogram', () => {
  it('of the example draws everybody once, three unions side by side, no line over another', () => {
    const layout = layOutGenogram(family, { focus });
    expect(layout.persons.filter(({ again }) => again)).toEqual([]);
    expect(layout.persons).toHaveLength(family.persons.length);
    expect(crossings(layout)).toEqual([]);
  });

  it('never lets a line of a sibship meet another, whatever the family', () => {
    fc.assert(
      fc.property(anyFamily, (records) => {
        const layout = layOutGenogram(records);
        expect(crossings(layout)).toEqual([]);
        expect(isFlat(rowsOf(familyOf(records)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('draws everybody, keeps neighbours apart and children under their parents', () => {
    fc.assert(
      fc.property(anyFamily, (records) => {
        const { persons, families } = layOutGenogram(records);
        expect(new Set(persons.flatMap(({ member, again }) => (again ? [] : (member?.id ?? []))))).toEqual(
          new Set(records.persons.map((person) => person.id)),
        );
        for (const y of new Set(persons.map((person) => person.y))) {
          const xs = persons
            .filter((person) => person.y === y)
            .map(({ x }) => x)
            .sort((a, b) => a - b);
          for (const [index, x] of xs.slice(1).entries()) expect(x - (xs[index] ?? 0)).toBeGreaterThan(100);
        }
        for (const { union, partners, children } of families) {
          expect(children).toHaveLength(union.children.length);
          for (const child of children) for (const partner of partners) expect(child.y).toBeGreaterThan(partner.y);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of forty persons takes less than fifty thousandths of a second', () => {
    const forty: FamilyRecords = {
      persons: Array.from({ length: 40 }, (_, n) => ({
        id: id(n),
        data: { identity: 'declared', alias: `P${n}`, sex: n % 2 ? 'F' : 'M', dateOfBirth: `${1900 + n}-01-01` },
      })),
      relationships: Array.from({ length: 38 }, (_, n) => n + 2).flatMap((n) => {
        const couple = Math.floor((n - 2) / 4) * 2;
        return [couple, couple + 1].map(
          (parent): Tie => ({
            id: id(5000 + n * 2 + (parent % 2)),
            data: { personId: id(n), otherPersonId: id(parent), nature: 'family', kinship: '6' },
          }),
        );
      }),
    };
    layOutGenogram(forty);
    const runs = Array.from({ length: 9 }, () => {
      const start = performance.now();
      layOutGenogram(forty);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(runs[4]).toBeLessThan(50);
  });
});
