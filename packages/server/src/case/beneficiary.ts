import { type Issue, prefixIssues } from '@cartella/core';
import type { PersonData, RecordEnvelope } from '@cartella/model';
import { isObject } from '@cartella/profile';
import type { Transaction } from '@cartella/records';
import type { CaseCommand } from './case-command.schema';
import type { OpenCase } from './case-view';
import type { ExecutionTools } from './execution-tools';
import { withoutData } from './issue-place';

/** The person whom some records name, and the file that they point to. */
export function namedIn(records: readonly Pick<RecordEnvelope, 'data'>[]) {
  const named = (element: string) =>
    records
      .map(({ data }) => (isObject(data) ? data[element] : undefined))
      .find((value): value is string => typeof value === 'string');
  return { personId: named('personId'), cartellaId: named('cartellaId') };
}

/** Whose file it is, where it is one and may be seen. */
export function personOfFile(file: Pick<RecordEnvelope, 'kind' | 'data'> | undefined): string | undefined {
  return file?.kind === 'cartella-sociale' ? namedIn([file]).personId : undefined;
}

/** Whose case some records are of: the person whom one of them names, or whose file they point to. */
export async function personOfRecords(
  tx: Transaction,
  records: readonly Pick<RecordEnvelope, 'data'>[],
): Promise<string | undefined> {
  const { personId, cartellaId } = namedIn(records);
  if (personId !== undefined || cartellaId === undefined) return personId;
  return personOfFile(await tx.get(cartellaId));
}

/** Whose case it is: known from its records, chosen among the persons of the ente, or new. */
export async function personOf(
  tx: Transaction,
  open: OpenCase | undefined,
  command: CaseCommand,
  tools: ExecutionTools,
): Promise<string | undefined> {
  if (open !== undefined) return personOfRecords(tx, open.records);
  const submitted = command.records['person'];
  if (submitted === undefined) return undefined;
  if (submitted.id === undefined) return tools.newId();
  return (await tx.get(submitted.id))?.kind === 'person' ? submitted.id : undefined;
}

/** Finds every problem of a person who is written with the command. */
export function checkPerson(command: CaseCommand, tools: ExecutionTools): Issue[] {
  const submitted = command.records['person'];
  if (submitted === undefined || submitted.id !== undefined) return [];
  return prefixIssues(tools.check('person', submitted.data, submitted.ext), ['person']);
}

/** Stores the person who comes with the command, when they are new. */
export async function storePerson(
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
