import type { Path } from '@cartella/core';
import type { Expression } from '@cartella/rules';
import type { Step } from '../procedure';
import { type Check, type CheckContext, checkIssue, type Finding, finding } from './finding';

function conditionsWithPlaces(step: Step, index: number): { condition: Expression; at: Path }[] {
  const ways = Array.isArray(step.to)
    ? step.to.flatMap(({ when }, place) =>
        when === undefined ? [] : [{ condition: when, at: ['steps', index, 'to', place, 'when'] }],
      )
    : [];
  return step.guard === undefined ? ways : [{ condition: step.guard, at: ['steps', index, 'guard'] }, ...ways];
}

function constant(context: CheckContext, step: Step, condition: Expression, at: Path): Finding[] {
  const verdicts = context.exploration.verdicts.get(condition);
  if (verdicts === undefined || verdicts.size !== 1 || verdicts.has(undefined)) return [];
  const always = verdicts.has(true);
  const blocked = context.exploration.obstacles.get(step.id)?.at;
  const edge = context.exploration.edges.find((one) => one.step === step.id)?.from;
  return [
    finding(always ? checkIssue.guardAlways : checkIssue.guardNever, at, blocked ?? edge, {
      params: { step: step.id },
    }),
  ];
}

/** No condition is false, or true, in every case: it would be a wall, or an ornament. */
export const conditionsDecide: Check = (context) =>
  context.procedure.steps.flatMap((step, index) =>
    conditionsWithPlaces(step, index).flatMap(({ condition, at }) => constant(context, step, condition, at)),
  );
