import type { RecordEnvelope } from '@cartella/model';
import { ensureCase } from '../case/head';
import type { Work } from '../records/work';
import type { Link } from './definitions';

/** Kinds that belong to the ente as a whole and never to one case. */
const registers = new Set(['person', 'household', 'organisation', 'unit', 'operator']);

/** The case that a record belongs to: the one it is told, its own, or the only file that it points to. */
function caseOf(envelope: RecordEnvelope, links: readonly Link[], told: string | undefined): string | undefined {
  if (registers.has(envelope.kind)) return undefined;
  if (told !== undefined) return told;
  if (envelope.kind === 'cartella-sociale') return envelope.id;
  const files = links.filter(({ kind }) => kind === 'cartella-sociale');
  return files.length === 1 ? files[0]?.id : undefined;
}

/**
 * Moves a record on to its next version, if nobody did meanwhile.
 *
 * @returns Whether it moved.
 */
export async function writeHead(
  work: Work,
  envelope: RecordEnvelope,
  sensitivity: string,
  links: readonly Link[],
  told: string | undefined,
): Promise<{ readonly caseId: string | null } | undefined> {
  const { db, context } = work;
  const caseId = await existingCase(work, caseOf(envelope, links, told));
  const unitId = links.find(({ path }) => path === '/unitId')?.id;
  const row = {
    version: envelope.version,
    sensitivity,
    recorded_at: envelope.recordedAt,
    ...(caseId === undefined ? {} : { case_id: caseId }),
    ...(unitId === undefined ? {} : { unit_id: unitId }),
  };
  if (envelope.version > 1) {
    return db
      .updateTable('record')
      .set(row)
      .where('ente_id', '=', context.enteId)
      .where('id', '=', envelope.id)
      .where('version', '=', envelope.version - 1)
      .returning('case_id as caseId')
      .executeTakeFirst();
  }
  return db
    .insertInto('record')
    .values({
      ente_id: context.enteId,
      id: envelope.id,
      kind: envelope.kind,
      unit_id: context.unitId ?? null,
      case_id: null,
      created_by: context.operatorId ?? null,
      ...row,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_id as caseId')
    .executeTakeFirst();
}

async function existingCase(work: Work, caseId: string | undefined): Promise<string | undefined> {
  if (caseId !== undefined) await ensureCase(work, caseId);
  return caseId;
}
