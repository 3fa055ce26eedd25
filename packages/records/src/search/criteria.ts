import { elementOf, type RecordDefinition } from '@cartella/model';
import type { SoughtProperty } from '@cartella/profile';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '../database/tables';
import { referencesOf } from '../record/definitions';

/** What records may be looked for by; all that are given must hold. Nothing else can be asked. */
export interface Criteria {
  /** Persons: family name, given name or alias, in any order, also partial or with a slip. */
  readonly name?: string;
  /** Persons: exactly this tax code. */
  readonly taxCode?: string;
  /** Persons: born on this day. */
  readonly dateOfBirth?: string;
  /** Records of this case. */
  readonly caseId?: string;
  /** Records that point to this one: person, operator, file, household… */
  readonly refersTo?: string;
  /** Records of this unit. */
  readonly unitId?: string;
}

const looksAt: Readonly<Partial<Record<keyof Criteria, readonly string[]>>> = {
  name: ['familyName', 'givenName', 'alias'],
  taxCode: ['taxCode'],
  dateOfBirth: ['dateOfBirth'],
  unitId: ['unitId'],
};

/** The properties that a question looks at: a record is found by them only by who sees them in it. */
export function soughtBy(definition: RecordDefinition, criteria: Criteria): SoughtProperty[] {
  const asked = (Object.keys(criteria) as (keyof Criteria)[]).filter((name) => criteria[name] !== undefined);
  const names = asked.flatMap((name) =>
    name === 'refersTo' ? referencesOf(definition).map(({ path }) => path[0] ?? '') : (looksAt[name] ?? []),
  );
  const { shape } = definition.data;
  return [...new Set(names)]
    .filter((property) => Object.hasOwn(shape, property))
    .map((property) => ({
      property,
      sensitivity: elementOf(shape[property] as never)?.sensitivity ?? definition.sensitivity,
    }));
}

type Where = ExpressionBuilder<Tables, 'record'>;

/** The conditions that criteria, all but the name, put on the table `record`. */
export function conditionsOf(where: Where, criteria: Criteria): Expression<SqlBool>[] {
  const { caseId, unitId, refersTo, taxCode, dateOfBirth } = criteria;
  const conditions: Expression<SqlBool>[] = [];
  if (caseId !== undefined) conditions.push(where('record.case_id', '=', caseId));
  if (unitId !== undefined) conditions.push(where('record.unit_id', '=', unitId));
  if (refersTo !== undefined) {
    const links = where
      .selectFrom('record_link as link')
      .whereRef('link.ente_id', '=', 'record.ente_id')
      .whereRef('link.record_id', '=', 'record.id')
      .where('link.target_id', '=', refersTo);
    conditions.push(where.exists(links.select('link.path')));
  }
  if (taxCode !== undefined || dateOfBirth !== undefined) {
    const persons = where
      .selectFrom('person_search as person')
      .whereRef('person.ente_id', '=', 'record.ente_id')
      .whereRef('person.person_id', '=', 'record.id')
      .$if(taxCode !== undefined, (query) => query.where('person.tax_code', '=', taxCode ?? ''))
      .$if(dateOfBirth !== undefined, (query) => query.where('person.date_of_birth', '=', dateOfBirth ?? ''));
    conditions.push(where.exists(persons.select('person.person_id')));
  }
  return conditions;
}
