import { describe, expect, it } from 'vitest';
import { recordKinds } from '../kinds';
import type { RecordDefinition } from '../record';
import { toJsonSchema } from '../schema';
import {
  impactAssessment,
  minimisedRecord,
  processingRegister,
  processingRegisterCsv,
  retentionCsv,
  retentionTable,
} from '.';

const schemaOf = (definition: unknown) => toJsonSchema(definition as RecordDefinition, 'write');
const schemas = Object.values(recordKinds).map(schemaOf);

describe('the register of processing', () => {
  const register = processingRegister(schemas);

  it('has a row for each purpose, with legal basis, classes of data and retention', () => {
    expect(register.map(({ purpose }) => purpose)).toContain('care-project');
    for (const row of register) {
      expect(row.legalBases.length, row.purpose).toBeGreaterThan(0);
      expect(row.sensitivities.length).toBeGreaterThan(0);
      expect(Object.keys(row.retentions).sort()).toEqual([...row.records].sort());
    }
  });

  it('counts every element once', () => {
    const [small] = processingRegister([schemaOf(recordKinds.unit)]).filter(
      ({ purpose }) => purpose === 'organisation',
    );
    expect(small).toMatchObject({ records: ['unit'], elements: 4, sensitivities: ['common'] });
  });
});

describe('the other papers', () => {
  it.each(['it', 'en'] as const)('are tables for a spreadsheet in %s, a line for each row', (locale) => {
    const lines = (text: string) => text.trimEnd().split('\r\n');
    expect(lines(processingRegisterCsv(schemas, locale)).length).toBe(processingRegister(schemas).length + 1);
    expect(lines(retentionCsv(schemas, locale)).length).toBe(schemas.length + 1);
    expect(retentionCsv(schemas, locale)).toContain('Garante, 4 giugno 2015, n. 331');
  });

  it('tell the retention of each kind and whether the ente has to confirm it', () => {
    const rows = retentionTable(schemas);
    expect(rows.length).toBe(schemas.length);
    expect(rows.find(({ record }) => record === 'access-log-entry')?.retention).toMatchObject({
      years: 2,
      from: 'recorded',
    });
  });

  it.each(['it', 'en'] as const)('outline the impact assessment in %s, naming the most protected data', (locale) => {
    const text = impactAssessment(schemas, locale);
    expect(text.match(/^## /gm)?.length).toBe(6);
    expect(text).toContain('`sealed-link` data.pointer');
  });
});

describe('the view of a recipient', () => {
  const record = {
    id: 'x',
    data: {
      form: 'consensuale',
      familyName: 'Famiglia Prova',
      note: 'una nota',
    },
  };
  const view = (upTo: 'special' | 'judicial' | 'sealed', purposes: readonly ('care-project' | 'benefit')[]) =>
    minimisedRecord(record, schemaOf(recordKinds.affidamento), { purposes, upTo }).data;

  it('keeps only what purposes and class allow', () => {
    expect(view('sealed', ['care-project'])).toEqual(record.data);
    expect(view('judicial', ['care-project'])).toEqual({ form: 'consensuale', note: 'una nota' });
    expect(view('special', ['care-project'])).toEqual({});
    expect(view('sealed', ['benefit'])).toEqual({});
  });

  it('drops what the schema does not name', () => {
    const odd = { data: { form: 'consensuale', extra: 1 } };
    const seen = minimisedRecord(odd, schemaOf(recordKinds.affidamento), {
      purposes: ['care-project'],
      upTo: 'sealed',
    });
    expect(seen.data).toEqual({ form: 'consensuale' });
  });
});
