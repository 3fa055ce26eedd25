/** What is measured and how often. */
export interface Comparison {
  readonly title: string;
  /** How many things one run handles, for the figure per second. */
  readonly size: number;
  /** Name of these things in the plural, for example `records`. */
  readonly unit: string;
  /** Runs that count, after one that does not; five when not told. */
  readonly runs?: number;
}

/** The durations of one contender, in milliseconds. */
export interface Measurement {
  readonly name: string;
  readonly durations: readonly number[];
}

/** Takes the middle of some durations, or the mean of the two middle ones. */
export function median(durations: readonly number[]): number {
  const sorted = [...durations].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function inWords(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds >= 1 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds * 1000).toFixed(1)} µs`;
}

/** Writes measurements side by side; each is compared with the first. */
export function tableOf({ title, size, unit }: Comparison, measurements: readonly Measurement[]): string {
  const first = median(measurements[0]?.durations ?? []);
  const rows = measurements.map(({ name, durations }) => {
    const middle = median(durations);
    const spread = `${inWords(Math.min(...durations))} – ${inWords(Math.max(...durations))}`;
    const rate = Math.round(size / (middle / 1000)).toLocaleString('en');
    return [name, inWords(middle), spread, rate, `${(middle / first).toFixed(2)}×`, String(durations.length)];
  });
  const all = [['', 'median', 'from – to', `${unit}/s`, 'ratio', 'runs'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ');
  return [title, ...all.map(line)].join('\n');
}

/**
 * Measures contenders in turn within each round, so that a slow moment of the machine hits them all, and prints the table.
 *
 * @param contenders - By name; the first is what the others are compared with.
 */
export async function compare(
  comparison: Comparison,
  contenders: Readonly<Record<string, () => unknown>>,
): Promise<readonly Measurement[]> {
  const names = Object.keys(contenders);
  const durations = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round <= (comparison.runs ?? 5); round++) {
    for (const name of names) {
      const started = performance.now();
      await contenders[name]?.();
      if (round > 0) durations.get(name)?.push(performance.now() - started);
    }
  }
  const measurements = names.map((name) => ({ name, durations: durations.get(name) ?? [] }));
  console.log(`\n${tableOf(comparison, measurements)}`);
  return measurements;
}
