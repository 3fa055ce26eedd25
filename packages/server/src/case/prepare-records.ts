import type { ModelRecord, RecordEnvelope } from '@cartella/model';
import { isObject } from '@cartella/profile';
import type { Transaction } from '@cartella/records';
import type { CaseRecordDeclaration, CommandRecord, Procedure } from '@cartella/workflow';
import type { CaseCommand, SubmittedRecord } from './case-command.schema';
import type { OpenCase } from './case-view';
import { completeData, type KnownReferences, referencesIn, requiredReferences } from './complete';
import type { ExecutionTools } from './execution-tools';

/** A record of a command, completed, with the identifier and version under which it will be stored. */
export interface PreparedRecord extends CommandRecord {
  readonly ext?: SubmittedRecord['ext'];
  readonly sensitivity: ModelRecord['sensitivity'];
}

/** Completes the records of a command with what the case already knows, in the order in which the procedure declares them. */
export async function prepareRecords(
  tx: Transaction,
  procedure: Procedure,
  open: OpenCase | undefined,
  command: CaseCommand,
  personId: string | undefined,
  tools: ExecutionTools,
): Promise<PreparedRecord[]> {
  const { actor } = tools.context;
  let known: KnownReferences = {
    ...ofCase(open, tools),
    ...(personId !== undefined && { person: personId }),
    ...(actor.unitId !== undefined && { unit: actor.unitId }),
    operator: actor.operatorId,
  };
  const prepared: PreparedRecord[] = [];
  for (const [as, declaration] of Object.entries(procedure.records)) {
    const submitted = command.records[as];
    if (submitted === undefined) continue;
    const { kind } = declaration;
    const schema = dataSchemaOf(tools, kind);
    known = { ...(await ofFile(tx, requiredReferences(schema), known)), ...known };
    const existing = await currentOf(tx, open, as, submitted.id, declaration, known);
    const id = existing?.id ?? tools.newId();
    known = { ...known, [kind]: id };
    const ext = submitted.ext ?? existing?.ext;
    const given = { ...(isObject(existing?.data) && existing.data), ...submitted.data };
    prepared.push({
      as,
      kind,
      id,
      version: (existing === undefined ? 0 : (submitted.seen ?? existing.version)) + 1,
      data: completeData(schema, given, known, tools.newId),
      sensitivity: existing?.sensitivity ?? 'special',
      ...(ext !== undefined && { ext }),
    });
  }
  return prepared;
}

function dataSchemaOf({ cartella }: ExecutionTools, kind: string): unknown {
  const schema = cartella.records[kind]?.write;
  return isObject(schema) && isObject(schema['properties']) ? schema['properties']['data'] : undefined;
}

/** The record that is written on: the one that is named, the case's own, or the only one that there may be for what it is of. */
async function currentOf(
  tx: Transaction,
  open: OpenCase | undefined,
  as: string,
  id: string | undefined,
  { kind, many, onePer }: CaseRecordDeclaration,
  known: KnownReferences,
): Promise<RecordEnvelope | undefined> {
  const wanted = id ?? (many === true ? undefined : open?.state.records.findLast((record) => record.as === as)?.id);
  if (wanted !== undefined) return open?.records.find((record) => record.id === wanted);
  const owner = onePer === undefined ? undefined : known[onePer.replace(/Id$/, '')];
  if (onePer === undefined || owner === undefined) return undefined;
  const found = await tx.find<string>(kind, { refersTo: owner }, { size: 200 });
  return found.records.find(({ data }) => isObject(data) && data[onePer] === owner);
}

/** Records that the case has, or points to, exactly one of. */
function ofCase(open: OpenCase | undefined, tools: ExecutionTools): KnownReferences {
  const records = open?.records ?? [];
  return onlyOnes([...records, ...records.flatMap(({ kind, data }) => referencesIn(dataSchemaOf(tools, kind), data))]);
}

function onlyOnes(records: readonly Pick<RecordEnvelope, 'kind' | 'id'>[]): KnownReferences {
  const found: Record<string, string | undefined> = {};
  for (const { kind, id } of records) found[kind] = Object.hasOwn(found, kind) && found[kind] !== id ? undefined : id;
  return found;
}

/** Records that a new one must point to and the case has none of: the person's file, and what there is only one of in it. */
async function ofFile(tx: Transaction, wanted: readonly string[], known: KnownReferences): Promise<KnownReferences> {
  const missing = wanted.filter((kind) => known[kind] === undefined);
  const { person } = known;
  if (missing.length === 0 || person === undefined) return {};
  const onlyOne = async (kind: string, refersTo: string) =>
    onlyOnes((await tx.find<string>(kind, { refersTo }, { size: 2 })).records)[kind];
  const file = known['cartella-sociale'] ?? (await onlyOne('cartella-sociale', person));
  const found: Record<string, string | undefined> = { 'cartella-sociale': file };
  for (const kind of missing)
    if (file !== undefined && kind !== 'cartella-sociale') found[kind] = await onlyOne(kind, file);
  return found;
}
