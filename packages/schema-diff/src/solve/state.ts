import type { Json } from '@cartella/core';
import type { SchemaNode } from '../schema';
import type { Clause, Fact, Literal, SomeField, ValueType } from './fact';

/** A bound of a number. */
export interface Bound {
  readonly limit: number;
  readonly strict: boolean;
}

/** All that is known about the value sought, in one branch of the search. Changed in place; branches work on copies. */
export interface State {
  readonly type: ValueType;
  /** Demands already spelled out, by number. */
  readonly seen: Set<number>;
  /** Choices still open. */
  clauses: Clause[];
  values: readonly Json[] | undefined;
  readonly differs: Json[];
  least: Bound | undefined;
  most: Bound | undefined;
  whole: boolean | undefined;
  readonly multiples: { readonly of: number; readonly holds: boolean }[];
  min: number;
  max: number;
  readonly patterns: { readonly source: string; readonly matches: boolean }[];
  repeats: boolean | undefined;
  readonly lists: SchemaNode[];
  readonly items: { readonly index: number; readonly demands: readonly Literal[] }[];
  readonly someItems: { readonly from: number; readonly demands: readonly Literal[] }[];
  readonly contains: { readonly node: SchemaNode; readonly min: number; readonly max: number }[];
  readonly fields: SchemaNode[];
  readonly present: Set<string>;
  readonly absent: Set<string>;
  readonly demands: Map<string, readonly Literal[]>;
  readonly someFields: SomeField[];
}

/** The state that knows nothing but the type. */
export function emptyState(type: ValueType): State {
  return {
    type,
    seen: new Set(),
    clauses: [],
    values: undefined,
    differs: [],
    least: undefined,
    most: undefined,
    whole: undefined,
    multiples: [],
    min: 0,
    max: Infinity,
    patterns: [],
    repeats: undefined,
    lists: [],
    items: [],
    someItems: [],
    contains: [],
    fields: [],
    present: new Set(),
    absent: new Set(),
    demands: new Map(),
    someFields: [],
  };
}

/** Copies a state, so that a branch can be left without trace. */
export function copyState(state: State): State {
  return {
    ...state,
    seen: new Set(state.seen),
    clauses: [...state.clauses],
    differs: [...state.differs],
    multiples: [...state.multiples],
    patterns: [...state.patterns],
    lists: [...state.lists],
    items: [...state.items],
    someItems: [...state.someItems],
    contains: [...state.contains],
    fields: [...state.fields],
    present: new Set(state.present),
    absent: new Set(state.absent),
    demands: new Map(state.demands),
    someFields: [...state.someFields],
  };
}

/** Adds a fact other than a schema; false when it contradicts what is known. */
export function learn(state: State, fact: Exclude<Fact, { kind: 'schema' }>): boolean {
  switch (fact.kind) {
    case 'differs':
      state.differs.push(fact.from);
      return true;
    case 'among':
      // Values are compared when they are tried; here only the shorter list is kept.
      if (!state.values || fact.values.length < state.values.length) state.values = fact.values;
      return true;
    case 'least':
      if (isTighter(fact, state.least, 1)) state.least = fact;
      return boundsMeet(state);
    case 'most':
      if (isTighter(fact, state.most, -1)) state.most = fact;
      return boundsMeet(state);
    case 'whole':
      if (state.whole === !fact.holds) return false;
      state.whole = fact.holds;
      return true;
    case 'multiple':
      state.multiples.push(fact);
      return !state.multiples.some(({ of, holds }) => of === fact.of && holds !== fact.holds);
    case 'size':
      state.min = Math.max(state.min, fact.min ?? 0);
      state.max = Math.min(state.max, fact.max ?? Infinity);
      return state.min <= state.max;
    case 'matches': {
      const pattern = { source: fact.pattern, matches: fact.holds };
      const known = state.patterns.find(({ source }) => source === pattern.source);
      if (!known) state.patterns.push(pattern);
      return known === undefined || known.matches === pattern.matches;
    }
    case 'repeats':
      if (state.repeats === !fact.holds) return false;
      state.repeats = fact.holds;
      return true;
    default:
      return learnParts(state, fact);
  }
}

type PartFact = Extract<
  Fact,
  { kind: 'list' | 'item' | 'some-item' | 'contains' | 'fields' | 'present' | 'absent' | 'field' | 'some-field' }
>;

function learnParts(state: State, fact: PartFact): boolean {
  switch (fact.kind) {
    case 'list':
      state.lists.push(fact.node);
      return true;
    case 'item':
      state.items.push(fact);
      state.min = Math.max(state.min, fact.index + 1);
      return state.min <= state.max;
    case 'some-item':
      state.someItems.push(fact);
      state.min = Math.max(state.min, fact.from + 1);
      return state.min <= state.max;
    case 'contains':
      state.contains.push(fact);
      return fact.min <= fact.max;
    case 'fields':
      state.fields.push(fact.node);
      return true;
    case 'present':
      state.present.add(fact.name);
      return !state.absent.has(fact.name) && state.present.size <= state.max;
    case 'absent':
      state.absent.add(fact.name);
      return !state.present.has(fact.name);
    case 'field':
      state.demands.set(fact.name, [...(state.demands.get(fact.name) ?? []), ...fact.demands]);
      return true;
    case 'some-field':
      state.someFields.push(fact);
      return true;
  }
}

function isTighter(fact: Bound, known: Bound | undefined, direction: 1 | -1): boolean {
  if (!known) return true;
  const difference = (fact.limit - known.limit) * direction;
  return difference > 0 || (difference === 0 && fact.strict);
}

function boundsMeet({ least, most }: State): boolean {
  if (!least || !most) return true;
  return least.limit < most.limit || (least.limit === most.limit && !least.strict && !most.strict);
}
