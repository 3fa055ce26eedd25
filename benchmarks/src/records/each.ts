/** Does a work for each item, some at a time. */
export async function eachOf<T>(items: readonly T[], many: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const left = items.entries();
  await Promise.all(
    Array.from({ length: many }, async () => {
      for (const [, item] of left) await work(item);
    }),
  );
}

/** A size given on the command line or as `RECORDS_SIZE`; the small one of a quick run when there is none. */
export function sizeOr(small: number): number {
  return Number(process.argv[2] ?? process.env['RECORDS_SIZE'] ?? small);
}
