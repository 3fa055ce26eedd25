import { createIssue, failure, type Issue, type Result, success } from '@cartella/core';
import { type CodeLabel, type CodeListSource, findEntry, type VocabularySet } from '../code-list';

/** What the code reached is to the code left (SKOS mapping relations). */
export type CrosswalkRelation = 'exact' | 'broader' | 'narrower' | 'related';

/** One code of a list and what it becomes in the other. */
export interface CrosswalkPair {
  readonly from: string;
  readonly to: string;
  readonly relation: CrosswalkRelation;
}

/** A passage from one list to another, as data: an installation brings its own, for example from its catalogue to SIUSS. */
export interface Crosswalk {
  readonly id: string;
  readonly version: string;
  readonly label: CodeLabel;
  readonly sources: readonly CodeListSource[];
  /** Id of the list that is left. */
  readonly from: string;
  /** Id of the list that is reached. */
  readonly to: string;
  readonly pairs: readonly CrosswalkPair[];
}

/** A code reached, and what it is to the code left. */
export interface CrosswalkTarget {
  readonly code: string;
  readonly relation: CrosswalkRelation;
}

/** The codes that a code becomes; empty when the crosswalk does not say. */
export function crosswalk(map: Crosswalk, code: string): readonly CrosswalkTarget[] {
  return map.pairs.filter((pair) => pair.from === code).map(({ to, relation }) => ({ code: to, relation }));
}

/**
 * The one code that a code may be sent as: what means the same, otherwise what includes it. None when there is no such code or
 * more than one, because then a person must choose.
 */
export function codeIn(map: Crosswalk, code: string): string | undefined {
  const targets = crosswalk(map, code);
  for (const relation of ['exact', 'broader'] as const) {
    const [first, ...others] = targets.filter((target) => target.relation === relation);
    if (first !== undefined) return others.length === 0 ? first.code : undefined;
  }
  return undefined;
}

const inverse = { exact: 'exact', broader: 'narrower', narrower: 'broader', related: 'related' } as const;

/** The same crosswalk, walked the other way. */
export function invertCrosswalk(map: Crosswalk): Crosswalk {
  const pairs = map.pairs.map(({ from, to, relation }) => ({ from: to, to: from, relation: inverse[relation] }));
  return { ...map, id: `${map.to}-to-${map.from}`, from: map.to, to: map.from, pairs };
}

function joined(first: CrosswalkRelation, second: CrosswalkRelation): CrosswalkRelation {
  if (first === 'exact') return second;
  return second === 'exact' || second === first ? first : 'related';
}

/**
 * Two crosswalks walked one after the other: from the ente's catalogue to SIUSS, from SIUSS to the survey.
 * A relation survives when both steps go the same way; otherwise the ends are only related.
 */
export function composeCrosswalks(first: Crosswalk, second: Crosswalk): Crosswalk {
  const pairs = new Map<string, CrosswalkPair>();
  for (const step of first.pairs) {
    for (const { code, relation } of crosswalk(second, step.to)) {
      const pair = { from: step.from, to: code, relation: joined(step.relation, relation) };
      const key = JSON.stringify([pair.from, pair.to]);
      // Two ways to the same end: the stronger one is what we know.
      if (pairs.get(key)?.relation !== 'exact') pairs.set(key, pair);
    }
  }
  return {
    id: `${first.from}-to-${second.to}`,
    version: `${first.version}+${second.version}`,
    label: first.label,
    sources: [...first.sources, ...second.sources],
    from: first.from,
    to: second.to,
    pairs: [...pairs.values()],
  };
}

/** Issue codes of crosswalks that lead nowhere. */
export const crosswalkIssue = {
  unknownList: 'crosswalk.unknown-list',
  unknownCode: 'crosswalk.unknown-code',
  duplicatePair: 'crosswalk.duplicate-pair',
  relation: 'crosswalk.relation',
} as const;

/** Checks that a crosswalk joins lists of a set, and only codes that they have. */
export function checkCrosswalk(map: Crosswalk, lists: VocabularySet): Result<Crosswalk> {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const side of ['from', 'to'] as const) {
    const list = Object.hasOwn(lists, map[side]) ? lists[map[side]] : undefined;
    if (list === undefined) issues.push(createIssue(crosswalkIssue.unknownList, [side]));
    else {
      for (const [i, pair] of map.pairs.entries()) {
        if (findEntry(list, pair[side]) === undefined) {
          issues.push(createIssue(crosswalkIssue.unknownCode, ['pairs', i, side]));
        }
      }
    }
  }
  for (const [i, { from, to }] of map.pairs.entries()) {
    const key = JSON.stringify([from, to]);
    if (seen.has(key)) issues.push(createIssue(crosswalkIssue.duplicatePair, ['pairs', i]));
    seen.add(key);
  }
  return issues.length > 0 ? failure(issues) : success(map);
}
