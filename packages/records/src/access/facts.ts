import { type AccessDimension, accessDimensions, factWeights } from '@cartella/profile';
import { type RawBuilder, sql } from 'kysely';
import { type Context, todayOf } from '../context';

/** What the facts of access are read from: columns of the row that somebody asks for. */
export interface AccessSubject {
  readonly id: RawBuilder<string>;
  readonly caseId: RawBuilder<string | null>;
  readonly unitId: RawBuilder<string | null>;
  readonly sensitivity: RawBuilder<string>;
  readonly createdBy: RawBuilder<string | null>;
}

/** A row of the table `record`; the unit is that of the case where there is one. */
export const recordSubject: AccessSubject = {
  id: sql.ref('record.id'),
  caseId: sql.ref('record.case_id'),
  unitId: sql`coalesce((select c.unit_id from cartella.social_case c where c.ente_id = record.ente_id and c.id = record.case_id), record.unit_id)`,
  sensitivity: sql.ref('record.sensitivity'),
  createdBy: sql.ref('record.created_by'),
};

/** A row of the table `social_case`, for what belongs to the case as a whole. */
export const caseSubject: AccessSubject = {
  id: sql.ref('social_case.id'),
  caseId: sql.ref('social_case.id'),
  unitId: sql.ref('social_case.unit_id'),
  sensitivity: sql`'special'`,
  createdBy: sql.ref('social_case.created_by'),
};

type Fact = (subject: AccessSubject, context: Context, handOverDays: number) => RawBuilder<unknown>;

/** Rows of a table about cases that concern the record: those of its own case or, for persons and households, of the cases that speak of it. */
const concerning = (subject: AccessSubject, ente: string, table: 'assignment' | 'glass') => sql`
  from cartella.${sql.raw(table)} x where x.ente_id = ${ente} and (x.case_id = ${subject.caseId} or (${subject.caseId} is null
    and x.case_id in (select reach.case_id from cartella.case_reach reach where reach.ente_id = ${ente} and reach.record_id = ${subject.id})))`;

/** How each dimension is read, as the name of one of its values. */
const facts: Readonly<Record<AccessDimension, Fact>> = {
  sensitivity: (subject) => subject.sensitivity,
  unit: (subject, { unitId }) => sql`case when ${subject.unitId} is null then 'none'
    when ${subject.unitId} = ${unitId ?? null}::uuid then 'own' else 'other' end`,
  assignment: (subject, context, handOverDays) => sql`coalesce((
    select case min(case when x.valid_to is null or x.valid_to >= ${todayOf(context)}::date then 0
      when x.valid_to >= ${todayOf(context)}::date - ${handOverDays}::integer then 1 else 2 end)
      when 0 then 'current' when 1 then 'handing-over' when 2 then 'ended' end
    ${concerning(subject, context.enteId, 'assignment')}
      and x.operator_id = ${context.operatorId ?? null}::uuid and x.valid_from <= ${todayOf(context)}::date), 'none')`,
  author: (subject, { operatorId }) => yes(sql`${subject.createdBy} = ${operatorId ?? null}::uuid`),
  glass: (subject, { enteId, operatorId, now }) =>
    yes(sql`exists (select ${concerning(subject, enteId, 'glass')}
    and x.operator_id = ${operatorId ?? null}::uuid and x.expires_at > ${now}::timestamptz)`),
  opening: (subject, { enteId, operatorId, now }) =>
    yes(sql`exists (select from cartella.opening o
    where o.ente_id = ${enteId} and o.record_id = ${subject.id} and o.requested_by = ${operatorId ?? null}::uuid
      and o.ended_at is null and o.expires_at > ${now}::timestamptz)`),
  conflict: (subject, { enteId, operatorId }) =>
    yes(sql`exists (select from cartella.conflict x
    where x.ente_id = ${enteId} and x.operator_id = ${operatorId ?? null}::uuid and x.ended_at is null and (
      x.person_id = ${subject.id}
      or exists (select from cartella.case_reach reach
        where reach.ente_id = x.ente_id and reach.record_id = x.person_id and reach.case_id = ${subject.caseId})
      or exists (select from cartella.record_link link
        where link.ente_id = x.ente_id and link.record_id = ${subject.id} and link.target_id = x.person_id)))`),
};

function yes(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${condition} then 'yes' else 'no' end`;
}

/**
 * Writes the number of the facts of a row for the operator of the context; the same number that the evaluator's table is read by.
 *
 * @param matters - Dimensions to look up; the others are taken at their first value.
 */
export function factNumberSql(
  subject: AccessSubject,
  context: Context,
  handOverDays: number,
  matters: ReadonlySet<AccessDimension>,
): RawBuilder<number> {
  const terms = (Object.keys(accessDimensions) as AccessDimension[])
    .filter((name) => matters.has(name))
    .map((name) => {
      const values = sql.join(accessDimensions[name].map((value) => sql.lit(value)));
      return sql`(array_position(array[${values}], ${facts[name](subject, context, handOverDays)}) - 1) * ${sql.lit(factWeights[name])}`;
    });
  return terms.length === 0 ? sql<number>`0` : sql<number>`(${sql.join(terms, sql` + `)})`;
}
