import { computeTaxCode } from '@cartella/model/tax-code';
import { expect, it } from 'vitest';
import { canonicalTaxCode, isComputable, readTaxCode, type TaxCodeReading } from './explain';
import { codes, findPlace, person } from './tax-code.examples';

const problemsOf = (reading: TaxCodeReading) =>
  reading.kind === 'person' ? reading.parts.filter(({ problem }) => problem).map(({ part }) => part) : reading.kind;

it('exactly the parts that do not agree are told', () => {
  expect(problemsOf(readTaxCode(codes.own, person, findPlace))).toEqual([]);
  expect(problemsOf(readTaxCode(codes.other, person, findPlace))).toEqual(['familyName', 'dateOfBirth', 'sex']);
  const ended = computeTaxCode({ ...person, birthPlace: 'A003' });
  expect(readTaxCode(ended, { ...person, birthPlace: 'A003' }, findPlace)).toMatchObject({
    parts: { 4: { problem: 'tax-code.birth-place-ended', params: { until: '1927-01-12' } } },
  });
});

it('omocodia is no disagreement, a provisional code says nothing, half a code is not wrong yet', () => {
  expect(readTaxCode(codes.omocodia, person, findPlace)).toMatchObject({ kind: 'person', omocodia: 2 });
  expect(problemsOf(readTaxCode(codes.omocodia, person, findPlace))).toEqual([]);
  expect(readTaxCode(codes.provisional, person).kind).toBe('provisional');
  expect(readTaxCode(codes.half, person)).toEqual({ kind: 'partial', count: 7 });
  expect(readTaxCode(codes.slip, person)).toEqual({ kind: 'wrong', problem: 'tax-code.check-character' });
  expect(readTaxCode('', person)).toEqual({ kind: 'empty' });
});

it('a paste is taken as it comes', () => {
  expect(canonicalTaxCode(' ftt lia 84b69 a001 x ')).toBe('FTTLIA84B69A001X');
});

it('nothing is computed of what is only half known', () => {
  expect(isComputable(person)).toBe(true);
  for (const part of Object.keys(person)) expect(isComputable({ ...person, [part]: undefined })).toBe(false);
  expect(isComputable({ ...person, dateOfBirth: { absent: 'unknown' } })).toBe(false);
});
