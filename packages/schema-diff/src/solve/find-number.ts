import { isMultiple } from '../validate/runtime';
import type { State } from './state';

/** A value, the proof that there is none, or the admission that it could not be found out. */
export type Answer<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided' };

const tries = 2_000;

/** Finds the simplest number that a state allows. */
export function findNumber(state: State): Answer<number> {
  const steps = state.multiples.filter(({ holds }) => holds).map(({ of }) => of);
  const grid = gridOf(state.whole ? [1, ...steps] : steps);
  if (grid === undefined) return { kind: 'undecided' };
  return grid === 0 ? findDense(state) : findOnGrid(state, grid);
}

function fits(state: State, value: number): boolean {
  const { least, most, whole, multiples, differs } = state;
  if (!Number.isFinite(value)) return false;
  if (least && (least.strict ? value <= least.limit : value < least.limit)) return false;
  if (most && (most.strict ? value >= most.limit : value > most.limit)) return false;
  if (whole !== undefined && Number.isInteger(value) !== whole) return false;
  return multiples.every(({ of, holds }) => isMultiple(value, of) === holds) && !differs.includes(value);
}

/** The least common multiple of some steps; 0 when there are none, undefined when it is too fine or too large. */
function gridOf(steps: readonly number[]): number | undefined {
  if (steps.length === 0) return 0;
  const scale = 10 ** Math.max(...steps.map((step) => decimalsOf(step)));
  if (scale > 1e6) return undefined;
  let common = 1;
  for (const step of steps) {
    const whole = Math.round(step * scale);
    if (whole === 0) return undefined;
    common = (common / greatestCommonDivisor(common, whole)) * whole;
    if (!Number.isSafeInteger(common)) return undefined;
  }
  return common / scale;
}

function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^\d+(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function findOnGrid(state: State, grid: number): Answer<number> {
  const { least, most } = state;
  const low = least ? Math.ceil(least.limit / grid - 1e-9) : -Infinity;
  const high = most ? Math.floor(most.limit / grid + 1e-9) : Infinity;
  const start = Math.min(Math.max(0, low), high);
  const pointAt = (index: number) => Number((index * grid).toPrecision(15));
  for (let offset = 0; offset <= tries; offset += 1) {
    for (const index of offset === 0 ? [start] : [start + offset, start - offset]) {
      if (index < low || index > high) continue;
      if (fits(state, pointAt(index))) return { kind: 'found', value: pointAt(index) };
    }
  }
  const exhausted = start + tries >= high && start - tries <= low;
  const everyPointIsMultiple = state.multiples.some(({ of, holds }) => !holds && isMultiple(grid, of));
  return {
    kind: exhausted || everyPointIsMultiple || (state.whole === false && Number.isInteger(grid)) ? 'none' : 'undecided',
  };
}

function findDense(state: State): Answer<number> {
  const { least, most } = state;
  if (least && most && least.limit === most.limit) {
    return fits(state, least.limit) ? { kind: 'found', value: least.limit } : { kind: 'none' };
  }
  const low = least?.limit ?? (most ? most.limit - 1_000 : -500);
  const high = most?.limit ?? low + 1_000;
  const candidates = [0, low, high, Math.ceil(low), Math.floor(high), Math.floor(low) + 1];
  for (const unit of [1, 0.5, 0.25, 0.1, 0.01]) {
    for (let count = 1; count <= 40; count += 1)
      candidates.push(count * unit, low + count * unit, high - count * unit, -count * unit);
  }
  for (let part = 1; part < 64; part += 1) candidates.push(low + ((high - low) * part) / 64);
  const found = candidates.find((value) => fits(state, value));
  return found === undefined ? { kind: 'undecided' } : { kind: 'found', value: found };
}
