import { type Json, KitError } from '@cartella/core';
import { findText } from '../language';
import { resolved, type SchemaNode } from '../schema';
import { createCompiler } from '../validate/compile';
import { accepts as passes } from '../validate/object-checks';
import { keyOf } from '../validate/runtime';
import { affirm } from './affirm';
import { classesOf } from './classes';
import { deny } from './deny';
import { type Clause, type Fact, type Literal, type ValueType, valueTypes } from './fact';
import { findArray } from './find-array';
import { type Answer, findNumber } from './find-number';
import { findObject } from './find-object';
import { clashes, contradicts } from './quick-look';
import { copyState, emptyState, learn, type State } from './state';

/** Finds values that some schemas accept and others refuse, or proves that there are none. */
export interface Solver {
  readonly find: (demands: readonly Literal[]) => Answer<Json>;
  /** Tells whether a schema accepts a value. */
  readonly accepts: (node: SchemaNode, value: unknown) => boolean;
  /** Numbers a demand; equal demands have equal numbers. */
  readonly numberOf: (literal: Literal) => string;
  /** Finds a text for a state of type string. */
  readonly findName: (demands: readonly Literal[], facts: readonly Fact[]) => Answer<Json>;
}

/** How long a solver may search before it admits that it does not know. */
export interface SolverOptions {
  /** Branches looked into, over the life of one call. */
  readonly budget?: number;
}

class OutOfBudget extends Error {}

/** Prepares a solver for the schemas reachable from some roots. */
export function createSolver(roots: readonly SchemaNode[], { budget = 20_000 }: SolverOptions = {}): Solver {
  const classes = classesOf(roots);
  const compile = createCompiler(...roots);
  const memory = new Map<string, Answer<Json>>();
  const open: string[] = [];
  let lowestHit = Infinity;
  let spent = 0;

  const classOf = (node: SchemaNode) => {
    const number = classes.get(resolved(node));
    if (number === undefined)
      throw new KitError('invalid-argument', `schema ${node.at} is not under the roots of this solver`);
    return number;
  };
  const numberOf = (literal: Literal) =>
    literal.kind === 'differs' ? `≠${keyOf(literal.from)}` : `${literal.accepts ? '+' : '-'}${classOf(literal.node)}`;
  const accepts = (node: SchemaNode, value: unknown) => passes(compile(resolved(node)), value);
  const holds = (literal: Literal, value: Json) =>
    literal.kind === 'differs'
      ? keyOf(literal.from) !== keyOf(value)
      : accepts(literal.node, value) === literal.accepts;

  const solver: Solver = {
    accepts,
    numberOf,
    find: (demands) => {
      if (open.length > 0) return find(demands);
      spent = 0;
      lowestHit = Infinity;
      try {
        const answer = find(demands);
        // What was built is shown to the validators before it is believed.
        const wrong = answer.kind === 'found' && !demands.every((demand) => holds(demand, answer.value));
        return wrong ? { kind: 'undecided' } : answer;
      } catch (error) {
        open.length = 0;
        if (error instanceof OutOfBudget) return { kind: 'undecided' };
        throw error;
      }
    },
    findName: (demands, facts) => searchType(demands, 'string', facts),
  };

  function find(demands: readonly Literal[]): Answer<Json> {
    const numbers = [...new Set(demands.map(numberOf))].sort();
    if (numbers.some((number) => number.startsWith('+') && numbers.includes(`-${number.slice(1)}`)))
      return { kind: 'none' };
    const key = numbers.join(' ');
    const known = memory.get(key);
    if (known) return known;
    const place = open.indexOf(key);
    if (place !== -1) {
      // A smallest value never holds a part that satisfies the same demands: that part would be smaller.
      lowestHit = Math.min(lowestHit, place);
      return { kind: 'none' };
    }
    open.push(key);
    const outerHit = lowestHit;
    lowestHit = Infinity;
    const answer = searchAllTypes(demands);
    open.pop();
    // A "none" that leaned on a demand still open above holds only there.
    if (answer.kind === 'found' || lowestHit >= open.length) memory.set(key, answer);
    lowestHit = Math.min(outerHit, lowestHit >= open.length ? Infinity : lowestHit);
    return answer;
  }

  function searchAllTypes(demands: readonly Literal[]): Answer<Json> {
    let undecided = false;
    for (const type of valueTypes) {
      const answer = searchType(demands, type, []);
      if (answer.kind === 'found') return answer;
      undecided ||= answer.kind === 'undecided';
    }
    return { kind: undecided ? 'undecided' : 'none' };
  }

  function searchType(demands: readonly Literal[], type: ValueType, facts: readonly Fact[]): Answer<Json> {
    const state = emptyState(type);
    return add(state, [...demands, ...facts]) ? search(state, demands) : { kind: 'none' };
  }

  /** Spells facts out until only choices are left; false when they contradict each other. */
  function add(state: State, facts: readonly Fact[]): boolean {
    const queue = [...facts];
    for (let fact = queue.shift(); fact; fact = queue.shift()) {
      if (fact.kind !== 'schema') {
        if (!learn(state, fact.kind === 'contains' ? joined(state, fact) : fact)) return false;
        continue;
      }
      const node = resolved(fact.node);
      const number = classOf(node);
      if (state.seen.has(fact.accepts ? ~number : number)) return false;
      if (state.seen.has(fact.accepts ? number : ~number)) continue;
      state.seen.add(fact.accepts ? number : ~number);
      const clauses = fact.accepts ? affirm(node, state.type) : [deny(node, state.type)];
      for (const clause of clauses) {
        if (!clause) continue;
        const [only, ...others] = clause.alternatives;
        if (!only) return false;
        if (others.length === 0) queue.push(...only);
        else state.clauses.push(clause);
      }
    }
    return true;
  }

  /** Two counts of the same items are one count. */
  function joined(state: State, fact: Extract<Fact, { kind: 'contains' }>): Extract<Fact, { kind: 'contains' }> {
    const place = state.contains.findIndex(({ node }) => classOf(node) === classOf(fact.node));
    const [known] = place === -1 ? [] : state.contains.splice(place, 1);
    if (!known) return fact;
    return { ...fact, min: Math.max(known.min, fact.min), max: Math.min(known.max, fact.max) };
  }

  function search(state: State, demands: readonly Literal[]): Answer<Json> {
    spent += 1;
    if (spent > budget) throw new OutOfBudget();
    if (state.values) return tryValues(state, demands);
    const choice = nextChoice(state);
    if (choice === 'impossible') return { kind: 'none' };
    if (!choice) return state.values ? tryValues(state, demands) : build(state);
    let undecided = false;
    for (const alternative of choice.alternatives) {
      const branch = copyState(state);
      if (!add(branch, alternative)) continue;
      const answer = search(branch, demands);
      if (answer.kind === 'found') return answer;
      undecided ||= answer.kind === 'undecided';
    }
    return { kind: undecided ? 'undecided' : 'none' };
  }

  function tryValues(state: State, demands: readonly Literal[]): Answer<Json> {
    const value = state.values?.find(
      (item) =>
        valueTypeOf(item) === state.type &&
        demands.every((demand) => holds(demand, item)) &&
        textFactsHold(state, item),
    );
    return value === undefined ? { kind: 'none' } : { kind: 'found', value };
  }

  /** Takes the choice with the fewest alternatives, after dropping those that cannot be. */
  function nextChoice(state: State): Clause | 'impossible' | undefined {
    for (;;) {
      let best: Clause | undefined;
      let forced: readonly Fact[] | undefined;
      const kept: Clause[] = [];
      for (const clause of state.clauses) {
        if (clause.refused && clashes(state, clause.refused, solver)) continue;
        const alternatives = clause.alternatives.filter(
          (facts) => !facts.some((fact) => contradicts(state, fact, solver)),
        );
        if (alternatives.length === 0) return 'impossible';
        if (alternatives.some((facts) => facts.length === 0)) continue;
        if (alternatives.length === 1 && !forced) {
          forced = alternatives[0];
          continue;
        }
        const rest = { ...clause, alternatives };
        kept.push(rest);
        if (!best || alternatives.length < best.alternatives.length) best = rest;
      }
      state.clauses = kept;
      if (forced) {
        if (!add(state, forced)) return 'impossible';
        if (state.values) return undefined;
        continue;
      }
      if (best) state.clauses = kept.filter((clause) => clause !== best);
      return best;
    }
  }

  function build(state: State): Answer<Json> {
    switch (state.type) {
      case 'null':
        return firstOf(state, [null]);
      case 'boolean':
        return firstOf(state, [true, false]);
      case 'number':
        return findNumber(state);
      case 'string': {
        const excluded = state.differs.filter((value) => typeof value === 'string');
        const answer = findText({ minLength: state.min, maxLength: state.max, patterns: state.patterns, excluded });
        return answer.kind === 'found' ? { kind: 'found', value: answer.text } : { kind: answer.kind };
      }
      case 'array':
        return findArray(state, solver);
      case 'object':
        return findObject(state, solver);
    }
  }

  return solver;
}

function valueTypeOf(value: Json): ValueType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as ValueType);
}

/** Names are sought with facts that are not among the demands. */
function textFactsHold(state: State, value: Json): boolean {
  if (typeof value !== 'string') return true;
  const matches = state.patterns.every(({ source, matches: wanted }) => new RegExp(source, 'u').test(value) === wanted);
  return matches && !state.differs.includes(value);
}

function firstOf(state: State, values: readonly (boolean | null)[]): Answer<Json> {
  const value = values.find((item) => !state.differs.includes(item));
  return value === undefined ? { kind: 'none' } : { kind: 'found', value };
}
