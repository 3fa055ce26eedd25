import { addDays, civilDate } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseholdData } from './household';
import { membersOn, mergeHouseholds, splitHousehold } from './membership';

const day = (n: number) => addDays(civilDate('2020-01-01'), n);
const household = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 8 }).map(
  (ids): HouseholdData => ({
    kind: 'di-fatto',
    members: ids.map((id) => ({ personId: `p${id}`, validFrom: day(0) })),
  }),
);
const idsOn = (data: HouseholdData, n: number) =>
  membersOn(data, day(n))
    .map(({ personId }) => personId)
    .sort();

describe('a household', () => {
  it('knows who lived here on a day', () => {
    const data: HouseholdData = {
      kind: 'anagrafico',
      members: [
        { personId: 'a', validTo: day(9) },
        { personId: 'b', validFrom: day(5) },
      ],
    };
    expect([idsOn(data, 0), idsOn(data, 5), idsOn(data, 10)]).toEqual([['a'], ['a', 'b'], ['b']]);
  });

  it('that splits keeps everybody somewhere, and its past as it was', () => {
    fc.assert(
      fc.property(household, fc.integer({ min: 1, max: 50 }), (data, n) => {
        const leaving = new Set([data.members[0]?.personId ?? '']);
        const [stays, leaves] = splitHousehold(data, leaving, day(n), 'Prova');
        expect(idsOn(stays, n - 1)).toEqual(idsOn(data, n - 1));
        expect([...idsOn(stays, n), ...idsOn(leaves, n)].sort()).toEqual(idsOn(data, n));
        expect(idsOn(leaves, n - 1)).toEqual([]);
      }),
    );
  });

  it('that joins another takes everybody once, and the other ends the day before', () => {
    fc.assert(
      fc.property(household, household, fc.integer({ min: 1, max: 50 }), (first, second, n) => {
        const [joined, ended] = mergeHouseholds(first, second, day(n), 'Prova');
        expect(idsOn(joined, n)).toEqual([...new Set([...idsOn(first, n), ...idsOn(second, n)])].sort());
        expect(idsOn(ended, n)).toEqual([]);
        expect(idsOn(ended, n - 1)).toEqual(idsOn(second, n - 1));
      }),
    );
  });
});
