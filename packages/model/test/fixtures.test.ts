import { readdirSync, readFileSync } from 'node:fs';
import { civilDate, type Issue } from '@cartella/core';
import { vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import { citizenships, states } from '@cartella/vocabularies/states';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  createValidator,
  isRecordKind,
  type RecordDefinition,
  type RecordKind,
  recordIssue,
  recordKinds,
  structureIssues,
  taxCodeIssue,
  toJsonSchema,
  validateRecord,
  valueIssue,
  vocabularyIssue,
} from '../src';
import { dictionaryRows, examplesByKind, withExamples } from '../src/dictionary';
import { envelopeSchemaOf } from '../src/record';

interface Envelope {
  readonly kind: string;
  readonly data: unknown;
}

interface Invalid {
  readonly record: Envelope;
  readonly issues: readonly Issue[];
}

function read<T>(folder: string): readonly (readonly [name: string, value: T])[] {
  const url = new URL(`../schemas/fixtures/${folder}/`, import.meta.url);
  return readdirSync(url).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, url), 'utf8')),
  ]);
}

const valid = read<Envelope>('valid');
const invalid = read<Invalid>('invalid');
const lists = { ...essentials, ...siussEnumerations, ...vocabularySet(birthplaces, citizenships, comuni, states) };
const context = { date: civilDate('2026-11-21'), vocabularies: lists };
const told = (issues: readonly Issue[]) =>
  issues.map(({ code, path, severity }) => `${severity} ${code} /${path.join('/')}`).sort();

const definitionOf = (kind: string) => recordKinds[kind as RecordKind] as unknown as RecordDefinition;
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const schemasOf = (mode: 'write' | 'read') =>
  new Map(Object.keys(recordKinds).map((kind) => [kind, toJsonSchema(definitionOf(kind), mode)]));
const [schemas, readSchemas] = [schemasOf('write'), schemasOf('read')];

describe('the valid records', () => {
  it('are one of each kind, and more where one leaves something out', () => {
    expect([...new Set(valid.map(([name]) => name.replace(/\..*/, '')))].sort()).toEqual(
      Object.keys(recordKinds).sort(),
    );
    for (const [name, { kind }] of valid) expect(kind).toBe(name.replace(/\..*/, ''));
  });

  it('show every element at work: each has an example', () => {
    const examples = examplesByKind(valid.map(([, record]) => record));
    const rows = withExamples([...schemas.values()].flatMap(dictionaryRows), examples);
    const leaves = rows.filter(({ path, type }) => path.startsWith('data.') && !type.startsWith('object'));
    expect(leaves.filter(({ example }) => example === undefined).map(({ kind, path }) => `${kind} ${path}`)).toEqual(
      [],
    );
  });

  it.each(valid)('%s has no problem, by our validators, by ajv and by zod', (_, record) => {
    const { kind } = record;
    expect(told(validateRecord(record, context))).toEqual([]);
    expect(structureIssues(envelopeSchemaOf(definitionOf(kind)), record)).toEqual([]);
    expect(ajv.validate(schemas.get(kind) ?? false, record)).toBe(true);
  });
});

describe('what a later version or a profile adds', () => {
  it.each(valid)(
    'is let through by who reads %s and refused by who writes it, in the data and around them',
    (_, record) => {
      const { kind } = record;
      const extended = { ...record, ext: { comune_esempio: { citofono: 'Prova' } } };
      expect(ajv.validate(schemas.get(kind) ?? false, extended)).toBe(true);
      const later = { ...extended, colour: 'blue', data: { ...(record.data as object), colour: 'blue' } };
      expect(ajv.validate(readSchemas.get(kind) ?? false, later)).toBe(true);
      expect(told(validateRecord(later, context))).toEqual([
        'error value.unexpected /colour',
        'error value.unexpected /data/colour',
      ]);
    },
  );
});

describe('the invalid records', () => {
  const rules = Object.values(recordKinds).flatMap((kind) => kind.rules.map((rule) => rule.code));
  // A code that nobody is offered any more is made so by a profile; what a codice fiscale means is told by `explainTaxCode`.
  const { notOffered: _, ...vocabulary } = vocabularyIssue;
  const { noSuchDay: __, ...taxCode } = taxCodeIssue;
  const shape = [valueIssue, vocabulary, recordIssue, taxCode].flatMap((issues) => Object.values<string>(issues));

  it('are one for each code that a record can be refused or warned with', () => {
    expect(invalid.map(([code]) => code).sort()).toEqual([...new Set([...rules, ...shape])].sort());
  });

  it.each(invalid)('%s has that problem and no other', (code, { record, issues }) => {
    expect(told(validateRecord(record, context))).toEqual(told(issues));
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each(invalid.filter(([code]) => rules.includes(code)))(
    '%s is what its own rule says: the schema alone accepts it, and so does a model without the rule',
    (code, { record }) => {
      const schema = schemas.get(record.kind) ?? {};
      expect(ajv.validate(schema, record)).toBe(true);
      const others = { ...schema, 'x-rules': definitionOf(record.kind).rules.filter((rule) => rule.code !== code) };
      expect(told(createValidator(others as never).validateRecord(record, context))).toEqual([]);
    },
  );

  it('are known by kind, but for the one that is of none', () => {
    expect(invalid.filter(([, { record }]) => !isRecordKind(record.kind)).map(([code]) => code)).toEqual([
      'record.unknown-kind',
    ]);
  });
});
