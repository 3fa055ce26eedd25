import type { ConditionJudge } from './condition-judge';
import {
  breaksBoth,
  breaksReaders,
  breaksWriters,
  type DocumentReport,
  harmless,
  reportOfChanges,
} from './document-change';
import { byKey, isSame } from './keyed';
import { conditionChange, type ProcedureChange, procedureChange } from './procedure-change';
import { diffDeadlines } from './procedure-deadlines';
import type { ProcedureChangeKind, ProcedureDocument } from './procedure-document';
import { diffSteps } from './procedure-steps';

/**
 * Compares two versions of a procedure. Writers are the cases in flight and those who act on them as before; readers are
 * the bodies that still follow the earlier version. Conditions are judged by the evaluator of their language; without it, or where it
 * does not know, they are undecided.
 */
export function diffProcedure(
  before: ProcedureDocument,
  after: ProcedureDocument,
  judge?: ConditionJudge,
): DocumentReport<ProcedureChangeKind> {
  return reportOfChanges([
    ...(before.id === after.id ? [] : [procedureChange('procedure.replaced', ['id'], breaksBoth)]),
    ...diffStates(before, after),
    ...diffOutcomes(before, after),
    ...diffSteps(before, after, judge),
    ...diffDeadlines(before, after),
    ...diffConditions(before, after, judge),
  ]);
}

function diffStates(before: ProcedureDocument, after: ProcedureDocument): ProcedureChange[] {
  const succession = after.succeeds?.find(({ version }) => version === before.version)?.states ?? {};
  const { lost, gained, kept } = byKey(before.states, after.states, ({ id }) => id);
  const targets = new Set(after.states.map(({ id }) => id));
  return [
    ...lost.map(({ id, outcome }) => {
      // A case that has ended stays where it is; a live one needs a place to go on from.
      const heir = Object.hasOwn(succession, id) ? succession[id] : undefined;
      const cared = outcome !== undefined || (heir !== undefined && targets.has(heir));
      return cared
        ? procedureChange('state.succeeded', ['states', id], harmless)
        : procedureChange('state.removed', ['states', id], breaksWriters, { state: id });
    }),
    ...gained.map(({ id }) => procedureChange('state.added', ['states', id], breaksReaders, { state: id })),
    ...kept.flatMap(([was, is]) => {
      const path = ['states', is.id];
      const changes: ProcedureChange[] = [];
      if (was.outcome !== is.outcome) {
        const kind = is.outcome === undefined ? 'state.became-live' : 'state.became-end';
        changes.push(procedureChange(kind, path, breaksBoth, { state: is.id }));
      }
      if (was.phase !== is.phase) changes.push(procedureChange('state.moved', path, harmless));
      if (!isSame(was.label, is.label)) changes.push(procedureChange('state.relabelled', path, harmless));
      return changes;
    }),
  ];
}

function diffOutcomes(before: ProcedureDocument, after: ProcedureDocument): ProcedureChange[] {
  const { lost, gained } = byKey(before.outcomes, after.outcomes, ({ id }) => id);
  return [
    ...lost.map(({ id }) => procedureChange('outcome.removed', ['outcomes', id], breaksWriters, { outcome: id })),
    ...gained.map(({ id }) => procedureChange('outcome.added', ['outcomes', id], breaksReaders, { outcome: id })),
  ];
}

function diffConditions(
  before: ProcedureDocument,
  after: ProcedureDocument,
  judge: ConditionJudge | undefined,
): ProcedureChange[] {
  const { lost, gained, kept } = byKey(before.conditions, after.conditions, ({ id }) => id);
  const change = (reason: 'added' | 'removed' | 'changed', id: string, was: unknown, is: unknown) =>
    conditionChange(`standing-condition.${reason}`, ['conditions', id], was, is, judge);
  return [
    ...lost.map(({ id, holds }) => change('removed', id, holds, undefined)),
    ...gained.map(({ id, holds }) => change('added', id, undefined, holds)),
    ...kept
      .filter(([was, is]) => !isSame(was.holds, is.holds))
      .map(([was, is]) => change('changed', is.id, was.holds, is.holds)),
  ];
}
