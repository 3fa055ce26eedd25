import type { Json } from '@cartella/core';
import { keyOf } from '../validate/runtime';
import { accepting, type Literal, refusing } from './fact';
import type { Answer } from './find-number';
import type { Solver } from './solver';
import type { State } from './state';

const longest = 200;
const mostAttempts = 400;

/** A demand that some item from a place on must satisfy. */
interface Duty {
  readonly from: number;
  readonly demands: readonly Literal[];
}

/** Finds a shortest array that a state allows. */
export function findArray(state: State, solver: Solver): Answer<Json> {
  const fixed = Math.max(state.min, ...state.lists.map((node) => node.prefixItems.length), 0);
  const duties = state.contains.reduce((sum, { min }) => sum + min, state.someItems.length + (state.repeats ? 2 : 0));
  // Beyond the fixed places all items are alike, so a longer array can lose an item that has no duty.
  const last = Math.min(state.max, fixed + duties);
  if (state.min > longest) return { kind: 'undecided' };
  const search: Search = { state, solver, attempts: 0, undecided: last > longest };
  for (let length = state.min; length <= Math.min(last, longest); length += 1) {
    const found = arrayOfLength(search, length);
    if (found) return { kind: 'found', value: found };
  }
  return { kind: search.undecided ? 'undecided' : 'none' };
}

interface Search {
  readonly state: State;
  readonly solver: Solver;
  attempts: number;
  undecided: boolean;
}

function arrayOfLength(search: Search, length: number): Json[] | undefined {
  const { state } = search;
  const places = Array.from({ length }, (_, index) => demandsAt(state, index));
  const twins = state.repeats ? pairsBelow(length) : [undefined];
  for (const counts of countsOf(state, length)) {
    const duties: Duty[] = [...state.someItems];
    for (const [index, { node }] of state.contains.entries()) {
      for (let count = 0; count < (counts[index] ?? 0); count += 1)
        duties.push({ from: 0, demands: [accepting(node)] });
    }
    for (const twin of twins) {
      const found = assign(search, places, duties, counts, twin);
      if (found) return found;
    }
  }
  return undefined;
}

/** How many items are to match each `contains`: exactly, where there is an upper limit. */
function countsOf(state: State, length: number): number[][] {
  let all: number[][] = [[]];
  for (const { min, max } of state.contains) {
    const most = max === Infinity ? min : Math.min(max, length);
    const options = Array.from({ length: Math.max(0, most - min + 1) }, (_, index) => min + index);
    all = all.flatMap((counts) => options.map((count) => [...counts, count]));
  }
  return all;
}

function pairsBelow(length: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let one = 0; one < length; one += 1)
    for (let other = one + 1; other < length; other += 1) pairs.push([one, other]);
  return pairs;
}

function demandsAt(state: State, index: number): Literal[] {
  const demands = state.items.filter((item) => item.index === index).flatMap((item) => item.demands);
  for (const node of state.lists) {
    const schema = node.prefixItems[index] ?? (index >= node.prefixItems.length ? node.items : undefined);
    if (schema) demands.push(accepting(schema));
  }
  return demands;
}

/** Gives each duty a place, then fills the places. */
function assign(
  search: Search,
  places: readonly (readonly Literal[])[],
  duties: readonly Duty[],
  counts: readonly number[],
  twin: [number, number] | undefined,
  taken: readonly (readonly Duty[])[] = places.map(() => []),
): Json[] | undefined {
  const [duty, ...others] = duties;
  if (!duty) return fill(search, places, taken, counts, twin);
  for (let index = places.length - 1; index >= duty.from; index -= 1) {
    if (taken[index]?.some((other) => other.demands === duty.demands || sameDemand(other, duty))) continue;
    const demands = [
      ...(places[index] ?? []),
      ...(taken[index] ?? []).flatMap((other) => other.demands),
      ...duty.demands,
    ];
    const possible = search.solver.find(demands);
    if (possible.kind === 'undecided') search.undecided = true;
    if (possible.kind === 'none') continue;
    const next = taken.map((list, at) => (at === index ? [...list, duty] : list));
    const found = assign(search, places, others, counts, twin, next);
    if (found || search.attempts > mostAttempts) return found;
  }
  return undefined;
}

function sameDemand(one: Duty, other: Duty): boolean {
  const [first, second] = [one.demands[0], other.demands[0]];
  return (
    first?.kind === 'schema' &&
    second?.kind === 'schema' &&
    first.accepts &&
    second.accepts &&
    first.node === second.node
  );
}

function fill(
  search: Search,
  places: readonly (readonly Literal[])[],
  taken: readonly (readonly Duty[])[],
  counts: readonly number[],
  twin: [number, number] | undefined,
): Json[] | undefined {
  const { state, solver } = search;
  search.attempts += 1;
  if (search.attempts > mostAttempts) search.undecided = true;
  const demands = places.map((place, index) => {
    const own = (taken[index] ?? []).flatMap((duty) => duty.demands);
    const others = state.contains.flatMap(({ node, max }, at) => {
      const matches = own.some((demand) => demand.kind === 'schema' && demand.accepts && demand.node === node);
      return max === Infinity || matches || counts[at] === undefined ? [] : [refusing(node)];
    });
    return [...place, ...own, ...others];
  });
  if (twin) {
    const [one, other] = twin;
    const joined = [...(demands[one] ?? []), ...(demands[other] ?? [])];
    demands[one] = joined;
    demands[other] = joined;
  }
  const items: Json[] = [];
  for (const [index, place] of demands.entries()) {
    const distinct = state.repeats === false ? items.map((from): Literal => ({ kind: 'differs', from })) : [];
    const answer =
      twin?.[1] === index
        ? { kind: 'found' as const, value: items[twin[0]] as Json }
        : solver.find([...place, ...distinct]);
    if (answer.kind !== 'found') {
      // Other items before it might have left one for this place, unless all places are alike.
      const alike = demands.every((other) => keysOf(other, solver) === keysOf(place, solver));
      if (answer.kind === 'undecided' || (distinct.length > 0 && !alike)) search.undecided = true;
      return undefined;
    }
    items.push(answer.value);
  }
  if (!state.differs.some((value) => keyOf(value) === keyOf(items))) return items;
  search.undecided = true;
  return undefined;
}

function keysOf(demands: readonly Literal[], solver: Solver): string {
  return [...new Set(demands.map(solver.numberOf))].sort().join(' ');
}
