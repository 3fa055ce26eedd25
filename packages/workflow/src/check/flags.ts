import { dependencies, type Expression } from '@cartella/rules';
import { factsRead } from '../facts/judge';
import type { Procedure, Step } from '../procedure';
import { startsFrom, targetsOf } from '../procedure/indexed';

/**
 * What the checker remembers of an abstract case besides its state, as a set of flags: `done:step`, `record:name`,
 * `open:deadline`, `party:body`, `responsible`, `sub:name`. Only flags that some step reachable from here reads are kept.
 */
export type Flags = ReadonlySet<string>;

const flag = {
  done: (step: string) => `done:${step}`,
  record: (name: string) => `record:${name}`,
  open: (deadline: string) => `open:${deadline}`,
  party: (body: string) => `party:${body}`,
  sub: (name: string) => `sub:${name}`,
  responsible: 'responsible',
} as const;

export { flag };

/** Second names of the paths that an expression reads under a fact, for example the steps under `done`. */
export function namesUnder(fact: string, expression: Expression): string[] {
  return dependencies(expression).flatMap((path) => {
    const [first, second] = path.split('.');
    return first === fact && second !== undefined ? [second] : [];
  });
}

/** Conditions of a step: its guard and those of its ways out. */
export function conditionsOf(step: Step) {
  const ways = Array.isArray(step.to) ? step.to.flatMap(({ when }) => (when === undefined ? [] : [when])) : [];
  return step.guard === undefined ? ways : [step.guard, ...ways];
}

/** Flags that a step looks at. */
export function flagsRead(procedure: Procedure, step: Step): string[] {
  const holder = procedure.bodies[0]?.id;
  const read = [
    ...(step.after ?? []).map(flag.done),
    ...(step.awaits ?? []).map(flag.sub),
    ...(step.who.bodies ?? []).filter((body) => body !== holder).map(flag.party),
    ...(step.who.responsibleOr === undefined ? [] : [flag.responsible]),
    ...(step.whenExpired === undefined ? [] : [flag.open(step.whenExpired)]),
  ];
  for (const product of step.produces ?? []) {
    if (product.kind === 'record' && (product.mode === 'revise' || product.mode === 'sign'))
      read.push(flag.record(product.record));
    if (product.kind === 'message' && product.to !== holder) read.push(flag.party(product.to));
  }
  for (const { record } of step.asks?.signatures ?? []) read.push(flag.record(record));
  for (const condition of conditionsOf(step)) {
    read.push(
      ...factsRead(condition)
        .filter((name) => Object.hasOwn(procedure.records, name))
        .map(flag.record),
    );
    read.push(...namesUnder('done', condition).map(flag.done), ...namesUnder('deadline', condition).map(flag.open));
  }
  return read;
}

/** For each state, the flags that any step still ahead may look at; the rest is forgotten, which keeps the exploration small. */
export function liveFlags(procedure: Procedure): ReadonlyMap<string, Flags> {
  const live = new Map<string, Set<string>>(procedure.states.map(({ id }) => [id, new Set()]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const state of procedure.states) {
      const here = live.get(state.id) ?? new Set();
      const size = here.size;
      for (const step of procedure.steps.filter((one) => startsFrom(one, state))) {
        for (const name of flagsRead(procedure, step)) here.add(name);
        for (const target of targetsOf(step, state.id)) for (const name of live.get(target) ?? []) here.add(name);
      }
      changed ||= here.size > size;
    }
  }
  return live;
}
