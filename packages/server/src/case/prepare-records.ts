import type { ModelRecord } from '@cartella/model';
import { isObject } from '@cartella/profile';
import type { CommandRecord, Procedure } from '@cartella/workflow';
import type { CaseCommand, SubmittedRecord } from './case-command.schema';
import type { OpenCase } from './case-view';
import { completeData, type KnownReferences } from './complete';
import type { ExecutionTools } from './execution-tools';

/** A record of a command, completed, with the identifier and version under which it will be stored. */
export interface PreparedRecord extends CommandRecord {
  readonly ext?: SubmittedRecord['ext'];
  readonly sensitivity: ModelRecord['sensitivity'];
}

/** Completes the records of a command with what the case already knows, in the order in which the procedure declares them. */
export function prepareRecords(
  procedure: Procedure,
  open: OpenCase | undefined,
  command: CaseCommand,
  personId: string | undefined,
  tools: ExecutionTools,
): PreparedRecord[] {
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

/** The responsible operator that one of the records names, so that it is not asked twice. */
export function responsibleIn(records: readonly PreparedRecord[]): string | undefined {
  const found = records
    .map(({ data }) => (isObject(data) ? data['responsibleOperatorId'] : undefined))
    .find((id) => typeof id === 'string');
  return typeof found === 'string' ? found : undefined;
}
