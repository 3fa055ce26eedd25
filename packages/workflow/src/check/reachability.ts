import type { Step } from '../procedure';
import { startsFrom } from '../procedure/indexed';
import { worksInUnits } from '../role';
import type { Node } from './explore';
import { type Check, type CheckContext, checkIssue, finding, nearest } from './finding';
import { flag } from './flags';

function startsAt(context: CheckContext, node: Node, step: string): boolean {
  const indexedStep = context.indexed.steps.get(step);
  const state = node.state === undefined ? undefined : context.indexed.states.get(node.state);
  return indexedStep !== undefined && startsFrom(indexedStep.step, state);
}

/** Every state is entered by some case. */
export const statesReached: Check = (context) => {
  const entered = new Set(context.nodeList.map(({ state }) => state));
  return context.procedure.states.flatMap((state, index) =>
    entered.has(state.id)
      ? []
      : [finding(checkIssue.unreachableState, ['states', index], undefined, { params: { state: state.id } })],
  );
};

/** Every step is possible in some case; the trace leads to where it should be and is not. */
export const stepsReached: Check = (context) => {
  const done = new Set(context.exploration.edges.map(({ step }) => step));
  return context.procedure.steps.flatMap((step, index) => {
    if (done.has(step.id)) return [];
    const blocked = context.exploration.obstacles.get(step.id);
    // Nobody's steps and dead guards have findings of their own, which say more.
    if (blocked?.obstacle === 'nobody' || blocked?.obstacle === 'guard') return [];
    const params = { step: step.id, obstacle: blocked?.obstacle ?? 'state' };
    return [finding(checkIssue.unreachableStep, ['steps', index], blocked?.at, { params })];
  });
};

/** Nodes from which some node is reached, along edges that count. */
function canReach(context: CheckContext, goals: ReadonlySet<string>, counts: (step: string) => boolean): Set<string> {
  const sources = new Map<string, string[]>();
  for (const { from, step, to } of context.exploration.edges) {
    if (counts(step)) sources.set(to, [...(sources.get(to) ?? []), from.key]);
  }
  const reached = new Set(goals);
  const queue = [...goals];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const source of sources.get(key) ?? []) {
      if (reached.has(source)) continue;
      reached.add(source);
      queue.push(source);
    }
  }
  return reached;
}

/** From every live case an end can be reached without giving up. */
export const endsReached: Check = (context) => {
  const kinds = new Map(context.procedure.steps.map((step) => [step.id, step.kind]));
  const ended = new Set(
    context.nodeList
      .filter(({ state }) => state !== undefined && context.indexed.states.get(state)?.outcome !== undefined)
      .map(({ key }) => key),
  );
  const free = canReach(context, ended, (step) => kinds.get(step) !== 'exit' && kinds.get(step) !== 'reopening');
  const stuck = new Map<string, Node>();
  for (const node of context.nodeList) {
    if (node.state !== undefined && !free.has(node.key) && !stuck.has(node.state)) stuck.set(node.state, node);
  }
  return [...stuck].map(([state, node]) =>
    finding(checkIssue.deadEnd, ['states', context.procedure.states.findIndex(({ id }) => id === state)], node, {
      params: { state },
    }),
  );
};

/** In every live case somebody may end it early, with a reason. */
export const exitsOpen: Check = (context) => {
  const exits = new Set(context.procedure.steps.filter(({ kind }) => kind === 'exit').map(({ id }) => id));
  const closed = new Map<string, Node>();
  for (const node of context.nodeList) {
    if (node.state === undefined || context.indexed.states.get(node.state)?.outcome !== undefined) continue;
    const steps = context.possibleAt.get(node.key) ?? new Set();
    if (![...exits].some((exit) => steps.has(exit)) && !closed.has(node.state)) closed.set(node.state, node);
  }
  return [...closed].map(([state, node]) =>
    finding(checkIssue.noEarlyExit, ['states', context.procedure.states.findIndex(({ id }) => id === state)], node, {
      params: { state },
    }),
  );
};

/** Somebody may do every step: a role that exists, in a service that exists, a body that was named before, a responsible operator. */
export const somebodyMay: Check = (context) =>
  context.procedure.steps.flatMap((step, index) => {
    const lacking = lackingOf(step, context);
    if (lacking !== undefined) {
      const node = nearest(context, (one) => startsAt(context, one, step.id));
      const params = { step: step.id, who: lacking.names.join(', ') };
      return [finding(checkIssue.nobody, ['steps', index, 'who', lacking.what], node, { params })];
    }
    const blocked = context.exploration.obstacles.get(step.id);
    const done = context.exploration.edges.some((edge) => edge.step === step.id);
    if (done || blocked?.obstacle !== 'nobody') return [];
    const who = (step.who.bodies ?? []).join(', ');
    return [finding(checkIssue.nobody, ['steps', index, 'who'], blocked.at, { params: { step: step.id, who } })];
  });

/** The roles of a step, or its services, when nobody has any of them. */
function lackingOf({ who }: Step, { roles, units }: CheckContext) {
  const able = [...who.roles, ...(who.responsibleOr ?? [])];
  if (roles !== undefined && !able.some((role) => roles.has(role))) return { what: 'roles', names: able };
  if (who.units === undefined) return undefined;
  const isThere = able.some(worksInUnits) && who.units.some((kind) => units?.has(kind) ?? true);
  return isThere ? undefined : { what: 'units', names: who.units };
}

/** A message goes to a body that was named, then or before. */
export const messagesAddressed: Check = (context) =>
  context.procedure.steps.flatMap((step, index) =>
    (step.produces ?? []).flatMap((product, place) => {
      if (
        product.kind !== 'message' ||
        product.to === context.indexed.holder ||
        step.assigns?.bodies?.includes(product.to)
      )
        return [];
      const edge = context.exploration.edges.find(
        ({ step: done, from }) => done === step.id && !from.flags.has(flag.party(product.to)),
      );
      if (edge === undefined) return [];
      const params = { step: step.id, body: product.to };
      return [
        finding(checkIssue.messageToNobody, ['steps', index, 'produces', place], edge.from, {
          params,
          next: [step.id],
        }),
      ];
    }),
  );
