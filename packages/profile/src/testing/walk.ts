import type { Procedure, Step } from '@cartella/workflow';

/** Where a path through a procedure stops, or where it ends. */
export type Walk =
  | { readonly ok: true; readonly states: readonly string[] }
  | { readonly ok: false; readonly step: string; readonly why: 'unknown' | 'not-from-here' | 'not-yet' };

/** Follows a path of steps through the graph of a procedure, whatever the data: every way out of a step is taken. */
export function walk(procedure: Procedure, path: readonly string[]): Walk {
  let states: readonly (string | undefined)[] = [undefined];
  const done = new Set<string>();
  for (const name of path) {
    const step = procedure.steps.find(({ id }) => id === name);
    if (step === undefined) return { ok: false, step: name, why: 'unknown' };
    const here = states.filter((state) => startsFrom(procedure, step, state));
    if (here.length === 0) return { ok: false, step: name, why: 'not-from-here' };
    if ((step.after ?? []).some((other) => !done.has(other))) return { ok: false, step: name, why: 'not-yet' };
    done.add(name);
    states = [...new Set(here.flatMap((state) => targetsOf(step, state)))];
  }
  return { ok: true, states: states.flatMap((state) => state ?? []) };
}

function startsFrom(procedure: Procedure, { from }: Step, state: string | undefined): boolean {
  if (state === undefined) return from === 'start';
  const isEnd = procedure.states.some(({ id, outcome }) => id === state && outcome !== undefined);
  if (from === 'live') return !isEnd;
  if (from === 'ended') return isEnd;
  return from !== 'start' && from.includes(state);
}

function targetsOf({ to }: Step, state: string | undefined): (string | undefined)[] {
  if (to === undefined) return [state];
  return typeof to === 'string' ? [to] : to.map((way) => way.to);
}
