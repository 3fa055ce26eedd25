/** Round numbers from nought to at least the largest value, four or five of them. */
export function ticksFor(most: number): readonly number[] {
  const rough = Math.max(most, 1e-9) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: Math.max(1, count) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Runs of values without a hole, each with the place of its first. */
export function runsOf(
  values: readonly (number | undefined)[],
): readonly (readonly (readonly [place: number, value: number])[])[] {
  const runs: (readonly [number, number])[][] = [];
  let open = false;
  for (const [place, value] of values.entries()) {
    if (value === undefined) {
      open = false;
      continue;
    }
    if (!open) runs.push([]);
    runs.at(-1)?.push([place, value]);
    open = true;
  }
  return runs;
}
