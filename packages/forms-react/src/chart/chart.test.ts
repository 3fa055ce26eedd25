import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, ticksFor } from './scale';

describe('a chart', () => {
  it('is scaled in round numbers that hold every value and leave little empty', () => {
    expect(ticksFor(63)).toEqual([0, 20, 40, 60, 80]);
    expect(ticksFor(0.3)).toEqual([0, 0.1, 0.2, 0.3]);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (most) => {
        const ticks = ticksFor(most);
        const last = ticks.at(-1) ?? 0;
        expect(last).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(last).toBeLessThanOrEqual(most * 2.0001);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('breaks its lines where a value is missing, and loses none', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), { maxLength: 20 });
    fc.assert(
      fc.property(values, (drawn) => {
        const runs = runsOf(drawn);
        expect(runs.flat().map(([place]) => place)).toEqual(
          [...drawn.keys()].filter((place) => drawn[place] !== undefined),
        );
        for (const run of runs)
          for (const [index, [place]] of run.entries()) expect(place).toBe((run[0]?.[0] ?? 0) + index);
      }),
    );
  });
});
