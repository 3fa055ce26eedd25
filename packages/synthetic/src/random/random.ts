/** A source of chance that gives the same numbers for the same seed, on every machine. */
export interface Random {
  /** At least 0 and below 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <const T>(list: readonly [T, ...T[]]) => T;
  /** One of some values, each with its weight. */
  readonly weighted: <T>(list: readonly [readonly [T, number], ...(readonly [T, number])[]]) => T;
  /** About normal around a mean, from a sum of uniform numbers: the same on every machine, unlike a logarithm. */
  readonly around: (mean: number, spread: number) => number;
}

// The four words of state of a seed (Bob Jenkins' one-at-a-time, four times over).
function stateOf(seed: string): [number, number, number, number] {
  const state: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let lane = 0; lane < 4; lane += 1) {
    let hash = state[lane] ?? 0;
    for (let i = 0; i < seed.length; i += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193 + lane * 2);
      hash ^= hash >>> 15;
    }
    state[lane] = hash >>> 0;
  }
  return state;
}

/** Makes a source of chance (Chris Doty-Humphrey's sfc32). */
export function createRandom(seed: string): Random {
  let [a, b, c, counter] = stateOf(seed);
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      return list[0][0];
    },
    around: (mean, spread) => mean + (next() + next() + next() + next() - 2) * spread,
  };
}
