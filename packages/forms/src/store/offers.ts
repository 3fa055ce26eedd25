import type { Context } from '@cartella/rules';
import { placesOf } from './asked';
import { knownValue } from './condition';
import type { Filling } from './filling';
import type { DependencyGraph } from './graph';
import { isEmpty, isWithin, patternOf, readAt, writeAt } from './place';
import type { Question } from './question';

/** Questions that may be offered a value after changes at some places. */
export function offeredAfter(graph: DependencyGraph, places: readonly string[]): readonly Question[] {
  if (graph.prefilled.length === 0) return [];
  const patterns = places.map(patternOf);
  const listening = new Set(patterns.flatMap((pattern) => [...graph.listenersOf(pattern)]));
  return graph.prefilled.filter(
    (question) => listening.has(question) || patterns.some((pattern) => isWithin(question.pattern, `${pattern}.*`)),
  );
}

/** Writes what is known elsewhere into empty fields. Each is offered a value once: one that was emptied stays empty. */
export function offer(
  filling: Filling,
  questions: readonly Question[],
  contextAt: (values: unknown, place: string) => Context,
): { readonly filling: Filling; readonly written: readonly string[] } {
  const offered = new Map(filling.offered);
  let { values } = filling;
  const written: string[] = [];
  for (const { field, pattern } of questions)
    for (const place of placesOf(pattern, values)) {
      if (field.prefill === undefined || offered.has(place) || filling.texts.has(place)) continue;
      if (!isEmpty(readAt(values, place))) continue;
      const value = knownValue(field.prefill.value, contextAt(values, place));
      if (isEmpty(value)) continue;
      values = writeAt(values, place, value);
      offered.set(place, value);
      written.push(place);
    }
  return written.length === 0 ? { filling, written } : { filling: { ...filling, values, offered }, written };
}

/** Tells whether the value at a place is still the one that was offered. */
export function isOffered({ values, offered }: Filling, place: string): boolean {
  return offered.has(place) && JSON.stringify(offered.get(place)) === JSON.stringify(readAt(values, place));
}
