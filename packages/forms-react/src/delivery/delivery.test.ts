import fc from 'fast-check';
import { expect, it } from 'vitest';
import { costOf, payers, stages, totalOf } from './delivery';
import { homeHelp } from './delivery.examples';

const terms = fc.record({
  rate: fc.nat(1_000_000),
  unit: fc.constant('hours'),
  shares: fc.record(
    { ente: fc.nat(100), ssn: fc.nat(100), person: fc.nat(100), third: fc.nat(100) },
    { requiredKeys: [] },
  ),
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it('the parts of a cost are the cost, to the cent, whoever bears them', () => {
  fc.assert(
    fc.property(fc.nat(10_000), terms, (quantity, each) => {
      const { amount, shares } = costOf(quantity, each);
      expect(amount).toBe(quantity * each.rate);
      expect(sum(payers.map((payer) => shares[payer]))).toBe(amount);
    }),
  );
});

it('a total is what was written month by month, and its parts are the total', () => {
  const quantity = fc.option(fc.nat(500), { nil: undefined });
  const line = fc.record({ planned: fc.nat(500), authorised: quantity, delivered: quantity });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 24 }), terms, (months, each) => {
      const lines = months.map(({ planned, authorised, delivered }, index) => ({
        month: `2026-${index + 1}`,
        planned,
        ...(authorised !== undefined && { authorised }),
        ...(delivered !== undefined && { delivered }),
      }));
      for (const stage of stages) {
        const { amount, shares } = totalOf(lines, each, stage);
        expect(sum(payers.map((payer) => shares[payer]))).toBe(amount);
      }
    }),
  );
});

it('what was delivered and not paid is no payment', () => {
  expect(stages.map((stage) => totalOf(homeHelp.lines, homeHelp.terms, stage).quantity)).toEqual([80, 56, 54, 19]);
});
