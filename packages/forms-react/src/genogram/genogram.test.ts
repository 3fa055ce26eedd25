import { type CivilDate, civilDate, type RecordId, translate } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../diagram';
import type { Words } from '../language';
import { type FamilyMember, type FamilyRecords, familyOf } from './family';
import { family, focus } from './genogram.examples';
import { type GenogramLayout, layOutGenogram, size } from './layout';
import { momentsOf } from './moments';
import { tiesOfRelative } from './relative';
import { isFlat, rowsOf } from './rows';
import { spokenTie } from './spoken';
import { genogramTexts } from './texts';

/** A line of the drawing with the union it belongs to. */
interface Line {
  readonly of: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function familyLines({ families }: GenogramLayout): Line[] {
  return families.flatMap(
    ({ union, partners: [one, other], children, twins, descent: [top, bottom], sibship: [left, right] }) => {
      const line = (from: Line['from'] | undefined, to: Line['to'] | undefined) =>
        from && to ? [{ of: union.id, from, to }] : [];
      return [
        ...line(one && [one.x, one.y], other && [other.x, other.y]),
        ...line(top, bottom),
        ...line(left, right),
        ...children.flatMap((child) => {
          const set = twins.find((each) => each.children.includes(child));
          // The lines of twins are aslant, and end where the symbol begins.
          return set
            ? line(set.at, [child.x, child.y - size.person / 2])
            : line([child.x, left?.[1] ?? child.y], [child.x, child.y]);
        }),
      ];
    },
  );
}

const range = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const;

/** All lines but those of twins are upright or level: where boxes stay apart, so do they. */
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

/** Any family whatever: who is whose child, twin and partner is drawn by lot, rings, third partners and pregnancies included. */
const anyFamily = fc
  .record({
    sexes: fc.array(fc.constantFrom('F', 'M', undefined), { minLength: 1, maxLength: 40 }),
    seeds: fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('parents', 'parent', 'couple', 'sibling', 'identical', 'fraternal', 'pregnancy'),
      ),
      {
        maxLength: 60,
      },
    ),
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
    const tie = (one: number, other: number, data: Partial<Tie['data']>): Tie => ({
      id: id(10_000 + serial++),
      data: { personId: id(one), otherPersonId: id(other), nature: 'family', ...data },
    });
    const relationships = seeds.flatMap(([a, b, kind]) => {
      const [one, other] = [a % count, b % count];
      const [older, younger] = range(one, other);
      if (older === younger) return [];
      if (kind === 'couple') return [tie(one, other, { nature: 'couple', kinship: '2' })];
      if (kind === 'sibling') return [tie(one, other, { kinship: '9' })];
      if (kind === 'pregnancy') return [tie(one, other, { pregnancy: 'expected' })];
      if (kind === 'identical' || kind === 'fraternal') return [tie(one, other, { kinship: '9', twins: kind })];
      const second = (older + 1) % count;
      const isSecond = kind === 'parents' && second < younger;
      return [tie(younger, older, { kinship: '6' }), ...(isSecond ? [tie(younger, second, { kinship: '6' })] : [])];
    });
    return { persons, relationships };
  });

describe('the layout of a genogram', () => {
  it('of the example draws everybody once, three unions side by side, no line over another', () => {
    const layout = layOutGenogram(family, { focus });
    expect(layout.persons.filter(({ again }) => again)).toEqual([]);
    expect(layout.persons.filter(({ member }) => member)).toHaveLength(family.persons.length);
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

describe('a family', () => {
  const unionOf = (partners: readonly number[], on?: CivilDate) => {
    return familyOf(family, on).unions.find((union) => partners.every((n) => union.partners.includes(id(n))));
  };

  it('knows who is twin of whom, who was taken in and how, and which couple is over', () => {
    expect(unionOf([3, 4])?.twins).toMatchObject([{ kind: 'fraternal', children: [id(8), id(17)] }]);
    expect(unionOf([5, 6])?.twins).toMatchObject([{ kind: 'identical' }]);
    expect([...(unionOf([10])?.joined.values() ?? [])]).toEqual(['foster']);
    expect([...(unionOf([7])?.joined.values() ?? [])]).toEqual(['adoption']);
    expect(unionOf([9, 12])).toMatchObject({ kind: 'married', ending: 'divorced' });
    expect(unionOf([9, 12], civilDate('2019-01-01'))?.ending).toBeUndefined();
    expect(unionOf([9, 16])).toMatchObject({ kind: 'cohabiting', ending: undefined });
  });

  it('is told with its pregnancies, and a loss stays where a birth would take the place', () => {
    const expecting = family.relationships.filter(({ data }) => data.pregnancy !== undefined);
    const words = (key: string, params: object = {}) => translate(genogramTexts, 'it', key, params as never);
    const said = expecting.map((tie) =>
      spokenTie(tie, family, { locale: 'it', text: words, day: (date: string) => date } as unknown as Words),
    );
    expect(said[0]).toBe('gravidanza di Lia con Tito: in corso, dal 2026-06-01');
    const over = { ...expecting[0], validTo: '2026-11-01' } as Tie;
    const later = { ...family, relationships: [...family.relationships.filter((tie) => tie.id !== over.id), over] };
    expect(familyOf(later, civilDate('2026-11-21')).pregnancies).toHaveLength(2);
    expect(familyOf(family, civilDate('2026-11-21')).pregnancies).toHaveLength(3);
  });

  it('has its changes by date, from the birth of whom it is about', () => {
    const words = { text: (key: string) => key, day: (date: string) => date } as unknown as Words;
    const moments = momentsOf(family, civilDate('2026-11-21'), words, focus);
    expect(moments.at(-1)?.on).toBe('1992-12-12');
    expect(moments.map(({ text }) => text)).toContain('genogram.moment.divorced');
    expect(moments.map(({ on }) => on)).toEqual([...moments.map(({ on }) => on)].sort().reverse());
  });

  it('takes in somebody new with their ties, of a child to both parents', () => {
    let serial = 0;
    const ties = tiesOfRelative('new', { of: id(9), kinship: '3', with: id(16) }, () => id(serial++));
    expect(ties.map(({ data }) => [data.personId, data.otherPersonId, data.kinship])).toEqual([
      [id(9), 'new', '3'],
      [id(16), 'new', '3'],
    ]);
    const [couple] = tiesOfRelative('new', { of: id(9), kinship: '2', with: id(16) }, () => id(serial++));
    expect(couple?.data.nature).toBe('couple');
  });
});
