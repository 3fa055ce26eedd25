import type { PersonData } from '../person';
import { type Feature, featureOf } from './features';
import { type Confidence, type MatchRule, personMatchRules } from './match-rules';

/** A person as matching needs it: sealed ones are never compared. */
export interface Matchable {
  readonly id: string;
  readonly sensitivity?: string;
  readonly data: PersonData;
}

/** Two records that may be of one person, with every reason. Nothing is merged: a person decides. */
export interface DuplicatePair {
  readonly one: string;
  readonly other: string;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

/** What keeps the search within reason. */
export interface MatchOptions {
  readonly rules?: readonly MatchRule[];
  /** A key that more records share says nothing (a name given to many); its block is left out. */
  readonly largestBlock?: number;
}

const confidences: readonly Confidence[] = ['possible', 'likely', 'certain'];

/**
 * Finds the pairs of records that may be of one person. Each rule compares only records with the same key, so the work grows with
 * the number of records and not with its square.
 */
export function findDuplicates(
  persons: readonly Matchable[],
  { rules = personMatchRules, largestBlock = 50 }: MatchOptions = {},
): readonly DuplicatePair[] {
  const open = persons.filter(({ sensitivity }) => sensitivity !== 'sealed');
  const pairs = new Map<string, DuplicatePair>();
  for (const rule of rules) {
    for (const block of blocksOf(open, rule, largestBlock)) {
      for (const [one, other] of pairsIn(block)) {
        if (one.id !== other.id && !differs(one.data, other.data, rule.notDifferent))
          addReason(pairs, one, other, rule);
      }
    }
  }
  return [...pairs.values()];
}

/** Finds whom a person that is being recorded may already be. */
export function findMatches(
  person: Matchable,
  candidates: readonly Matchable[],
  options: MatchOptions = {},
): readonly DuplicatePair[] {
  const pairs = candidates.flatMap((candidate) => findDuplicates([person, candidate], options));
  return pairs.sort((one, other) => confidences.indexOf(other.confidence) - confidences.indexOf(one.confidence));
}

function blocksOf(
  persons: readonly Matchable[],
  { equal }: MatchRule,
  largest: number,
): Iterable<readonly Matchable[]> {
  const first = new Map<string, Matchable>();
  const blocks = new Map<string, Matchable[]>();
  for (const person of persons) {
    const key = keyOf(person.data, equal);
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, person);
    else {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [earlier, person]);
      else block.push(person);
    }
  }
  return [...blocks.values()].filter((block) => block.length <= largest);
}

function keyOf(person: PersonData, features: readonly Feature[]): string | undefined {
  let key = '';
  for (const feature of features) {
    const value = featureOf(person, feature);
    if (value === undefined) return undefined;
    key += `${value}|`;
  }
  return key;
}

function* pairsIn(block: readonly Matchable[]): Generator<readonly [Matchable, Matchable]> {
  for (const [i, one] of block.entries()) for (const other of block.slice(i + 1)) yield [one, other];
}

function differs(one: PersonData, other: PersonData, features: readonly Feature[] = []): boolean {
  return features.some((feature) => {
    const [here, there] = [featureOf(one, feature), featureOf(other, feature)];
    return here !== undefined && there !== undefined && here !== there;
  });
}

function addReason(pairs: Map<string, DuplicatePair>, one: Matchable, other: Matchable, rule: MatchRule): void {
  const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const key = `${first} ${second}`;
  const known = pairs.get(key);
  if (known === undefined) {
    pairs.set(key, { one: first, other: second, confidence: rule.confidence, reasons: [rule.code] });
  } else {
    const isSurer = confidences.indexOf(rule.confidence) > confidences.indexOf(known.confidence);
    const confidence = isSurer ? rule.confidence : known.confidence;
    pairs.set(key, { ...known, confidence, reasons: [...known.reasons, rule.code] });
  }
}
