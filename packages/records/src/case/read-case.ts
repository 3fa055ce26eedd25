import type { RecordEnvelope } from '@cartella/model';
import { factAt } from '@cartella/profile';
import { type AccessSubject, decideOn, factNumbersIn, showRecord } from '../access';
import { hasSealed, withSealed } from '../record/version';
import type { Work } from '../records/work';
import { caseEvents, type StoredEvent } from './event';

const ofCase = `select v.body, r.sensitivity, r.created_by as "createdBy",
    coalesce((select c.unit_id from cartella.social_case c where c.ente_id = $1 and c.id = $2), r.unit_id) as "unitId"
  from cartella.record r
  join cartella.record_version v on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version
  where r.ente_id = $1 and r.case_id = $2 order by r.recorded_at, r.id`;

type Row = Omit<AccessSubject, 'id' | 'caseId'> & { readonly body: RecordEnvelope };

/** Reads every record of a case that is for this reader, in the order in which they were last written. */
export async function readCase(work: Work, caseId: string): Promise<readonly RecordEnvelope[]> {
  return show(work, caseId, look(work, caseId));
}

/** The story of a case and its records: both leave together, and where the one is not for this reader the other is not shown. */
export async function wholeCase<E>(
  work: Work,
  caseId: string,
): Promise<{ readonly events: readonly StoredEvent<E>[]; readonly records: readonly RecordEnvelope[] } | undefined> {
  const rows = look(work, caseId);
  rows.catch(() => undefined);
  const events = await caseEvents<E>(work, caseId);
  return events.length === 0 ? undefined : { events, records: await show(work, caseId, rows) };
}

const look = (work: Work, caseId: string) => work.look<Row>(ofCase, [work.context.enteId, caseId]);

async function show(work: Work, caseId: string, asked: Promise<Row[]>): Promise<readonly RecordEnvelope[]> {
  const [rows, relations] = await Promise.all([asked, work.relations()]);
  const factsOf = factNumbersIn(work.context, relations, [caseId]);
  const shown: RecordEnvelope[] = [];
  let throughGlass = false;
  for (const { body, sensitivity, createdBy, unitId } of rows) {
    const { id, kind } = body;
    const facts = factsOf({ id, caseId, unitId, sensitivity, createdBy });
    const decision = decideOn(work, 'read', { kind, facts });
    if (!decision.allowed) continue;
    throughGlass ||= factAt(facts, 'glass') === 'yes';
    const whole = hasSealed(work, body) ? await withSealed(work, body) : body;
    shown.push(showRecord(work, whole, decision.views));
  }
  const open = shown.filter(({ sensitivity }) => sensitivity !== 'sealed');
  if (rows.length > 0) {
    work.audit({
      action: 'read',
      caseId,
      found: open.map(({ id }) => id),
      ...(shown.length === 0 ? { outcome: 'refused' as const, reasons: ['not-granted'] } : {}),
      ...(throughGlass ? { reasons: ['break-the-glass'] } : {}),
    });
  }
  return shown;
}
