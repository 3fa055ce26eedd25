import type { Path } from '@cartella/core';
import { constantOn, type Expression } from '@cartella/rules';
import { factTypes } from '../facts/fact-types';
import type { Step } from '../procedure';
import { type Check, type CheckContext, checkIssue, type Finding, finding } from './finding';

/** A condition of a procedure and where it is written. */
export interface PlacedCondition {
  readonly step: Step;
  readonly condition: Expression;
  readonly at: Path;
}

/** Every guard and every condition of a way out. */
export function conditionsIn(context: CheckContext): PlacedCondition[] {
  return context.procedure.steps.flatMap((step, index) => {
    const ways = Array.isArray(step.to) ? step.to : [];
    return [
      ...(step.guard === undefined ? [] : [{ step, condition: step.guard, at: ['steps', index, 'guard'] }]),
      ...ways.flatMap(({ when }, place) =>
        when === undefined ? [] : [{ step, condition: when, at: ['steps', index, 'to', place, 'when'] }],
      ),
    ];
  });
}

/** Whether a condition is always or never true: in every abstract case, or on the whole declared domain of what it reads. */
function constancy(
  context: CheckContext,
  { condition }: PlacedCondition,
): 'always' | 'never' | 'sometimes' | 'undecided' {
  const verdicts = context.exploration.verdicts.get(condition);
  if (verdicts?.size === 1 && !verdicts.has(undefined)) return verdicts.has(true) ? 'always' : 'never';
  if (verdicts !== undefined && verdicts.size > 1 && verdicts.has(true) && verdicts.has(false)) return 'sometimes';
  return constantOn(condition, factTypes(context.procedure)).verdict;
}

/** No condition is false, or true, in every case: it would be a wall, or an ornament. */
export const conditionsDecide: Check = (context) =>
  conditionsIn(context).flatMap((placed): Finding[] => {
    const verdict = constancy(context, placed);
    if (verdict !== 'always' && verdict !== 'never') return [];
    const { step, at } = placed;
    const node =
      context.exploration.obstacles.get(step.id)?.at ??
      context.exploration.edges.find((one) => one.step === step.id)?.from;
    return [
      finding(verdict === 'always' ? checkIssue.guardAlways : checkIssue.guardNever, at, node, {
        params: { step: step.id },
      }),
    ];
  });

/** Conditions whose domain is too wide to tell: taken both ways, and said. */
export const conditionsOpen: Check = (context) =>
  conditionsIn(context)
    .filter((placed) => constancy(context, placed) === 'undecided')
    .map(({ step, at }) =>
      finding(checkIssue.guardUndecided, at, undefined, { severity: 'warning', params: { step: step.id } }),
    );
