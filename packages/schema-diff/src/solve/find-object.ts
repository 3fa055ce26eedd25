import type { Json } from '@cartella/core';
import { keyOf } from '../validate/runtime';
import { accepting, type Fact, type Literal, refusing, type SomeField } from './fact';
import { fieldDemands, isAdditional, nameMatches } from './field-demands';
import type { Answer } from './find-number';
import type { Solver } from './solver';
import type { State } from './state';

const mostPatterns = 4;

interface Search {
  readonly state: State;
  readonly solver: Solver;
  undecided: boolean;
}

type Members = ReadonlyMap<string, readonly Literal[]>;

/** Finds a smallest object that a state allows. */
export function findObject(state: State, solver: Solver): Answer<Json> {
  const search: Search = { state, solver, undecided: false };
  const members = new Map<string, readonly Literal[]>();
  for (const name of state.present) {
    const demands = fieldDemands(state, name, solver);
    if (!demands || !isPossible(search, demands)) return { kind: search.undecided ? 'undecided' : 'none' };
    members.set(name, demands);
  }
  const found = settle(search, members, state.someFields);
  return found ? { kind: 'found', value: found } : { kind: search.undecided ? 'undecided' : 'none' };
}

function isPossible(search: Search, demands: readonly Literal[]): boolean {
  const answer = search.solver.find(demands);
  if (answer.kind === 'undecided') search.undecided = true;
  return answer.kind === 'found';
}

/** Finds a name for each property demanded without one, then fills up and builds. */
function settle(search: Search, members: Members, wanted: readonly SomeField[]): Json | undefined {
  const [first, ...others] = wanted;
  if (!first) return fillUp(search, members);
  for (const name of candidates(search, members, first)) {
    const demands = [...(members.get(name) ?? fieldDemands(search.state, name, search.solver) ?? []), ...first.demands];
    if (!isPossible(search, demands)) continue;
    const found = settle(search, new Map([...members, [name, demands]]), others);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* candidates(search: Search, members: Members, wanted: SomeField): Generator<string> {
  const known = knownNames(search.state);
  const fits = (name: string) =>
    (wanted.pattern === undefined || nameMatches(wanted.pattern, name)) &&
    (wanted.outside === undefined || isAdditional(wanted.outside, name)) &&
    (wanted.misnamed === undefined || !search.solver.accepts(wanted.misnamed, name));
  for (const name of new Set([...members.keys(), ...known])) {
    if (fits(name) && (members.has(name) || fieldDemands(search.state, name, search.solver))) yield name;
  }
  yield* freshNames(search, new Set([...known, ...members.keys()]), wanted);
}

function knownNames(state: State): Set<string> {
  const named = state.fields.flatMap((node) => [...node.properties.keys()]);
  const outside = state.someFields.flatMap(({ outside: node }) => [...(node?.properties.keys() ?? [])]);
  return new Set([...state.present, ...state.absent, ...state.demands.keys(), ...named, ...outside]);
}

/** One name for each way in which the patterns of properties can apply to a name that no schema knows. */
function* freshNames(search: Search, known: ReadonlySet<string>, wanted?: SomeField): Generator<string> {
  const { state, solver } = search;
  const patterns = new Set(
    [...state.fields, ...(wanted?.outside ? [wanted.outside] : [])].flatMap((node) => [
      ...node.patternProperties.keys(),
    ]),
  );
  const demands: Literal[] = [...known].map((from) => ({ kind: 'differs', from }));
  for (const node of state.fields) if (node.propertyNames) demands.push(accepting(node.propertyNames));
  if (wanted?.misnamed) demands.push(refusing(wanted.misnamed));
  const own: Fact[] = wanted?.pattern === undefined ? [] : [{ kind: 'matches', pattern: wanted.pattern, holds: true }];
  if (patterns.size > mostPatterns) search.undecided = true;
  const chosen = [...patterns].slice(0, mostPatterns);
  for (let bits = 0; bits < 2 ** chosen.length; bits += 1) {
    const signs = chosen.map(
      (pattern, index): Fact => ({ kind: 'matches', pattern, holds: (bits & (1 << index)) !== 0 }),
    );
    // A name that can be read, where one will do.
    const named = solver.findName(demands, [...own, ...signs, { kind: 'size', min: 1 }]);
    const answer = named.kind === 'found' ? named : solver.findName(demands, [...own, ...signs]);
    if (answer.kind === 'undecided') search.undecided = true;
    if (answer.kind !== 'found' || typeof answer.value !== 'string') continue;
    const name = answer.value;
    if (wanted?.outside && !isAdditional(wanted.outside, name)) continue;
    if (fieldDemands(state, name, solver)) yield name;
  }
}

/** Adds properties until there are enough, and gives each its smallest value. */
function fillUp(search: Search, members: Members): Json | undefined {
  const { state, solver } = search;
  if (members.size > state.max) {
    // One property may serve two demands; that was tried first.
    if (state.present.size <= state.max && state.someFields.length > 1) search.undecided = true;
    return undefined;
  }
  const all = new Map(members);
  while (all.size < state.min) {
    const name = nextName(search, all);
    if (name === undefined) return undefined;
    all.set(name, fieldDemands(state, name, solver) ?? []);
  }
  const record: [string, Json][] = [];
  for (const [name, demands] of all) {
    const answer = solver.find(demands);
    if (answer.kind !== 'found') {
      if (answer.kind === 'undecided') search.undecided = true;
      return undefined;
    }
    record.push([name, answer.value]);
  }
  const value = recordOf(record);
  if (!state.differs.some((other) => keyOf(other) === keyOf(value))) return value;
  // The value found is one of those not wanted: a larger one may do.
  const larger = all.size < state.max ? fillUp({ ...search, state: { ...state, min: all.size + 1 } }, all) : undefined;
  if (larger === undefined) search.undecided = true;
  return larger;
}

function nextName(search: Search, taken: Members): string | undefined {
  const { state, solver } = search;
  const known = knownNames(state);
  for (const name of known) {
    if (taken.has(name)) continue;
    const demands = fieldDemands(state, name, solver);
    if (demands && isPossible(search, demands)) return name;
  }
  for (const name of freshNames(search, new Set([...known, ...taken.keys()]))) {
    if (isPossible(search, fieldDemands(state, name, solver) ?? [])) return name;
  }
  return undefined;
}

// Object.fromEntries defines properties, so that `__proto__` is one like the others.
function recordOf(members: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(members);
}
