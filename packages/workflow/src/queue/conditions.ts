import type { Issue, Label } from '@cartella/core';
import type { CaseState } from '../case';
import { isExpired } from '../deadline';
import type { FactSources } from '../facts/facts';
import { judge } from '../facts/judge';
import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';

/** A condition of a benefit granted, checked again: whether it still holds and, if not, what becomes due. */
export interface ConditionCheck {
  readonly condition: string;
  readonly label: Label;
  /** `undefined` when a fact is missing: the reasons name it. */
  readonly holds: boolean | undefined;
  /** Its time has come round. */
  readonly due: boolean;
  readonly issues: readonly Issue[];
  /** The step that becomes due when it does not hold. */
  readonly otherwise: string;
}

/** Checks again the conditions that must go on holding, with the reasons of those that do not. */
export function recheck(procedure: Procedure, state: CaseState, sources: FactSources): ConditionCheck[] {
  const indexed = indexProcedure(procedure);
  return (procedure.conditions ?? []).flatMap(({ id, label, holds, timedBy, otherwise }) => {
    const run = state.deadlines.findLast((one) => one.deadline === timedBy && one.closedOn === undefined);
    if (run === undefined) return [];
    const { verdict, issues } = judge(indexed, holds, state, sources);
    return [
      { condition: id, label, holds: verdict, due: isExpired(run, sources, sources.calendar), issues, otherwise },
    ];
  });
}
