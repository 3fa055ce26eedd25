import { afterEach, describe, expect, it, vi } from 'vitest';
import { compare, median, tableOf } from './compare';

afterEach(() => vi.restoreAllMocks());

describe('the median', () => {
  it('is the middle, in numeric order, or the mean of the two middle ones', () => {
    expect(median([100, 9, 20])).toBe(20);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('a table', () => {
  it('sets each contender beside the first', () => {
    const table = tableOf({ title: 'Validation', size: 100_000, unit: 'records' }, [
      { name: 'ajv', durations: [500, 400, 600] },
      { name: 'ours', durations: [250, 250, 250] },
    ]);
    const [title, header, ajv, ours] = table.split('\n');
    expect(title).toBe('Validation');
    expect(header).toMatch(/median +from – to +records\/s +ratio +runs/);
    expect(ajv).toMatch(/^ajv +500\.0 ms +400\.0 ms – 600\.0 ms +200,000 +1\.00× +3$/);
    expect(ours).toMatch(/^ours +250\.0 ms .+ 400,000 +0\.50× +3$/);
  });
});

describe('a comparison', () => {
  it('warms up once, then measures the contenders in turn', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const calls: string[] = [];
    const measurements = await compare(
      { title: 't', size: 1, unit: 'things', runs: 2 },
      { a: () => calls.push('a'), b: async () => calls.push('b') },
    );
    expect(calls.join('')).toBe('ababab');
    expect(measurements.map(({ name, durations }) => [name, durations.length])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });
});
