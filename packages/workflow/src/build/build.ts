import type { Label, Norm } from '@cartella/core';
import type {
  Deadline,
  DocumentAsked,
  MessageProduct,
  NoticeProduct,
  Outcome,
  ProcedureState,
  RecordProduct,
  Silence,
  TaskProduct,
} from '../procedure';

/** A text in Italian and English. */
export const label = (it: string, en: string): Label => ({ it, en });

/** A live state of a phase. */
export function liveState(id: string, phase: string, it: string, en: string, waitsFor?: string): ProcedureState {
  return { id, phase, label: label(it, en), ...(waitsFor !== undefined && { waitsFor }) };
}

/** A state in which the case is over, with its outcome. */
export function endState(id: string, phase: string, it: string, en: string, outcome = id): ProcedureState {
  return { id, phase, label: label(it, en), outcome };
}

/** A way of ending; `conclusive` is false when the path stopped before its aim. */
export function outcome(id: string, it: string, en: string, conclusive = true): Outcome {
  return { id, label: label(it, en), conclusive };
}

/** The step writes a record for the first time. */
export const creates = (record: string): RecordProduct => ({ kind: 'record', record, mode: 'create' });

/** The step writes a new version of a record of the case. */
export const revises = (record: string): RecordProduct => ({ kind: 'record', record, mode: 'revise' });

/** The step writes a record, for the first time or anew. */
export const writes = (record: string): RecordProduct => ({ kind: 'record', record, mode: 'write' });

/** The step adds signatures to a record. */
export const signs = (record: string): RecordProduct => ({ kind: 'record', record, mode: 'sign' });

/** Elements of a record follow from the step itself: nobody types them. */
export const withValues = (product: RecordProduct, values: NonNullable<RecordProduct['values']>): RecordProduct => ({
  ...product,
  values: { ...product.values, ...values },
});

/** The step empties elements of a record. */
export const clearing = (product: RecordProduct, ...elements: string[]): RecordProduct => ({
  ...product,
  clears: elements,
});

/** What is written may be left out. */
export const maybe = (product: RecordProduct): RecordProduct => ({ ...product, optional: true });

/** A document that is put in an element of a record that the step writes. */
export const documentIn = (record: string, element: string, id: string, it: string, en: string): DocumentAsked => ({
  id,
  label: label(it, en),
  in: { record, element },
});

/** A communication that the step makes due. */
export function notice(id: string, to: NoticeProduct['to'], it: string, en: string, norm?: Norm): NoticeProduct {
  return { kind: 'notice', id, to, label: label(it, en), ...(norm !== undefined && { norm }) };
}

/** A message that the step sends to another body. */
export function message(id: string, to: string, it: string, en: string, record?: string): MessageProduct {
  return { kind: 'message', id, to, label: label(it, en), ...(record !== undefined && { record }) };
}

/** A thing to do that the step puts on a list. */
export function task(
  id: string,
  it: string,
  en: string,
  options: Pick<TaskProduct, 'for' | 'doneBy'> & { readonly deadline?: string },
): TaskProduct {
  return { kind: 'task', id, label: label(it, en), ...options };
}

/** What follows when nobody acts in time. */
export function silence(effect: Silence['effect'], it: string, en: string, step?: string): Silence {
  return { effect, label: label(it, en), ...(step !== undefined && { step }) };
}

/** A term and the rule of its last day. */
export function term(
  amount: number,
  unit: Deadline['term']['unit'],
  lastDay: Deadline['term']['lastDay'] = unit === 'working-day' || unit === 'hour' ? 'as-is' : 'next-working-day',
): Deadline['term'] {
  return { amount, unit, lastDay: lastDay ?? 'as-is' };
}
