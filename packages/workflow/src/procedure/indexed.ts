import { KitError } from '@cartella/core';
import type { NoticeDue, ProcedureReference } from '../case';
import type { Deadline } from './deadline.schema';
import { referenceTo } from './define';
import type { Procedure, ProcedureState } from './procedure.schema';
import type { MessageProduct, RecordProduct, Step, TaskProduct } from './step.schema';

/** A step with everything that is asked of it at each command already looked up. */
export interface IndexedStep {
  readonly step: Step;
  readonly bodies: readonly string[];
  readonly records: ReadonlyMap<string, RecordProduct>;
  readonly tasks: readonly TaskProduct[];
  /** What the event of the step says of the communications to send. */
  readonly noticesDue: readonly NoticeDue[];
  readonly messages: readonly MessageProduct[];
  /** Tasks of the procedure that this step does. */
  readonly does: readonly string[];
}

/** A procedure prepared for use: names resolved once. */
export interface IndexedProcedure {
  readonly procedure: Procedure;
  readonly reference: ProcedureReference;
  readonly holder: string;
  readonly steps: ReadonlyMap<string, IndexedStep>;
  readonly states: ReadonlyMap<string, ProcedureState>;
  readonly deadlines: ReadonlyMap<string, Deadline>;
  readonly tasks: ReadonlyMap<string, TaskProduct>;
}

const prepared = new WeakMap<Procedure, IndexedProcedure>();

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function indexStep(step: Step, holder: string, allTasks: readonly TaskProduct[]): IndexedStep {
  const products = step.produces ?? [];
  return {
    step,
    bodies: step.who.bodies ?? [holder],
    records: new Map(
      products.filter((product) => product.kind === 'record').map((product) => [product.record, product]),
    ),
    tasks: products.filter((product) => product.kind === 'task'),
    noticesDue: products.flatMap((product) => (product.kind === 'notice' ? [{ id: product.id, to: product.to }] : [])),
    messages: products.filter((product) => product.kind === 'message'),
    does: allTasks.filter((task) => task.doneBy.includes(step.id)).map((task) => task.id),
  };
}

/** Prepares a procedure, once for each object: a procedure is never changed in place. */
export function indexProcedure(procedure: Procedure): IndexedProcedure {
  const known = prepared.get(procedure);
  if (known !== undefined) return known;
  const holder = procedure.bodies[0]?.id;
  if (holder === undefined) throw new KitError('invalid-definition', `procedure ${procedure.id} has no body`);
  const allTasks = procedure.steps.flatMap((step) =>
    (step.produces ?? []).filter((product) => product.kind === 'task'),
  );
  const indexed: IndexedProcedure = {
    procedure,
    reference: referenceTo(procedure),
    holder,
    steps: new Map(procedure.steps.map((step) => [step.id, indexStep(step, holder, allTasks)])),
    states: byId(procedure.states),
    deadlines: byId(procedure.deadlines),
    tasks: byId(allTasks),
  };
  prepared.set(procedure, indexed);
  return indexed;
}

/** Tells whether a step may begin in a state; `undefined` is before the case is opened. */
export function startsFrom(step: Step, state: ProcedureState | undefined): boolean {
  if (state === undefined) return step.from === 'start';
  if (step.from === 'live') return state.outcome === undefined;
  if (step.from === 'ended') return state.outcome !== undefined;
  return step.from !== 'start' && step.from.includes(state.id);
}

/** Every state that a step may lead to from a state. */
export function targetsOf(step: Step, from: string | undefined): readonly string[] {
  if (step.to === undefined) return from === undefined ? [] : [from];
  return typeof step.to === 'string' ? [step.to] : step.to.map((branch) => branch.to);
}
