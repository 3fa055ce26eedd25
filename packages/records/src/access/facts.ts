import type { Sensitivity } from '@cartella/model';
import { type AccessDimension, accessDimensions, factNumber, factWeights } from '@cartella/profile';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context';
import type { Work } from '../records/work';
import { casesReaching, type Relations, reachedFrom } from './relations';

/** What the facts of access are read from: a record, or a case as a whole. */
export interface AccessSubject {
  readonly id: string;
  readonly caseId: string | null;
  readonly unitId: string | null;
  readonly sensitivity: string;
  readonly createdBy: string | null;
}

/** Numbers the facts of a record for the operator of the context. */
export async function factNumberOf(work: Work, subject: AccessSubject): Promise<number> {
  const relations = await work.relations();
  if (subject.caseId !== null) return factNumbersIn(work.context, relations, [subject.caseId])(subject);
  const ties = [relations.current, relations.handingOver, relations.ended, relations.glass].flat();
  const cases = ties.length === 0 ? [] : await casesReaching(work, subject.id, ties);
  return factNumbersIn(work.context, relations, cases)(subject);
}

/** Numbers the facts of records that are reached through the same cases. */
export function factNumbersIn(
  context: Context,
  relations: Relations,
  cases: readonly string[],
): (subject: AccessSubject) => number {
  const among = (ids: readonly string[]) => cases.some((id) => ids.includes(id));
  const assignment = among(relations.current)
    ? 'current'
    : among(relations.handingOver)
      ? 'handing-over'
      : among(relations.ended)
        ? 'ended'
        : 'none';
  const glass = yes(among(relations.glass));
  const { conflicts, opened } = relations;
  return ({ id, caseId, unitId, sensitivity, createdBy }) =>
    factNumber({
      sensitivity: sensitivity as Sensitivity,
      unit: unitId === null ? 'none' : unitId === context.unitId ? 'own' : 'other',
      assignment,
      author: yes(context.operatorId !== undefined && createdBy === context.operatorId),
      glass,
      opening: yes(opened.includes(id)),
      conflict: yes(conflicts.includes(id) || (caseId !== null && conflicts.includes(caseId))),
    });
}

const yes = (is: boolean) => (is ? 'yes' : 'no');

/** The relations of the operator, spread from cases to the persons and households that they reach: what rows are filtered by. */
type Spread = Relations;

/**
 * Writes the number of the facts of each row of the table `record`, the same that {@link factNumberOf} gives one by one.
 *
 * @param matters - Dimensions to look up; the others are taken at their first value.
 */
export async function factNumberSql(work: Work, matters: ReadonlySet<AccessDimension>): Promise<RawBuilder<number>> {
  const relations = await work.relations();
  const spread = async (cases: readonly string[], dimension: AccessDimension) =>
    matters.has(dimension) ? [...cases, ...(await reachedFrom(work, cases))] : [];
  const reach: Spread = {
    current: await spread(relations.current, 'assignment'),
    handingOver: await spread(relations.handingOver, 'assignment'),
    ended: await spread(relations.ended, 'assignment'),
    glass: await spread(relations.glass, 'glass'),
    opened: relations.opened,
    conflicts: relations.conflicts,
  };
  const terms = (Object.keys(accessDimensions) as AccessDimension[])
    .filter((name) => matters.has(name))
    .map((name) => {
      const values = sql.join(accessDimensions[name].map((value) => sql.lit(value)));
      return sql`(array_position(array[${values}], ${columns[name](reach, work.context)}) - 1) * ${sql.lit(factWeights[name])}`;
    });
  return terms.length === 0 ? sql<number>`0` : sql<number>`(${sql.join(terms, sql` + `)})`;
}

/** How each dimension is read from a row, as the name of one of its values. */
const columns: Readonly<Record<AccessDimension, (reach: Spread, context: Context) => RawBuilder<unknown>>> = {
  sensitivity: () => sql`record.sensitivity`,
  unit: (
    _,
    { unitId },
  ) => sql`(select case when u.unit_id is null then 'none' when u.unit_id = ${unitId ?? null}::uuid then 'own' else 'other' end
    from (select coalesce((select c.unit_id from cartella.social_case c
      where c.ente_id = record.ente_id and c.id = record.case_id), record.unit_id) as unit_id) u)`,
  assignment: ({ current, handingOver, ended }) => sql`case when ${isAmong(current)} then 'current'
    when ${isAmong(handingOver)} then 'handing-over' when ${isAmong(ended)} then 'ended' else 'none' end`,
  author: (_, { operatorId }) =>
    sql`case when record.created_by = ${operatorId ?? null}::uuid then 'yes' else 'no' end`,
  glass: ({ glass }) => sql`case when ${isAmong(glass)} then 'yes' else 'no' end`,
  opening: ({ opened }) => sql`case when record.id = any (${opened}::uuid[]) then 'yes' else 'no' end`,
  conflict: ({ conflicts }) =>
    sql`case when ${isAmong(conflicts)} or record.id = any (${conflicts}::uuid[]) then 'yes' else 'no' end`,
};

/** The record's case, or, of what has no case, the record itself. */
function isAmong(ids: readonly string[]): RawBuilder<boolean> {
  return ids.length === 0 ? sql`false` : sql`coalesce(record.case_id, record.id) = any (${ids}::uuid[])`;
}
