/** What was in the memory of the server at a moment. */
export interface MemorySample {
  /** Hours since the beginning. */
  readonly at: number;
  /** Megabytes: the whole process, and what lives after a collection. */
  readonly rss: number;
  readonly heap: number;
}

/** How what lives changes over the second half of a run, when caches are full. */
export interface Growth {
  /** Megabytes an hour, by least squares, and the error of that figure. */
  readonly slope: number;
  readonly error: number;
  /** Hours that it was looked at. */
  readonly span: number;
}

/** Takes the value below which a share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** Measures how fast what lives grows: a leak is a line that climbs. */
export function growthOf(all: readonly MemorySample[]): Growth {
  const samples = all.slice(Math.floor(all.length / 2));
  const mean = (of: (sample: MemorySample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [at, heap] = [mean((sample) => sample.at), mean((sample) => sample.heap)];
  const spread = mean((sample) => (sample.at - at) ** 2);
  const slope = mean((sample) => (sample.at - at) * (sample.heap - heap)) / spread;
  const rest = mean((sample) => (sample.heap - heap - slope * (sample.at - at)) ** 2);
  const span = (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0);
  return { slope, error: Math.sqrt(rest / spread / Math.max(samples.length - 2, 1)), span };
}

const shortest = 5 / 60;
const negligible = 1;

/** Says whether memory grows: by more than a megabyte beyond what its unrest explains. Less than ten minutes do not tell. */
export function verdictOn({ slope, error, span }: Growth, requestsPerHour: number): 'short' | 'flat' | 'grows' {
  if (Number.isNaN(slope) || span < shortest * 0.8 || requestsPerHour === 0) return 'short';
  return (slope - 2 * error) * span > negligible ? 'grows' : 'flat';
}

/** The least leak that would have been seen, in bytes a request. */
export function leastLeak({ error, span }: Growth, requestsPerHour: number): number {
  return ((2 * error * span + negligible) * 1e6) / (requestsPerHour * span);
}
