import { createIssue, type Issue, isBlocking, prefixIssues } from '@cartella/core';
import type { Transaction } from '@cartella/records';
import { newCase, type Procedure, step } from '@cartella/workflow';
import { checkPerson, personOf, storePerson } from './beneficiary';
import type { CaseCommand } from './case-command.schema';
import type { OpenCase } from './case-view';
import type { ExecutionTools } from './execution-tools';
import { atAlias, withoutData } from './issue-place';
import { type PreparedRecord, prepareRecords, responsibleIn } from './prepare-records';

/** The version of the case after the command, or every reason against it, with paths that begin at the form's alias. */
export type Execution =
  | { readonly ok: true; readonly caseId: string; readonly version: number }
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

function stepCommandOf(command: CaseCommand, records: readonly PreparedRecord[], procedure: Procedure) {
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

function unknownAliases(procedure: Procedure, command: CaseCommand): Issue[] {
  return Object.keys(command.records)
    .filter((alias) => alias !== 'person' && !Object.hasOwn(procedure.records, alias))
    .map((alias) => createIssue('case.unknown-alias', ['records', alias]));
}
