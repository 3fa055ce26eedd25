import { and } from '@cartella/rules';
import type { Procedure, Step } from '@cartella/workflow';
import type { Layer, OperationOf, StepExtension, StepRestriction } from '../layer';
import { composeIssue } from './compose.issues';
import type { CartellaDraft, Touch } from './touch';

type StepOperation = OperationOf<'restrict' | 'extend' | 'relabel', 'step'>;

/** Applies an operation on a procedure. Whether the procedure is still sound is checked on the whole result. */
export function composeStep(draft: CartellaDraft, layer: Layer, operation: StepOperation): readonly Touch[] {
  const procedure = draft.procedures[operation.procedure];
  const point = `procedures/${operation.procedure}`;
  if (procedure === undefined) return [{ refused: composeIssue.unknownReference, point }];
  if (operation.verb === 'extend') {
    const foreign = namesOf(operation.with).filter((name) => !name.startsWith(`${layer.namespace}:`));
    if (foreign.length > 0) return foreign.map((name) => ({ refused: composeIssue.namespaceForeign, point: `${point}/${name}` }));
    draft.procedures = { ...draft.procedures, [procedure.id]: enlarge(procedure, operation.with) };
    return namesOf(operation.with).map((name) => ({ point: `${point}/${name}`, value: operation.with }));
  }
  const step = procedure.steps.find(({ id }) => id === operation.step);
  const stepPoint = `${point}/${operation.step}`;
  if (step === undefined) return [{ refused: composeIssue.unknownReference, point: stepPoint }];
  if (operation.verb === 'relabel') {
    replaceStep(draft, procedure, { ...step, label: operation.label });
    return [{ point: `${stepPoint}/label`, value: operation.label }];
  }
  return narrowStep(draft, procedure, step, stepPoint, operation.to);
}

function narrowStep(draft: CartellaDraft, procedure: Procedure, step: Step, point: string, to: StepRestriction): readonly Touch[] {
  if (to.drop) {
    if (step.optional !== true) return [{ refused: composeIssue.loosening, point: `${point}/drop` }];
    draft.procedures = {
      ...draft.procedures,
      [procedure.id]: { ...procedure, steps: procedure.steps.filter(({ id }) => id !== step.id) },
    };
    return [{ point: `${point}/drop`, value: true, meets: true }];
  }
  if (to.roles !== undefined && (to.roles.length === 0 || to.roles.some((role) => !step.who.roles.includes(role)))) {
    return [{ refused: composeIssue.loosening, point: `${point}/roles` }];
  }
  const { guard, roles, after, signatures, fourEyes } = to;
  replaceStep(draft, procedure, {
    ...step,
    ...(guard !== undefined && { guard: step.guard === undefined ? guard : and(step.guard, guard) }),
    ...(roles !== undefined && { who: { ...step.who, roles: step.who.roles.filter((role) => roles.includes(role)) } }),
    ...(after !== undefined && { after: union(step.after, after) }),
    ...(fourEyes !== undefined && { fourEyes: union(step.fourEyes, fourEyes) }),
    ...(signatures !== undefined && {
      asks: {
        ...step.asks,
        signatures: [...(step.asks?.signatures ?? []), ...signatures.map(({ record, parties }) => ({ record, parties: [...parties] }))],
      },
    }),
  });
  return Object.entries(to).map(([name, value]) => ({ point: `${point}/${name}`, value, meets: true }));
}

function enlarge(procedure: Procedure, { steps, deadlines, records, outcomes }: StepExtension): Procedure {
  return {
    ...procedure,
    steps: [...procedure.steps, ...(steps ?? [])],
    deadlines: [...procedure.deadlines, ...(deadlines ?? [])],
    records: { ...procedure.records, ...records },
    outcomes: [...procedure.outcomes, ...(outcomes ?? [])],
  };
}

function namesOf({ steps, deadlines, outcomes }: StepExtension): string[] {
  return [...(steps ?? []), ...(deadlines ?? []), ...(outcomes ?? [])].map(({ id }) => id);
}

function replaceStep(draft: CartellaDraft, procedure: Procedure, step: Step): void {
  const steps = procedure.steps.map((each) => (each.id === step.id ? step : each));
  draft.procedures = { ...draft.procedures, [procedure.id]: { ...procedure, steps } };
}

function union(one: readonly string[] | undefined, other: readonly string[]): string[] {
  return [...new Set([...(one ?? []), ...other])];
}
