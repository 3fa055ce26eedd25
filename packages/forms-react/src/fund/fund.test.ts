import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitments, funds } from './fund.examples';
import { residualOf } from './fund-residuals';

it('what is committed and what is left are the whole fund, to the cent', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10 ** 9)), (amounts) => {
      const [fund] = funds;
      const [example] = commitments;
      const all = amounts.map((amount) => ({ data: { ...example!.data, fundId: fund!.id, amount } }));
      const { committed, residual } = residualOf(fund!, all);
      expect(committed + residual).toBe(fund!.data.amount);
    }),
  );
});

it('commitments of other funds do not count', () => {
  expect(funds.map((fund) => residualOf(fund, commitments).residual)).toEqual([5_249_950, -200_000]);
});
