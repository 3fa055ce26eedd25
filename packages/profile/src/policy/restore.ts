import { canonicalJson, createIssue, type Issue, type Path } from '@cartella/core';
import { masked } from './mask';

/** Issue code of a writer who puts something where they may not look. */
export const maskIssue = { masked: 'access.masked-field' } as const;

/** What a writer sends, with what they could not see put back, and the places where they tried to write over it. */
export interface Restored {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Puts back what was masked for the writer, so that a correction by someone with a limited view loses nothing of the rest.
 *
 * @param stored - The data as they are.
 * @param shown - The same data as the writer saw them.
 * @param sent - The data that the writer sends.
 */
export function restoreMasked(stored: unknown, shown: unknown, sent: unknown, path: Path = []): Restored {
  if (same(stored, shown)) return { value: sent, issues: [] };
  if (same(shown, masked)) {
    const untouched = sent === undefined || same(sent, masked);
    return { value: stored, issues: untouched ? [] : [createIssue(maskIssue.masked, path)] };
  }
  if (Array.isArray(stored) && Array.isArray(shown)) return restoreList(stored, shown, sent, path);
  if (isObject(stored) && isObject(shown) && isObject(sent)) {
    const names = [...new Set([...Object.keys(sent), ...Object.keys(stored)])];
    const parts = names.map((name) => ({
      name,
      // A property that was not shown at all is kept, whatever is sent in its place.
      part:
        Object.hasOwn(stored, name) && !Object.hasOwn(shown, name)
          ? { value: stored[name], issues: [] }
          : restoreMasked(stored[name], shown[name], sent[name], [...path, name]),
    }));
    return {
      value: Object.fromEntries(
        parts.flatMap(({ name, part }) => (part.value === undefined ? [] : [[name, part.value]])),
      ),
      issues: parts.flatMap(({ part }) => part.issues),
    };
  }
  return { value: sent, issues: [] };
}

/** Items are told apart by their `id` where they have one, else by their place; what hides something cannot be taken out. */
function restoreList(stored: readonly unknown[], shown: readonly unknown[], sent: unknown, path: Path): Restored {
  const issue = { value: stored, issues: [createIssue(maskIssue.masked, path)] };
  if (!Array.isArray(sent) || stored.length !== shown.length) return issue;
  const positions = new Map(stored.map((item, index) => [keyOf(item, index), index]));
  const parts = sent.map((item, index) => {
    const position = positions.get(keyOf(item, index));
    return position === undefined
      ? { value: item as unknown, issues: [] }
      : restoreMasked(stored[position], shown[position], item, [...path, index]);
  });
  const kept = new Set(sent.map((item, index) => positions.get(keyOf(item, index))));
  const lost = stored.some((item, index) => !kept.has(index) && !same(item, shown[index]));
  return lost ? issue : { value: parts.map(({ value }) => value), issues: parts.flatMap(({ issues }) => issues) };
}

function keyOf(item: unknown, index: number): string {
  return isObject(item) && typeof item['id'] === 'string' ? item['id'] : String(index);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || canonicalJson(one) === canonicalJson(other);
}
