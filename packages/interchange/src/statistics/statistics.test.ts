import { istatMeasures as measureList } from '@cartella/vocabularies/istat-measures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregateReturn,
  type CountedDelivery,
  istatMeasures,
  siossActivities,
  toFnpsRows,
  toIstatFigures,
  toSiossRows,
} from '.';

const delivery = fc.record({
  year: fc.integer({ min: 2024, max: 2026 }),
  personId: fc.constantFrom('p1', 'p2', 'p3'),
  item: fc.constantFrom('2.1', '5.2'),
  area: fc.constantFrom('1', '2', '3'),
  ente: fc.nat(100_000),
  person: fc.nat(100_000),
  ssn: fc.nat(100_000),
});

const given = (change: Partial<CountedDelivery>): CountedDelivery => ({
  year: 2026,
  personId: 'p1',
  item: '2.1',
  area: '2',
  ente: 20_000,
  person: 10_000,
  ssn: 0,
  ...change,
});

describe('Yearly returns', () => {
  it('count a person once in each cell, however many deliveries', () => {
    expect(aggregateReturn([given({}), given({}), given({ personId: 'p2' }), given({ area: '3' })])).toEqual([
      { year: 2026, item: '2.1', area: '2', users: 2, ente: 60_000, person: 30_000, ssn: 0 },
      { year: 2026, item: '2.1', area: '3', users: 1, ente: 20_000, person: 10_000, ssn: 0 },
    ]);
  });

  it('lose no cent and depend on no order', () => {
    fc.assert(
      fc.property(fc.array(delivery), (deliveries) => {
        const cells = aggregateReturn(deliveries);
        const total = (items: readonly { ente: number; person: number; ssn: number }[]): number =>
          items.reduce((sum, { ente, person, ssn }) => sum + ente + person + ssn, 0);
        expect(total(cells)).toBe(total(deliveries));
        expect(aggregateReturn(deliveries.toReversed())).toEqual(cells);
      }),
    );
  });

  it('are told to ISTAT with its own measures', () => {
    const figures = toIstatFigures(aggregateReturn([given({})]));
    expect(figures.map(({ measure, value }) => [measure, value])).toEqual([
      ['USSSPM', 1],
      ['TOTEXP', 30_000],
      ['EXPMUN', 20_000],
      ['EXPUSERS', 10_000],
      ['EXPSSN', 0],
    ]);
    const known = measureList.entries.map(({ code }) => code);
    for (const measure of Object.keys(istatMeasures)) expect(known).toContain(measure);
  });

  it('are told as the FNPS matrix, objectives by areas', () => {
    expect(toFnpsRows(aggregateReturn([given({}), given({ area: '3', personId: 'p2', ente: 5 })]))).toEqual([
      { year: 2026, objective: '2.1', users: { '2': 1, '3': 1 }, ente: { '2': 20_000, '3': 5 } },
    ]);
  });

  it('are told as SIOSS counts the offer of an Ambito: activities, users, operators by profile', () => {
    const offer = { ambito: 'valle-finta', management: 'associated', operators: { '3': { educatore: 4 } } } as const;
    const cells = aggregateReturn([
      given({ item: '3' }),
      given({ item: '3', area: '3', personId: 'p2', ente: 5 }),
      given({ item: '1' }),
      given({ item: 'altro' }),
    ]);
    const shared = { ambito: 'valle-finta', management: 'associated', year: 2026 };
    expect(toSiossRows(cells, offer)).toEqual([
      { ...shared, activity: '1', users: 1, ente: 20_000, operators: {} },
      { ...shared, activity: '3', users: 2, ente: 20_005, operators: { educatore: 4 } },
    ]);
    expect(Object.keys(siossActivities)).toHaveLength(5);
  });
});
