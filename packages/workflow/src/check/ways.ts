import { constantOn, type Expression, or } from '@cartella/rules';
import { factTypes } from '../facts/fact-types';
import { factsRead } from '../facts/judge';
import type { Step } from '../procedure';
import type { Node } from './explore';
import { type Check, type CheckContext, checkIssue, finding } from './finding';

/** Facts that go on changing by themselves, or with who asks and what they bring. */
const changing = new Set(['command', 'actor', 'party', 'deadline', 'subCase', 'done', 'case']);

function recordsWritten(step: Step): string[] {
  return (step.produces ?? []).flatMap((product) => (product.kind === 'record' ? [product.record] : []));
}

/** Whether what a guard reads can still change where the case stands: by the step itself, or by another that leaves it there. */
function canBeMended(guard: Expression, step: Step, here: readonly Step[]): boolean {
  const written = new Set([step, ...here.filter(({ to }) => to === undefined)].flatMap(recordsWritten));
  return factsRead(guard).some((fact) => changing.has(fact) || written.has(fact));
}

/** Guards of all the ways onward from a case, when each has one and none can be mended there. */
function closableGuards(context: CheckContext, node: Node): Expression[] {
  const here = [...(context.possibleAt.get(node.key) ?? [])].flatMap((id) => context.indexed.steps.get(id)?.step ?? []);
  const onward = here.filter(({ to, kind }) => to !== undefined && kind !== 'exit');
  const guards = onward.flatMap((step) =>
    step.guard === undefined || canBeMended(step.guard, step, here) ? [] : [step.guard],
  );
  return guards.length === onward.length ? guards : [];
}

/** From a live case somebody can always go on: the conditions of its ways onward cannot all fail for good. */
export const waysCanOpen: Check = (context) => {
  const inputs = factTypes(context.procedure);
  const states = new Set<string>();
  return context.nodeList.flatMap((node) => {
    const { state } = node;
    if (state === undefined || states.has(state) || context.indexed.states.get(state)?.outcome !== undefined) return [];
    const guards = closableGuards(context, node);
    if (guards.length === 0) return [];
    // What is always true leaves a way; what is never true has a finding of its own.
    const { verdict } = constantOn(or(...guards), inputs);
    if (verdict === 'always' || verdict === 'never') return [];
    states.add(state);
    const index = context.procedure.states.findIndex(({ id }) => id === state);
    return [finding(checkIssue.guardsAllFail, ['states', index], node, { params: { state } })];
  });
};
