import { describe, expect, it } from 'vitest';
import { growthOf, leastLeak, type MemorySample, percentile, verdictOn } from './summary';

/** Half an hour in twenty samples: what lives settles at 80 MB, unquiet by one, and may climb. */
function samples(climb: number): MemorySample[] {
  return Array.from({ length: 20 }, (_, index) => {
    const at = (index + 1) / 40;
    return { at, rss: 200, heap: 80 - (index < 4 ? 20 - 5 * index : 0) + (index % 2) + climb * at };
  });
}

describe('the memory of a server under load', () => {
  it('is flat where only the caches fill up', () => {
    const growth = growthOf(samples(0));
    expect(Math.abs(growth.slope)).toBeLessThan(2);
    expect(verdictOn(growth, 300_000)).toBe('flat');
  });

  it('grows where a hundred bytes stay of every request', () => {
    const growth = growthOf(samples(30));
    expect(growth.slope).toBeCloseTo(30, -1);
    expect(verdictOn(growth, 300_000)).toBe('grows');
    expect(leastLeak(growth, 300_000)).toBeLessThan(60);
  });

  it('is not judged by a minute', () => {
    const minute = samples(100).map((sample) => ({ ...sample, at: sample.at / 30 }));
    expect(verdictOn(growthOf(minute), 300_000)).toBe('short');
  });
});

describe('a percentile', () => {
  it('is a value that was measured', () => {
    expect([0.5, 0.95, 1].map((share) => percentile([1, 2, 3, 4], share))).toEqual([3, 4, 4]);
  });
});
