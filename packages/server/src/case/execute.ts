import { createIssue, type Issue, isBlocking, prefixIssues } from '@cartella/core';
import type { ModelRecord, PersonData } from '@cartella/model';
import { type Cartella, isObject } from '@cartella/profile';
import type { Transaction } from '@cartella/records';
import { type CommandRecord, newCase, type Procedure, type StepContext, step } from '@cartella/workflow';
import type { CaseCommand, SubmittedRecord } from './case-command.schema';
import type { OpenCase } from './case-view';
import { completeData, type KnownReferences } from './complete';

/** What the decision and the storage of a command need besides the command. */
export interface ExecutionTools {
  readonly cartella: Cartella;
  readonly context: StepContext;
  readonly newId: () => string;
  /** Every check of the composed model on a record's data and extensions. */
  readonly check: (kind: string, data: unknown, ext: unknown) => readonly Issue[];
}

/** The version of the case after the command, or every reason against it, with paths that begin at the form's alias. */
export type Execution =
  | { readonly ok: true; readonly caseId: string; readonly version: number }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly stale?: true };

interface Prepared extends CommandRecord {
  readonly ext?: SubmittedRecord['ext'];
  readonly sensitivity: ModelRecord['sensitivity'];
}

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
  const { context } = tools;
  const personId = await personOf(tx, open, command, tools);
  const prepared = prepareRecords(procedure, open, command, personId, tools);
  const issues = [...checkPerson(command, tools), ...unknownAliases(procedure, command)];
  const decision = step(
    procedure,
    open?.state ?? newCase(procedure, context.actor.enteId),
    { ...stepCommandOf(command, prepared, procedure), expectedVersion: command.expectedVersion },
    {
      ...context,
      validate: (kind, data) => tools.check(kind, data, prepared.find((record) => record.data === data)?.ext),
    },
  );
  if (!decision.ok || isBlocking(issues)) {
    const refused = decision.ok ? [] : decision.issues.map((issue) => atAlias(issue, prepared));
    return { ok: false, issues: [...issues, ...refused] };
  }

  const caseId = open?.id ?? prepared[0]?.id ?? tools.newId();
  const stored = await storePerson(tx, personId, command, tools);
  if (stored.length > 0) return { ok: false, issues: stored };
  for (const { as, id, kind, version, data, ext, sensitivity } of prepared) {
    const result = await tx.put(
      {
        id,
        kind,
        schema: tools.cartella.records[kind]?.schemaName ?? kind,
        profile: { id: tools.cartella.id, version: tools.cartella.version, hash: tools.cartella.hash },
        ...(version > 1 && {
          reason: procedure.steps.find((each) => each.id === command.step)?.label.it ?? command.step,
        }),
        provenance: { source: 'declared', operatorId: context.actor.operatorId },
        sensitivity,
        data,
        ...(ext !== undefined && { ext }),
      },
      { expectedVersion: version - 1, caseId },
    );
    if (!result.ok)
      return {
        ok: false,
        issues: prefixIssues(withoutData(result.issues), [as]),
        ...('conflict' in result && { stale: true as const }),
      };
  }
  const appended = await tx.appendEvents(caseId, decision.events, command.expectedVersion);
  return appended.ok
    ? { ok: true, caseId, version: appended.value }
    : { ok: false, issues: appended.issues, stale: true };
}

function stepCommandOf(command: CaseCommand, records: readonly Prepared[], procedure: Procedure) {
  const { date, reason, note, responsible, documents } = command;
  const assigned = responsible ?? responsibleIn(records);
  return {
    step: command.step,
    idempotencyKey: command.idempotencyKey,
    records: records.map(({ as, kind, id, version, data }) => ({ as, kind, id, version, data })),
    ...(date !== undefined && { date }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(documents !== undefined && { documents }),
    ...(assigned !== undefined &&
      procedure.steps.find(({ id }) => id === command.step)?.assigns?.responsible && { responsible: assigned }),
  };
}

/** The responsible operator that one of the records names, so that it is not asked twice. */
function responsibleIn(records: readonly Prepared[]): string | undefined {
  const found = records
    .map(({ data }) => (isObject(data) ? data['responsibleOperatorId'] : undefined))
    .find((id) => typeof id === 'string');
  return typeof found === 'string' ? found : undefined;
}

function prepareRecords(
  procedure: Procedure,
  open: OpenCase | undefined,
  command: CaseCommand,
  personId: string | undefined,
  tools: ExecutionTools,
): Prepared[] {
  const made: Record<string, string> = {};
  return Object.entries(procedure.records).flatMap(([as, declaration]) => {
    const submitted = command.records[as] ?? closing(procedure, command, as, open, tools.context.today);
    if (submitted === undefined) return [];
    const existing = currentOf(open, as, submitted.id, declaration.many === true);
    const id = existing?.id ?? tools.newId();
    made[declaration.kind] = id;
    const known = {
      ...knownReferences(open),
      person: personId,
      unit: tools.context.actor.unitId,
      operator: tools.context.actor.operatorId,
      ...made,
    };
    const schema = tools.cartella.records[declaration.kind]?.write;
    const dataSchema = isObject(schema) && isObject(schema['properties']) ? schema['properties']['data'] : undefined;
    const data = completeData(
      dataSchema,
      { ...(existing?.data as object | undefined), ...submitted.data },
      known,
      tools.newId,
    );
    const ext = submitted.ext ?? existing?.ext;
    return [
      {
        as,
        kind: declaration.kind,
        id,
        version: (existing?.version ?? 0) + 1,
        data,
        sensitivity: existing?.sensitivity ?? ('special' as const),
        ...(ext !== undefined && { ext }),
      },
    ];
  });
}

/** The end of a taking in charge follows from closing the path: day and reason are already in the command. */
function closing(
  procedure: Procedure,
  command: CaseCommand,
  as: string,
  open: OpenCase | undefined,
  today: string,
): SubmittedRecord | undefined {
  const definition = procedure.steps.find(({ id }) => id === command.step);
  const ends =
    typeof definition?.to === 'string' &&
    procedure.states.some((state) => state.id === definition.to && state.outcome !== undefined);
  const isEnd =
    procedure.records[as]?.kind === 'presa-in-carico' && ends && currentOf(open, as, undefined, false) !== undefined;
  if (!isEnd || definition?.produces?.some((product) => product.kind === 'record' && product.record === as) !== true)
    return undefined;
  return {
    data: { endDate: command.date ?? today, ...(command.reason !== undefined && { closureReason: command.reason }) },
  };
}

function currentOf(
  open: OpenCase | undefined,
  as: string,
  id: string | undefined,
  many: boolean,
): ModelRecord | undefined {
  const wanted = id ?? (many ? undefined : open?.state.records.findLast((record) => record.as === as)?.id);
  return open?.records.find((record) => record.id === wanted);
}

function knownReferences(open: OpenCase | undefined): KnownReferences {
  const byKind: Record<string, string | undefined> = {};
  const seen = new Set<string>();
  for (const record of open?.records ?? []) {
    byKind[record.kind] = seen.has(record.kind) ? undefined : record.id;
    seen.add(record.kind);
  }
  return byKind;
}

async function personOf(
  tx: Transaction,
  open: OpenCase | undefined,
  command: CaseCommand,
  tools: ExecutionTools,
): Promise<string | undefined> {
  const accesso = open?.records.find((record) => record.kind === 'accesso');
  if (accesso?.kind === 'accesso') return accesso.data.personId;
  const submitted = command.records['person'];
  if (submitted === undefined) return undefined;
  if (submitted.id === undefined) return tools.newId();
  return (await tx.get(submitted.id))?.kind === 'person' ? submitted.id : undefined;
}

function checkPerson(command: CaseCommand, tools: ExecutionTools): Issue[] {
  const submitted = command.records['person'];
  if (submitted === undefined || submitted.id !== undefined) return [];
  return prefixIssues(tools.check('person', submitted.data, submitted.ext), ['person']);
}

async function storePerson(
  tx: Transaction,
  id: string | undefined,
  command: CaseCommand,
  tools: ExecutionTools,
): Promise<readonly Issue[]> {
  const submitted = command.records['person'];
  if (submitted === undefined || submitted.id !== undefined || id === undefined) return [];
  const result = await tx.put(
    {
      id,
      kind: 'person',
      schema: tools.cartella.records['person']?.schemaName ?? 'person',
      provenance: { source: 'declared', operatorId: tools.context.actor.operatorId },
      sensitivity: 'common',
      data: submitted.data as PersonData,
      ...(submitted.ext !== undefined && { ext: submitted.ext }),
    },
    { expectedVersion: 0 },
  );
  return result.ok ? [] : prefixIssues(withoutData(result.issues), ['person']);
}

function unknownAliases(procedure: Procedure, command: CaseCommand): Issue[] {
  return Object.keys(command.records)
    .filter((alias) => alias !== 'person' && !Object.hasOwn(procedure.records, alias))
    .map((alias) => createIssue('case.unknown-alias', ['records', alias]));
}

/** Turns `records/0/data/amount` into `erogazioni/amount`: the place where the form asks for it. */
function atAlias(issue: Issue, prepared: readonly Prepared[]): Issue {
  const [root, index, part, ...rest] = issue.path;
  const record = root === 'records' && typeof index === 'number' ? prepared[index] : undefined;
  if (record === undefined) return issue;
  return {
    ...issue,
    path: part === 'data' ? [record.as, ...rest] : [record.as, ...(part === undefined ? [] : [part]), ...rest],
  };
}

function withoutData(issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => (issue.path[0] === 'data' ? { ...issue, path: issue.path.slice(1) } : issue));
}
