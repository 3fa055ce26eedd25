import { addDays, ageOn, type CivilDate, civilDate, digestOf } from '@cartella/core';
import { type ModelRecord, type RecordDefinition, recordKinds, toJsonSchema, validateRecord } from '@cartella/model';
import { vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import { citizenships, states } from '@cartella/vocabularies/states';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyntheticTaxCode } from '../tax-code';
import { generateHouseholds, generateRecords, householdAt } from '.';

const date = civilDate('2026-11-21');
const options = { seed: 'prova', date, households: 300 };
const vocabularies = {
  ...essentials,
  ...siussEnumerations,
  ...vocabularySet(birthplaces, citizenships, comuni, states),
};
/** The identifiers of other records that a record holds, as its schema marks them. */
function referencesIn(schema: unknown, value: unknown, path = ''): { readonly path: string; readonly id: string }[] {
  const keywords = schema as Readonly<Record<string, unknown>>;
  if (Array.isArray(value)) return value.flatMap((item) => referencesIn(keywords['items'], item, `${path}[]`));
  if (typeof value === 'object' && value !== null) {
    const parts = (keywords['properties'] ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(value).flatMap(([name, part]) => referencesIn(parts[name] ?? {}, part, `${path}.${name}`));
  }
  return keywords['x-references'] === undefined ? [] : [{ path, id: String(value) }];
}

const schemas = new Map(
  Object.values(recordKinds).map((kind) => [kind.kind, toJsonSchema(kind as unknown as RecordDefinition, 'write')]),
);

const all = (known: number): ModelRecord[] => [...generateRecords({ ...options, known })];

describe('a synthetic population', () => {
  it('is the same for the same seed, and another for another', () => {
    const digest = (seed: string) => digestOf([...generateHouseholds({ ...options, seed, households: 50 })]);
    expect(digest('prova')).toBe(digest('prova'));
    expect(digest('altra')).not.toBe(digest('prova'));
    // Whoever changes the generator changes every demonstration and benchmark made with it: on purpose, then.
    expect(digest('prova')).toMatch(/^4b6eb52d25b3/);
  });

  it('has the same records, paths included, for the same seed', () => {
    const digest = () => digestOf([...generateRecords({ ...options, households: 40, known: 1 })]);
    expect(digest()).toBe(digest());
  });

  it('makes each household alone as it makes it among the others', () => {
    expect([...generateHouseholds(options)][120]).toEqual(householdAt(options, 120));
  });

  it('is made of records that the model accepts, with codes in force on the day of the fact', () => {
    const problems = all(1).flatMap((record) =>
      validateRecord(record, { date, vocabularies }).map(
        (issue) => `${record.kind} ${issue.code} /${issue.path.join('/')}`,
      ),
    );
    expect([...new Set(problems)]).toEqual([]);
  });

  it('never repeats an identifier and refers only to what came before', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const record of all(1)) {
      if (seen.has(record.id)) wrong.push(`${record.kind} ${record.id}`);
      seen.add(record.id);
      for (const { path, id } of referencesIn(schemas.get(record.kind), record))
        if (!seen.has(id)) wrong.push(`${record.kind} ${path}`);
    }
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('has every kind of record of the model', () => {
    const made = new Set(
      [...generateRecords({ ...options, households: 1500, known: 1, reach: 'closed' })].map(({ kind }) => kind),
    );
    expect(Object.keys(recordKinds).filter((kind) => !made.has(kind as never))).toEqual([]);
  });

  it('has records that the model accepts whatever the seed, the day and the reach', () => {
    const populations = fc.record({
      seed: fc.string({ maxLength: 12 }),
      date: fc.integer({ min: 0, max: 2500 }).map((days) => addDays(civilDate('2021-03-01'), days)),
      households: fc.integer({ min: 1, max: 8 }),
      known: fc.constant(1),
      reach: fc.constantFrom('contact', 'assessment', 'project', 'closed'),
    });
    fc.assert(
      fc.property(populations, (population) => {
        for (const record of generateRecords(population)) {
          expect(validateRecord(record, { date: population.date, vocabularies })).toEqual([]);
          expect(record.recordedAt.slice(0, 10) <= population.date).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has codici fiscali that every check accepts and that are known as synthetic', () => {
    const codes = [...generateHouseholds(options)].flatMap(({ persons }) =>
      persons.flatMap(({ data }) => (typeof data.taxCode === 'string' ? [data.taxCode] : [])),
    );
    expect(codes.length).toBeGreaterThan(500);
    expect(codes.filter((code) => !isSyntheticTaxCode(code))).toEqual([]);
    expect(isSyntheticTaxCode('PRVLBA84B69H501H')).toBe(false);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has families of plausible ages: parents are grown when their children are born', () => {
    for (const { household, persons } of generateHouseholds(options)) {
      const born = new Map(persons.map(({ id, data }) => [id, data.dateOfBirth as CivilDate]));
      const [reference] = household.data.members;
      const parents = household.data.members.filter(({ kinship }) => kinship === '1' || kinship === '2');
      for (const { personId, kinship } of household.data.members) {
        const age = ageOn(born.get(personId) as CivilDate, date);
        expect(age).toBeLessThan(105);
        if (kinship !== '3') continue;
        const oldest = Math.max(...parents.map((parent) => ageOn(born.get(parent.personId) as CivilDate, date)));
        expect(oldest - age).toBeGreaterThanOrEqual(15);
      }
      expect(reference?.kinship).toBe('1');
    }
  });

  it('has paths of every length, the closed ones with an evaluation', () => {
    const records = all(1);
    const count = (kind: string) => records.filter((record) => record.kind === kind).length;
    expect(count('accesso')).toBe(300);
    expect(count('presa-in-carico')).toBeGreaterThan(60);
    expect(count('erogazione')).toBeGreaterThan(40);
    const closed = records.filter((record) => record.kind === 'presa-in-carico' && 'endDate' in record.data);
    expect(count('valutazione-finale')).toBe(closed.length);
    expect(closed.length).toBeGreaterThan(10);
  });
});
