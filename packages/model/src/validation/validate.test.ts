import { civilDate } from '@cartella/core';
import { vocabularySet } from '@cartella/vocabularies';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../kinds';
import type { RecordDefinition } from '../record';
import { toJsonSchema } from '../schema';
import { envelopeSites } from './envelope-sites';
import { type Site, sitesOf } from './sites';
import { validateData, validateRecord } from './validate';
import { createValidator } from './validator';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const date = civilDate('2026-11-21');
const problems = (issues: ReturnType<typeof validateData>) =>
  issues.map((issue) => `${issue.severity} ${issue.code} /${issue.path.join('/')}`);

const channels = vocabularySet({
  id: 'access-channels',
  version: '1',
  label: { it: 'Modalità' },
  sources: [],
  entries: [
    { code: 'desk', label: { it: 'Sportello' } },
    { code: 'telegram', label: { it: 'Telegramma' }, validTo: civilDate('2020-12-31') },
    { code: 'fax', label: { it: 'Fax' }, hidden: true },
  ],
});

const accesso = {
  personId: id(1),
  date: '2026-11-02',
  channel: 'desk',
  requester: 'person',
  reasons: ['income'],
  request: 'Chiede un aiuto per la spesa.',
  urgency: 'ordinary',
  outcome: 'information',
};

describe('validation of data', () => {
  it('accepts a complete first contact', () => {
    expect(validateData('accesso', accesso, { date, vocabularies: channels })).toEqual([]);
  });

  it('tells what is missing from what is wrong, all at once', () => {
    const { request: _, ...without } = accesso;
    const wrong = { ...without, date: '2026-02-30', reasons: [], urgency: 'soon', extra: 1, personId: 'x', channel: 7 };
    expect(problems(validateData('accesso', wrong, { date })).sort()).toEqual([
      'error value.date /date',
      'error value.identifier /personId',
      'error value.not-in-list /urgency',
      'error value.type /channel',
      'error value.unexpected /extra',
      'incomplete value.required /request',
      'incomplete value.too-few /reasons',
    ]);
  });

  it.each([
    ['telegraph', 'vocabulary.unknown-code'],
    ['telegram', 'vocabulary.not-valid-on'],
    ['fax', 'vocabulary.not-offered'],
  ])('judges the code %s by its list', (channel, code) => {
    const issues = validateData('accesso', { ...accesso, channel }, { date, vocabularies: channels });
    expect(problems(issues)).toEqual([`error ${code} /channel`]);
  });

  it('looks a birthplace up on the day of birth', () => {
    const vocabularies = vocabularySet({
      id: 'birthplaces',
      version: '1',
      label: { it: 'Luoghi' },
      sources: [],
      entries: [{ code: 'Z998', label: { it: 'Borgo Soppresso' }, validTo: civilDate('1999-12-31') }],
    });
    const born = (dateOfBirth: string) => ({
      identity: 'identified',
      familyName: 'Prova',
      givenName: 'Alba',
      dateOfBirth,
      birthPlace: 'Z998',
    });
    expect(validateData('person', born('1984-02-29'), { date, vocabularies })).toEqual([]);
    expect(problems(validateData('person', born('2004-02-29'), { date, vocabularies }))).toEqual([
      'error vocabulary.not-valid-on /birthPlace',
    ]);
  });

  it('takes the reason of an absence in place of a value, where the model accepts that reason', () => {
    const person = { identity: 'declared', familyName: 'Prova', taxCode: { absent: 'refused' } };
    expect(validateData('person', person, { date })).toEqual([]);
    expect(problems(validateData('person', { ...person, taxCode: { absent: 'not-asked' } }, { date }))).toEqual([
      'error value.absence-not-accepted /taxCode/absent',
    ]);
    expect(problems(validateData('person', { ...person, taxCode: 'PRVLBA84B69H501A' }, { date }))).toEqual([
      'error tax-code.check-character /taxCode',
    ]);
  });
});

describe('validation of records', () => {
  it('knows the governed places of the envelope, which its schema says', () => {
    const { data: _, ...envelope } = toJsonSchema(recordKinds.unit as unknown as RecordDefinition, 'write')[
      'properties'
    ] as Record<string, unknown>;
    const byPath = (sites: readonly Site[]) => sites.map((site) => JSON.stringify(site)).sort();
    expect(byPath(envelopeSites)).toEqual(byPath(sitesOf({ properties: { data: { properties: envelope } } })));
  });

  it('takes records of a kind that a profile adds under its namespace', () => {
    const kind = 'comune_esempio:orto-sociale';
    const local = { ...recordKinds.unit, kind } as unknown as RecordDefinition;
    const { validateRecord: validateLocal } = createValidator(toJsonSchema(local, 'write'));
    const record = {
      id: id(2),
      enteId: id(3),
      kind,
      schema: `${kind}/1.0.0`,
      recordedAt: '2026-11-02T09:00:00.000Z',
      version: 1,
      provenance: { source: 'declared' },
      sensitivity: 'common',
      data: { name: 'Orto di prova', kind: 'office', organisationId: id(3) },
    };
    expect(problems(validateLocal(record, { date }))).toEqual([]);
    expect(problems(validateLocal({ ...record, schema: 'Comune:orto/1' }, { date }))).toEqual([
      'error value.pattern /schema',
    ]);
  });

  it('checks envelope and data, with paths from the record', () => {
    const record = {
      id: id(2),
      enteId: id(3),
      kind: 'accesso',
      schema: 'accesso/1.0.0',
      recordedAt: '2026-11-02T09:00:00.000Z',
      version: 0,
      provenance: { source: 'declared' },
      sensitivity: 'special',
      data: { ...accesso, channel: 'telegraph' },
    };
    expect(problems(validateRecord(record, { date, vocabularies: channels }))).toEqual([
      'error value.too-small /version',
      'error vocabulary.unknown-code /data/channel',
    ]);
  });

  it.each([null, 7, [], {}, { kind: '__proto__' }, { kind: 'constructor' }])(
    'refuses %j as no kind of record',
    (value) => {
      expect(problems(validateRecord(value, { date }))).toEqual(['error record.unknown-kind /kind']);
    },
  );
});
