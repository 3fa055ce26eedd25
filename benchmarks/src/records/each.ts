/** Does a work for each item, some at a time. */
export async function eachOf<T>(items: readonly T[], many: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const left = items.entries();
  await Promise.all(
    Array.from({ length: many }, async () => {
      for (const [, item] of left) await work(item);
    }),
  );
}
