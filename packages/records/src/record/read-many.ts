import { isRecordId } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { type AccessDecision, factAt } from '@cartella/profile';
import { type AccessSubject, decideOn, factNumbersIn, showRecord } from '../access';
import type { Work } from '../records/work';
import { withSealed } from './version';

const rowsWhere = (
  condition: string,
) => `select v.body, r.case_id as "caseId", r.sensitivity, r.created_by as "createdBy",
    coalesce(c.unit_id, r.unit_id) as "unitId"
  from cartella.record r left join cartella.social_case c on c.ente_id = r.ente_id and c.id = r.case_id
  join cartella.record_version v on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version
  where r.ente_id = $1 and ${condition} order by r.recorded_at, r.id`;

const byId = rowsWhere('r.id = any ($2::uuid[])');
const ofCases = {
  all: rowsWhere('r.case_id = any ($2::uuid[])'),
  opening: rowsWhere('r.id = any ($2::uuid[]) and r.case_id = r.id'),
};
const reaching = `select distinct record_id as id, case_id as "caseId" from cartella.case_reach
  where ente_id = $1 and record_id = any ($2::uuid[]) and case_id = any ($3::uuid[])`;

/** Which records of a case: all of them, or the one that it began with. */
export type CasePart = keyof typeof ofCases;

/** Reads several records together, in their current versions: by identifier, those that are for this reader. */
export async function getRecords(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, RecordEnvelope>> {
  const found = await readTogether(work, byId, ids, ({ body }) => body.id);
  return new Map([...found].flatMap(([id, records]) => records.map((record) => [id, record])));
}

/** Reads records of several cases together: by case, those that are for this reader, in the order in which they were last written. */
export function readCases(
  work: Work,
  caseIds: readonly string[],
  part: CasePart,
): Promise<ReadonlyMap<string, readonly RecordEnvelope[]>> {
  return readTogether(work, ofCases[part], caseIds, ({ caseId }) => caseId ?? '');
}

type Row = Omit<AccessSubject, 'id'> & { readonly body: RecordEnvelope };

interface Judged extends Row {
  readonly facts: number;
  readonly decision: AccessDecision;
}

/** @param subjectOf - What a record is asked for by, and found by in the trace. */
async function readTogether(
  work: Work,
  text: string,
  ids: readonly string[],
  subjectOf: (row: Row) => string,
): Promise<ReadonlyMap<string, readonly RecordEnvelope[]>> {
  const asked = [...new Set(ids)].filter(isRecordId);
  const rows = asked.length === 0 ? [] : await judge(work, text, asked);
  const shown = new Map<string, RecordEnvelope[]>();
  for (const row of rows) {
    if (!row.decision.allowed) continue;
    const record = showRecord(work, await withSealed(work, row.body), row.decision.views);
    const subject = subjectOf(row);
    shown.set(subject, [...(shown.get(subject) ?? []), record]);
  }
  trace(work, rows, subjectOf);
  return shown;
}

async function judge(work: Work, text: string, ids: readonly string[]): Promise<Judged[]> {
  const { context, look } = work;
  const [rows, relations] = await Promise.all([look<Row>(text, [context.enteId, ids]), work.relations()]);
  const ties = [relations.current, relations.handingOver, relations.ended, relations.glass].flat();
  const registers = rows.flatMap(({ caseId, body }) => (caseId === null ? [body.id] : []));
  const reached =
    ties.length === 0 || registers.length === 0
      ? []
      : await look<{ id: string; caseId: string }>(reaching, [context.enteId, registers, ties]);
  return rows.map((row) => {
    const { id, kind } = row.body;
    const cases = row.caseId === null ? reached.flatMap((tie) => (tie.id === id ? [tie.caseId] : [])) : [row.caseId];
    const facts = factNumbersIn(context, relations, cases)({ ...row, id });
    return { ...row, facts, decision: decideOn(work, 'read', { kind, facts }) };
  });
}

/** One trace for all that was shown together, and one for all of which nothing was; what is sealed leaves its own. */
function trace(work: Work, rows: readonly Judged[], subjectOf: (row: Row) => string): void {
  const isOpened = ({ facts }: Judged) => factAt(facts, 'opening') === 'yes';
  const isThroughGlass = ({ facts }: Judged) => factAt(facts, 'glass') === 'yes';
  const shown = rows.filter(({ decision }) => decision.allowed);
  const leave = (of: readonly Judged[], more: object) => {
    const kinds = new Set(of.map(({ body }) => body.kind));
    const [kind] = kinds;
    const found = [...new Set(of.map(subjectOf))];
    if (found.length > 0) work.audit({ action: 'list', found, ...(kinds.size === 1 && kind && { kind }), ...more });
  };
  for (const { body } of shown.filter(isOpened))
    work.audit({ action: 'unseal', kind: body.kind, recordId: body.id, version: body.version });
  const plain = shown.filter((row) => !isOpened(row));
  leave(
    plain.filter((row) => !isThroughGlass(row)),
    {},
  );
  leave(plain.filter(isThroughGlass), { reasons: ['break-the-glass'] });
  const seen = new Set(shown.map(subjectOf));
  const hidden = rows.filter((row) => !seen.has(subjectOf(row)));
  const reasons = new Set(hidden.flatMap(({ decision }) => (decision.allowed ? [] : [decision.because])));
  leave(hidden, { outcome: 'refused', reasons: [...reasons] });
}
