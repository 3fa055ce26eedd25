import type { CodeEntry, CodeList } from '../src/code-list';

/** What changed between two editions of a list, a line each. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly ended: readonly string[];
  readonly renamed: readonly string[];
  readonly changed: readonly string[];
}

function latestOf(list: CodeList | undefined): ReadonlyMap<string, CodeEntry> {
  const latest = new Map<string, CodeEntry>();
  for (const entry of list?.entries ?? []) {
    const other = latest.get(entry.code);
    if (other === undefined || (other.validFrom ?? '') <= (entry.validFrom ?? '')) latest.set(entry.code, entry);
  }
  return latest;
}

/** Compares the latest period of every code of two editions. */
export function differenceOf(before: CodeList | undefined, after: CodeList): Difference {
  const [old, now] = [latestOf(before), latestOf(after)];
  const difference = { added: [], removed: [], ended: [], renamed: [], changed: [] } as Record<
    keyof Difference,
    string[]
  >;
  for (const [code, entry] of now) {
    const was = old.get(code);
    const name = `${code} ${entry.label.it}`;
    if (was === undefined) difference.added.push(name);
    else if (was.validTo === undefined && entry.validTo !== undefined) {
      difference.ended.push(`${name}, last day ${entry.validTo}`);
    } else if (was.label.it !== entry.label.it) difference.renamed.push(`${code} ${was.label.it} → ${entry.label.it}`);
    else if (JSON.stringify(was) !== JSON.stringify(entry)) difference.changed.push(name);
  }
  for (const [code, entry] of old) if (!now.has(code)) difference.removed.push(`${code} ${entry.label.it}`);
  return difference;
}
