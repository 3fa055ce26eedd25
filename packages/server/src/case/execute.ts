import { createIssue, type Issue, isBlocking, prefixIssues } from '@cartella/core';
import type { Transaction } from '@cartella/records';
import {
  type CaseEvent,
  type CaseState,
  completeCommand,
  newCase,
  type Procedure,
  replay,
  type StepCommand,
  step,
} from '@cartella/workflow';
import { keepStanding, tellCaller } from './advance';
import { checkPerson, personOf, personOfRecords, storePerson } from './beneficiary';
import { callBodies } from './bodies';
import type { CaseCommand } from './case-command.schema';
import { type OpenCase, openCase } from './case-view';
import type { ExecutionTools } from './execution-tools';
import { atAlias, withoutData } from './issue-place';
import { type PreparedRecord, prepareRecords } from './prepare-records';

/**
 * The version of the case after the command and what should be looked at all the same, or every reason against it, with paths that begin at
 * the form's alias.
 */
export type Execution =
  | { readonly ok: true; readonly caseId: string; readonly version: number; readonly warnings?: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly stale?: true };

/**
 * Does a step: completes the records, lets the procedure decide, and stores records and events in the same transaction.
 *
 * @param open - The case, or `undefined` to begin one.
 */
export async function executeCommand(
  tx: Transaction,
  procedure: Procedure,
  open: OpenCase | undefined,
  command: CaseCommand,
  tools: ExecutionTools,
): Promise<Execution> {
  const { context, check } = tools;
  const state = open === undefined ? newCase(procedure, tx.context.enteId) : asCorrected(open);
  const personId = await personOf(tx, open, command, tools);
  const submitted = await prepareRecords(tx, procedure, open, command, personId, tools);
  const completed = completeCommand(procedure, state, stepCommandOf(command, submitted), context);
  const records = inOrderOf(procedure, completed.records ?? []).map((record) => withEnvelope(record, submitted, open));
  const issues = [
    ...checkPerson(command, tools),
    ...unknownAliases(procedure, command),
    ...(await callerIssues(tx, command, personId, tools)),
  ];
  const decision = step(
    procedure,
    state,
    { ...completed, records },
    { ...context, validate: (kind, data) => check(kind, data, records.find((record) => record.data === data)?.ext) },
  );
  const found = (decision.ok ? decision.warnings : decision.issues) ?? [];
  const told = [...issues, ...found.map((issue) => atAlias(issue, records))];
  const against = told.filter((issue) => isBlocking([issue]));
  if (!decision.ok || against.length > 0) return { ok: false, issues: against };

  const caseId = open?.id ?? records[0]?.id ?? tools.newId();
  const stored = await storePerson(tx, personId, command, tools);
  if (stored.length > 0) return { ok: false, issues: stored };
  for (const record of records) {
    const refused = await storeRecord(tx, caseId, record, labelOf(procedure, command), tools);
    if (refused !== undefined) return refused;
  }
  const done = await append(tx, caseId, procedure, state, decision.events, tools);
  return done.ok && told.length > 0 ? { ...done, warnings: told } : done;
}

/** The case with its records as they are now: what was corrected aside is what a step goes on from. */
function asCorrected({ state, records }: OpenCase): CaseState {
  const versions = new Map(records.map(({ id, version }) => [id, version]));
  return {
    ...state,
    records: state.records.map((record) => ({ ...record, version: versions.get(record.id) ?? record.version })),
  };
}

async function append(
  tx: Transaction,
  caseId: string,
  procedure: Procedure,
  before: CaseState,
  events: readonly CaseEvent[],
  { cartella, context }: ExecutionTools,
): Promise<Execution> {
  const appended = await tx.appendEvents(caseId, events, before.version);
  if (!appended.ok) return { ok: false, issues: appended.issues, stale: true };
  for (const event of events) {
    const issues = event.type === 'step-done' ? await callBodies(tx, caseId, event) : [];
    if (issues.length > 0) return { ok: false, issues };
  }
  const after = replay(before, events);
  await keepStanding(tx, procedure, caseId, after, context);
  const unheard = await tellCaller(tx, cartella.procedures, caseId, before, after, context);
  if (unheard.length > 0) return { ok: false, issues: unheard };
  return { ok: true, caseId, version: appended.value };
}

async function storeRecord(
  tx: Transaction,
  caseId: string,
  { as, id, kind, version, data, ext, sensitivity }: PreparedRecord,
  reason: string,
  { cartella, context }: ExecutionTools,
): Promise<Execution | undefined> {
  const result = await tx.put<string>(
    {
      id,
      kind,
      schema: cartella.records[kind]?.schemaName ?? kind,
      profile: { id: cartella.id, version: cartella.version, hash: cartella.hash },
      ...(version > 1 && { reason }),
      provenance: { source: 'declared', operatorId: context.actor.operatorId },
      sensitivity,
      data,
      ...(ext !== undefined && { ext }),
    },
    { expectedVersion: version - 1, caseId },
  );
  if (result.ok) return undefined;
  const issues = prefixIssues(withoutData(result.issues), [as]);
  return { ok: false, issues, ...('conflict' in result && { stale: true as const }) };
}

function labelOf(procedure: Procedure, command: CaseCommand): string {
  return procedure.steps.find(({ id }) => id === command.step)?.label.it ?? command.step;
}

function stepCommandOf(command: CaseCommand, records: readonly PreparedRecord[]): StepCommand {
  const {
    step: name,
    expectedVersion,
    idempotencyKey,
    date,
    reason,
    note,
    responsible,
    documents,
    parties,
    calledBy,
  } = command;
  return {
    step: name,
    expectedVersion,
    idempotencyKey,
    records: records.map(({ as, kind, id, version, data }) => ({ as, kind, id, version, data })),
    ...(date !== undefined && { date }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(documents !== undefined && { documents }),
    ...(responsible !== undefined && { responsible }),
    ...(parties !== undefined && { parties }),
    ...(calledBy !== undefined && { calledBy }),
  };
}

/** Records in the order in which the procedure declares them: what others point to comes first. */
function inOrderOf<R extends { readonly as: string }>(procedure: Procedure, records: readonly R[]): R[] {
  const names = Object.keys(procedure.records);
  return [...records].sort((one, other) => names.indexOf(one.as) - names.indexOf(other.as));
}

/** Gives back to a completed record what a command does not carry: extensions and sensitivity. */
function withEnvelope(
  record: Omit<PreparedRecord, 'sensitivity'>,
  submitted: readonly PreparedRecord[],
  open: OpenCase | undefined,
): PreparedRecord {
  const own = submitted.find(({ id }) => id === record.id) ?? open?.records.find(({ id }) => id === record.id);
  return {
    ...record,
    sensitivity: own?.sensitivity ?? 'special',
    ...(own?.ext !== undefined && { ext: own.ext }),
  };
}

/** A case is opened as a part of another of the same person, which the operator may see. */
async function callerIssues(
  tx: Transaction,
  { calledBy }: CaseCommand,
  personId: string | undefined,
  { cartella }: ExecutionTools,
): Promise<Issue[]> {
  if (calledBy === undefined) return [];
  const caller = await openCase(tx, cartella.procedures, calledBy.caseId);
  if (caller === undefined) return [createIssue('case.unknown-caller', ['calledBy', 'caseId'])];
  const isTheirs = (await personOfRecords(tx, caller.records)) === personId;
  return isTheirs ? [] : [createIssue('case.caller-of-another', ['calledBy', 'caseId'])];
}

function unknownAliases(procedure: Procedure, command: CaseCommand): Issue[] {
  return Object.keys(command.records)
    .filter((alias) => alias !== 'person' && !Object.hasOwn(procedure.records, alias))
    .map((alias) => createIssue('case.unknown-alias', ['records', alias]));
}
