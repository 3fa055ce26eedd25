import { canonicalJson, createIssue, type Issue, isCivilDate, prefixIssues } from '@cartella/core';
import type { CaseState } from '../case';
import type { IndexedProcedure, IndexedStep } from '../procedure/indexed';
import type { CommandRecord, StepCommand, StepContext } from './command';
import { stepIssue } from './issues';

function recordIssues(
  indexed: IndexedProcedure,
  { step, records }: IndexedStep,
  state: CaseState,
  record: CommandRecord,
  context: StepContext,
): Issue[] {
  const product = records.get(record.as);
  if (product === undefined)
    return [createIssue(stepIssue.recordUnexpected, [], { params: { step: step.id, record: record.as } })];
  const issues: Issue[] = [];
  const expected = indexed.procedure.records[record.as]?.kind;
  if (record.kind !== expected) {
    issues.push(createIssue(stepIssue.recordKind, ['kind'], { params: { record: record.as, kind: expected ?? '' } }));
  }
  const known = state.records.find(({ id }) => id === record.id);
  const revises = product.mode === 'revise' || product.mode === 'sign';
  if (revises && known?.as !== record.as) {
    issues.push(createIssue(stepIssue.recordUnknown, ['id'], { params: { record: record.as } }));
  }
  if (product.mode === 'create' && known !== undefined) {
    return [...issues, createIssue(stepIssue.recordExists, ['id'], { params: { record: record.as } })];
  }
  if (known !== undefined && record.version !== known.version + 1) {
    issues.push(
      createIssue(stepIssue.recordStale, ['version'], { params: { record: record.as, expected: known.version + 1 } }),
    );
  }
  return [...issues, ...prefixIssues(context.validate?.(record.kind, record.data) ?? [], ['data'])];
}

function dateIssues(state: CaseState, command: StepCommand, today: string): Issue[] {
  if (command.date === undefined) return [];
  if (!isCivilDate(command.date)) return [createIssue(stepIssue.dateShape, ['date'])];
  if (command.date > today) return [createIssue(stepIssue.dateInFuture, ['date'])];
  if (state.enteredOn !== undefined && command.date < state.enteredOn) {
    return [createIssue(stepIssue.dateTooEarly, ['date'], { params: { date: state.enteredOn } })];
  }
  return [];
}

/** Whether a record holds something in an element that it did not hold before. */
function bringsNew({ id, data }: CommandRecord, element: string, { data: before = {} }: StepContext): boolean {
  const value = elementOf(data, element);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return false;
  const known = elementOf(before[id], element);
  return known === undefined || canonicalJson(known) !== canonicalJson(value);
}

function elementOf(data: unknown, element: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[element] : undefined;
}

/** Every fault of what a command brings: dates, documents, reason, assignments, records. */
export function issuesOfContent(
  indexed: IndexedProcedure,
  indexedStep: IndexedStep,
  state: CaseState,
  command: StepCommand,
  context: StepContext,
): Issue[] {
  const { step, records: products } = indexedStep;
  const details = step.norm === undefined ? {} : { norm: step.norm };
  const issues = dateIssues(state, command, context.today);
  const incomplete = (code: string, path: readonly (string | number)[], params: Record<string, string>) =>
    issues.push(createIssue(code, path, { ...details, severity: 'incomplete', params }));

  for (const { id, optional, in: place } of step.asks?.documents ?? []) {
    if (optional === true) continue;
    if (place === undefined) {
      if (command.documents?.includes(id) !== true)
        incomplete(stepIssue.documentMissing, ['documents'], { document: id });
      continue;
    }
    const index = command.records?.findIndex(({ as }) => as === place.record) ?? -1;
    const record = command.records?.[index];
    if (record !== undefined && !bringsNew(record, place.element, context))
      incomplete(stepIssue.documentMissing, ['records', index, 'data', place.element], { document: id });
  }
  if (step.asks?.reason !== undefined && (command.reason ?? '') === '')
    incomplete(stepIssue.reasonMissing, ['reason'], { step: step.id });
  const named = command.responsible ?? (step.kind === 'assignment' ? undefined : state.responsible);
  if (step.assigns?.responsible !== undefined && named === undefined) {
    incomplete(stepIssue.responsibleMissing, ['responsible'], { step: step.id });
  }
  for (const body of step.assigns?.bodies ?? []) {
    if (command.parties?.[body] === undefined && state.parties[body] === undefined)
      incomplete(stepIssue.partyMissing, ['parties', body], { body });
  }
  if (command.calledBy !== undefined && state.state !== undefined)
    issues.push(createIssue(stepIssue.notOpening, ['calledBy']));
  const brought = command.records ?? [];
  for (const [name, product] of products) {
    if (product.optional !== true && !brought.some(({ as }) => as === name)) {
      incomplete(stepIssue.recordMissing, ['records', name], { record: name });
    }
  }
  for (const [index, record] of brought.entries()) {
    issues.push(...prefixIssues(recordIssues(indexed, indexedStep, state, record, context), ['records', index]));
  }
  return issues;
}
