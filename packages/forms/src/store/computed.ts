import type { Context } from '@cartella/rules';
import { placesOf } from './asked';
import { knownValue } from './condition';
import type { DependencyGraph } from './graph';
import { isWithin, patternOf, readAt, writeAt } from './place';
import type { Question } from './question';

/** Computed questions that may follow from a change at a place. */
export function followersOf(graph: DependencyGraph, place: string): Set<Question> {
  const pattern = patternOf(place);
  const inside = graph.computed.filter((question) => isWithin(question.pattern, pattern));
  return new Set([...graph.listenersOf(pattern), ...inside]);
}

/**
 * Writes the computed fields that follow, each after those that it reads and at most once: a cycle cannot run away.
 *
 * @param followers - Grows with those that follow from what is written.
 */
export function recompute(
  graph: DependencyGraph,
  values: unknown,
  followers: Set<Question>,
  contextAt: (values: unknown, place: string) => Context,
): { readonly values: unknown; readonly written: readonly string[] } {
  const written: string[] = [];
  let now = values;
  for (const question of graph.computed) {
    const { computed } = question.field;
    if (computed === undefined || !followers.has(question)) continue;
    for (const place of placesOf(question.pattern, now)) {
      const value = knownValue(computed, contextAt(now, place));
      if (Object.is(value, readAt(now, place))) continue;
      now = writeAt(now, place, value);
      written.push(place);
    }
    for (const listener of graph.listenersOf(question.pattern)) followers.add(listener);
  }
  return { values: now, written };
}
