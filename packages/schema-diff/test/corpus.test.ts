import { describe, expect, it } from 'vitest';
import { runCorpus } from './corpus';

// The script bench/corpus.ts judges as many pairs as one likes.
const pairs = 5000;

describe('verdicts on a corpus of mutated pairs', () => {
  it('are never contradicted by two real validators over generated instances', () => {
    const { wrong, ...figures } = runCorpus(2026, pairs);
    console.info(figures);
    expect(wrong).toEqual([]);
    expect(figures.pairs).toBe(pairs);
    expect(figures.undecided).toBeLessThan(0.005 * 2 * figures.pairs);
    expect(figures.breaks).toBeGreaterThan(figures.pairs / 4);
  }, 300_000);
});
