import { compile, type Expression } from '@cartella/rules';
import type { Procedure, Step } from '../procedure';
import { type IndexedProcedure, type IndexedStep, indexProcedure, startsFrom } from '../procedure/indexed';
import { abstractFacts } from './abstract-facts';
import { type Flags, flag, liveFlags } from './flags';

/** An abstract case: where it stands and what is remembered of it. */
export interface Node {
  readonly key: string;
  /** `undefined` before the case is opened. */
  readonly state: string | undefined;
  readonly flags: Flags;
  /** The step that first led here, and from where. */
  readonly by?: { readonly step: string; readonly from: Node };
}

/** A step done in an abstract case. */
export interface Edge {
  readonly from: Node;
  readonly step: string;
  readonly to: string;
}

/** Why a step cannot be done in an abstract case where it would begin. */
export type Obstacle = 'guard' | 'after' | 'nobody' | 'record' | 'deadline' | 'sub-case' | 'branch';

/** Everything that can happen, as far as it was looked at. */
export interface Exploration {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: readonly Edge[];
  /** For each step that was met but never possible: the first obstacle and where. */
  readonly obstacles: ReadonlyMap<string, { readonly obstacle: Obstacle; readonly at: Node }>;
  /** Each condition with the verdicts that it took: `true`, `false` or `unknown`. */
  readonly verdicts: ReadonlyMap<Expression, ReadonlySet<boolean | undefined>>;
  /** The bound was reached: what was not found may still exist. */
  readonly truncated: boolean;
}

/** The steps from the opening of a case to a node. */
export function traceTo(node: Node): string[] {
  const trace: string[] = [];
  for (let at = node; at.by !== undefined; at = at.by.from) trace.unshift(at.by.step);
  return trace;
}

function nodeKey(state: string | undefined, flags: Flags): string {
  return `${state ?? ''}|${[...flags].sort().join(',')}`;
}

/** Walks every abstract case of a procedure, breadth first, so that traces are the shortest. */
export class Explorer {
  readonly #indexed: IndexedProcedure;
  readonly #live: ReadonlyMap<string, Flags>;
  readonly #runs = new Map<Expression, ReturnType<typeof compile>>();
  readonly #cache = new Map<Expression, Map<string, boolean | undefined>>();
  readonly #verdicts = new Map<Expression, Set<boolean | undefined>>();
  readonly #obstacles = new Map<string, { obstacle: Obstacle; at: Node }>();

  constructor(procedure: Procedure) {
    this.#indexed = indexProcedure(procedure);
    this.#live = liveFlags(procedure);
  }

  explore(bound: number): Exploration {
    const start: Node = { key: nodeKey(undefined, new Set()), state: undefined, flags: new Set() };
    const nodes = new Map<string, Node>([[start.key, start]]);
    const edges: Edge[] = [];
    const queue: Node[] = [start];
    let truncated = false;
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      for (const step of this.#indexed.steps.values()) {
        for (const next of this.after(node, step)) {
          edges.push({ from: node, step: step.step.id, to: next.key });
          if (nodes.has(next.key)) continue;
          if (nodes.size >= bound) {
            truncated = true;
            continue;
          }
          nodes.set(next.key, next);
          queue.push(next);
        }
      }
    }
    return { nodes, edges, obstacles: this.#obstacles, verdicts: this.#verdicts, truncated };
  }

  /** Abstract cases that a step leads to from a node; none when it is not possible there. */
  after(node: Node, indexedStep: IndexedStep): Node[] {
    const { step } = indexedStep;
    const state = node.state === undefined ? undefined : this.#indexed.states.get(node.state);
    if (!startsFrom(step, state)) return [];
    const obstacle = this.#obstacle(node, indexedStep);
    if (obstacle !== undefined) {
      if (!this.#obstacles.has(step.id)) this.#obstacles.set(step.id, { obstacle, at: node });
      return [];
    }
    const targets = this.#targets(node, indexedStep);
    if (targets.length === 0 && !this.#obstacles.has(step.id))
      this.#obstacles.set(step.id, { obstacle: 'branch', at: node });
    return targets.flatMap((to) => this.#results(node, step, to));
  }

  #obstacle({ flags, ...node }: Node, indexedStep: IndexedStep): Obstacle | undefined {
    const { step, bodies } = indexedStep;
    const named = step.assigns?.bodies ?? [];
    const assigned = (body: string) =>
      body === this.#indexed.holder || named.includes(body) || flags.has(flag.party(body));
    if (!bodies.some(assigned) && step.who.delegable !== true) return 'nobody';
    const needsResponsible = step.who.responsibleOr !== undefined && step.who.responsibleOr.length === 0;
    if (needsResponsible && !flags.has(flag.responsible)) return 'nobody';
    if ((step.after ?? []).some((other) => !flags.has(flag.done(other)))) return 'after';
    if ((step.awaits ?? []).some((name) => !flags.has(flag.sub(name)))) return 'sub-case';
    if (step.whenExpired !== undefined && !flags.has(flag.open(step.whenExpired))) return 'deadline';
    for (const { record, mode, optional } of indexedStep.records.values()) {
      if (optional !== true && (mode === 'revise' || mode === 'sign') && !flags.has(flag.record(record)))
        return 'record';
    }
    for (const { record } of step.asks?.signatures ?? []) {
      if (!flags.has(flag.record(record)) && !indexedStep.records.has(record)) return 'record';
    }
    return step.guard !== undefined && this.judge(step.guard, { flags, ...node }, indexedStep) === false
      ? 'guard'
      : undefined;
  }

  /** Evaluates a condition on an abstract case: true or false when that is so for every case that it stands for. */
  judge(condition: Expression, node: Node, step: IndexedStep): boolean | undefined {
    const cache = getOr(this.#cache, condition, () => new Map<string, boolean | undefined>());
    const key = `${step.step.id}|${node.key}`;
    if (cache.has(key)) return cache.get(key);
    const run = getOr(this.#runs, condition, () => compile(condition));
    const evaluation = run({ data: abstractFacts(this.#indexed, node.state, node.flags, step) });
    const verdict = evaluation.known && typeof evaluation.value === 'boolean' ? evaluation.value : undefined;
    cache.set(key, verdict);
    getOr(this.#verdicts, condition, () => new Set<boolean | undefined>()).add(verdict);
    return verdict;
  }

  #targets(node: Node, indexedStep: IndexedStep): string[] {
    const { to } = indexedStep.step;
    if (to === undefined) return node.state === undefined ? [] : [node.state];
    if (typeof to === 'string') return [to];
    const targets: string[] = [];
    for (const { when, to: target } of to) {
      const verdict = when === undefined || this.judge(when, node, indexedStep);
      if (verdict !== false) targets.push(target);
      if (verdict === true) break;
    }
    return targets;
  }

  #results(node: Node, step: Step, to: string): Node[] {
    const ends = this.#indexed.states.get(to)?.outcome !== undefined;
    const flags = new Set(node.flags);
    if (step.kind === 'reopening') this.#forget(flags);
    flags.add(flag.done(step.id));
    if (step.assigns?.responsible !== undefined) flags.add(flag.responsible);
    for (const body of step.assigns?.bodies ?? []) flags.add(flag.party(body));
    if (step.calls !== undefined) flags.add(flag.sub(step.calls.as));
    for (const deadline of ends ? this.#indexed.deadlines.keys() : (step.deadlines?.closes ?? []))
      flags.delete(flag.open(deadline));
    for (const deadline of step.deadlines?.opens ?? []) flags.add(flag.open(deadline));
    const optional: string[] = [];
    for (const product of step.produces ?? []) {
      if (product.kind !== 'record') continue;
      if (product.optional === true) optional.push(flag.record(product.record));
      else flags.add(flag.record(product.record));
    }
    const live = this.#live.get(to) ?? new Set();
    return subsets(optional.filter((name) => live.has(name) && !flags.has(name))).map((written) => {
      const kept = new Set([...flags, ...written].filter((name) => live.has(name)));
      return { key: nodeKey(to, kept), state: to, flags: kept, by: { step: step.id, from: node } };
    });
  }

  #forget(flags: Set<string>): void {
    for (const step of this.#indexed.steps.keys()) flags.delete(flag.done(step));
    for (const [name, { renewed }] of Object.entries(this.#indexed.procedure.records)) {
      if (renewed === true) flags.delete(flag.record(name));
    }
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function subsets(names: readonly string[]): string[][] {
  let all: string[][] = [[]];
  for (const name of names) all = all.flatMap((one) => [one, [...one, name]]);
  return all;
}
