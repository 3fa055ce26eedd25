import { expect, it } from 'vitest';
import { seededRandom } from '../check/random';
import { soak, soakedParsers, spoil } from '../check/soak-parsers';

it.each(soakedParsers)('the parser of $name stands a sample of spoiled inputs', async (parser) => {
  const { faults } = await soak(parser, 120, 1);
  expect(faults).toEqual([]);
});

it('the soak sees a parser that throws', async () => {
  const weak = { name: 'weak', sound: () => new Uint8Array(10), parse: () => Promise.reject(new Error('fragile')) };
  expect((await soak(weak, 3, 1)).faults).toHaveLength(3);
});

it('spoiling an input changes it, always in the same way for the same seed', () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, index) => index);
  const results = Array.from({ length: 50 }, (_, seed) => spoil(bytes, seededRandom(seed + 1)));
  expect(results.filter((result) => Buffer.compare(result, bytes) !== 0).length).toBeGreaterThan(45);
  expect(spoil(bytes, seededRandom(1))).toEqual(spoil(bytes, seededRandom(1)));
});
