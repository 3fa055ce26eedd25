import { type FieldState, sameState } from './field-state';
import { holdersOf, isWithin, patternOf } from './place';

/** The states that somebody has looked at, found again by place and by question. */
export interface KnownStates {
  get(place: string): FieldState;
  /** Places whose state may follow from a change at one of them, or of one of the questions. */
  affected(changed: readonly string[], patterns: Iterable<string>): ReadonlySet<string>;
  all(): Iterable<string>;
  /** Works states out again and lists the places where something changed. */
  refresh(places: Iterable<string>): string[];
}

/** Keeps states, worked out on demand. */
export function createKnownStates(compute: (place: string) => FieldState): KnownStates {
  const states = new Map<string, FieldState>();
  const byPattern = new Map<string, Set<string>>();
  const byHolder = new Map<string, Set<string>>();
  return {
    get(place) {
      const known = states.get(place);
      if (known !== undefined) return known;
      const state = compute(place);
      states.set(place, state);
      const pattern = patternOf(place);
      byPattern.set(pattern, (byPattern.get(pattern) ?? new Set()).add(place));
      for (const holder of holdersOf(pattern)) byHolder.set(holder, (byHolder.get(holder) ?? new Set()).add(place));
      return state;
    },
    affected(changed, patterns) {
      const found = new Set<string>();
      for (const place of changed) {
        for (const each of [place, ...holdersOf(place)]) found.add(each);
        for (const each of byHolder.get(patternOf(place)) ?? []) if (isWithin(each, place)) found.add(each);
      }
      for (const pattern of patterns) for (const place of byPattern.get(pattern) ?? []) found.add(place);
      return found;
    },
    all: () => states.keys(),
    refresh(places) {
      return [...places].filter((place) => {
        const before = states.get(place);
        if (before === undefined) return false;
        const after = compute(place);
        if (sameState(before, after)) return false;
        states.set(place, after);
        return true;
      });
    },
  };
}
