import { isUnderNamespace } from '@cartella/core';
import type { Deadline, Procedure, Step } from '@cartella/workflow';
import type { Layer, OperationOf } from '../layer';
import { addParts } from './add-parts';
import { composeIssue } from './compose.issues';
import { dropStep, narrowStep } from './narrow-step';
import { type CartellaDraft, isRefusal, narrow, put, refuse, say, type Touch } from './touch';

type StepOperation =
  | OperationOf<'restrict' | 'extend' | 'relabel', 'step'>
  | OperationOf<'restrict', 'deadline'>
  | OperationOf<'extend', 'procedures'>
  | OperationOf<'relabel', 'procedure'>;

/** Applies an operation on a procedure. Whether the procedure is still sound is checked on the whole result. */
export function composeStep(draft: CartellaDraft, layer: Layer, operation: StepOperation): readonly Touch[] {
  if (operation.on === 'procedures') return addProcedure(draft, layer, operation.add);
  const procedure = draft.procedures[operation.procedure];
  const point = `procedures/${operation.procedure}`;
  if (procedure === undefined) return [refuse(composeIssue.unknownReference, point)];
  const adopt = (changed: Procedure, touches: readonly Touch[]) => {
    if (!touches.some(isRefusal)) draft.procedures = put(draft.procedures, procedure.id, changed);
    return touches;
  };
  switch (operation.on) {
    case 'deadline':
      return shorten(procedure, operation, adopt);
    case 'procedure':
      return relabelPart(procedure, operation, adopt);
    case 'step':
      break;
  }
  if (operation.verb === 'extend') {
    const { procedure: extended, touches } = addParts(draft, layer, procedure, operation.with);
    return adopt(extended, touches);
  }
  const step = procedure.steps.find(({ id }) => id === operation.step);
  const at = `${point}/steps/${operation.step}`;
  if (step === undefined) return [refuse(composeIssue.unknownReference, at)];
  if (operation.verb === 'relabel') {
    return adopt(withStep(procedure, { ...step, label: operation.label }), [say(`${at}/label`, operation.label)]);
  }
  if (operation.to.drop) {
    if (step.optional !== true) return [refuse(composeIssue.loosening, `${at}/dropped`)];
    return adopt(dropStep(procedure, step), [narrow(`${at}/dropped`, true)]);
  }
  const narrowed = narrowStep(draft, layer, procedure, step, operation.to, at);
  return adopt(withStep(procedure, narrowed.step), narrowed.touches);
}

function withStep(procedure: Procedure, step: Step): Procedure {
  return { ...procedure, steps: procedure.steps.map((each) => (each.id === step.id ? step : each)) };
}

type Adopt = (changed: Procedure, touches: readonly Touch[]) => readonly Touch[];

function addProcedure(draft: CartellaDraft, layer: Layer, procedure: Procedure): readonly Touch[] {
  const point = `procedures/${procedure.id}`;
  if (!isUnderNamespace(procedure.id, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
  if (draft.procedures[procedure.id] !== undefined) return [refuse(composeIssue.alreadyThere, point)];
  draft.procedures = put(draft.procedures, procedure.id, procedure);
  return [say(point, procedure)];
}

// What the law makes of silence at the end of these terms belongs to the person: nobody brings it forward.
const settledByNorm = ['assent', 'refusal', 'lapse'];
const outside = ['cittadino', 'giudice'];

function isShortenable({ duty, silence }: Deadline): boolean {
  return (
    duty !== undefined &&
    !duty.roles.some((role) => outside.includes(role)) &&
    !settledByNorm.includes(silence?.effect ?? 'none')
  );
}

function shorten(
  procedure: Procedure,
  { deadline: id, amount }: OperationOf<'restrict', 'deadline'>,
  adopt: Adopt,
): readonly Touch[] {
  const point = `procedures/${procedure.id}/deadlines/${id}`;
  const deadline = procedure.deadlines.find((each) => each.id === id);
  if (deadline === undefined) return [refuse(composeIssue.unknownReference, point)];
  if (amount > deadline.term.amount || !isShortenable(deadline))
    return [refuse(composeIssue.loosening, `${point}/amount`)];
  const shorter = { ...deadline, term: { ...deadline.term, amount } };
  const deadlines = procedure.deadlines.map((each) => (each.id === id ? shorter : each));
  return adopt({ ...procedure, deadlines }, [narrow(`${point}/amount`, amount)]);
}

function relabelPart(
  procedure: Procedure,
  { what, id, label }: OperationOf<'relabel', 'procedure'>,
  adopt: Adopt,
): readonly Touch[] {
  const point = `procedures/${procedure.id}`;
  if (what === 'procedure') return adopt({ ...procedure, label }, [say(`${point}/label`, label)]);
  const parts: readonly { readonly id: string }[] = procedure[what];
  if (!parts.some((part) => part.id === id)) return [refuse(composeIssue.unknownReference, `${point}/${what}/${id}`)];
  const relabelled = parts.map((part) => (part.id === id ? { ...part, label } : part));
  return adopt({ ...procedure, [what]: relabelled }, [say(`${point}/${what}/${id}/label`, label)]);
}
