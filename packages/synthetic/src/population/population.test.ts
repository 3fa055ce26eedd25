import { ageOn, type CivilDate, civilDate, digestOf } from '@cartella/core';
import { type ModelRecord, validateRecord } from '@cartella/model';
import { vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { citizenships, states } from '@cartella/vocabularies/states';
import { describe, expect, it } from 'vitest';
import { isSyntheticTaxCode } from '../tax-code';
import { generateHouseholds, generateRecords, householdAt } from '.';

const date = civilDate('2026-11-21');
const options = { seed: 'prova', date, households: 300 };
const vocabularies = { ...essentials, ...vocabularySet(birthplaces, citizenships, comuni, states) };
const all = (known: number): ModelRecord[] => [...generateRecords({ ...options, known })];

describe('a synthetic population', () => {
  it('is the same for the same seed, and another for another', () => {
    const digest = (seed: string) => digestOf([...generateHouseholds({ ...options, seed, households: 50 })]);
    expect(digest('prova')).toBe(digest('prova'));
    expect(digest('altra')).not.toBe(digest('prova'));
    // Whoever changes the generator changes every demonstration and benchmark made with it: on purpose, then.
    expect(digest('prova')).toMatch(/^4b6eb52d25b3/);
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
    for (const record of all(1)) {
      expect(seen.has(record.id)).toBe(false);
      seen.add(record.id);
      for (const [name, value] of Object.entries(record.data)) {
        if (/Id$/.test(name) && typeof value === 'string') expect(seen.has(value), `${record.kind}.${name}`).toBe(true);
      }
    }
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
