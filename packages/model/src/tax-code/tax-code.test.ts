import { readFileSync } from 'node:fs';
import { type CivilDate, civilDate, unwrap } from '@cartella/core';
import { findBirthplace } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { CheckDigitizer, Parser } from '@marketto/codice-fiscale-utils';
import * as codiceFiscaleJs from 'codice-fiscale-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeTaxCode,
  explainTaxCode,
  hasTaxCodeCheckCharacter,
  type PersonTaxCode,
  parseTaxCode,
  possibleBirthDates,
  type TaxCodeHolder,
} from '.';

// Its declarations name a default export that the module does not have.
const { CodiceFiscale } = codiceFiscaleJs as unknown as { CodiceFiscale: (typeof codiceFiscaleJs)['default'] };
// It drops accented vowels, which the rest of us write without their accent.
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

const syllables = ['ba', 'co', 'der', 'fu', 'gli', 'io', 'lù', "d'a", 'mne', 'ò', 'que', 'str', 'x', 'zé'];
const name = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 6 })
  .map((parts) => parts.join('').replace(/^./, (letter) => letter.toUpperCase()));
const holder: fc.Arbitrary<TaxCodeHolder> = fc.record({
  familyName: name,
  givenName: name,
  dateOfBirth: fc
    .date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  sex: fc.constantFrom('M', 'F'),
  birthPlace: fc.constantFrom('H501', 'F205', 'A662', 'D612', 'Z110'),
});

// The places are not asked of it, so it needs no look-up of them.
const parser = new Parser({} as never);

const alba: TaxCodeHolder = {
  familyName: 'Prova',
  givenName: 'Alba',
  dateOfBirth: '1984-02-29',
  sex: 'F',
  birthPlace: 'H501',
};
const birthplaceOn = (belfiore: string, date: CivilDate) => findBirthplace(birthplaces, belfiore, date);
const parsed = (code: string) => unwrap(parseTaxCode(code)) as PersonTaxCode;
const codesOf = (code: string, person: object) => explainTaxCode(code, person).map((issue) => issue.code);

describe('a computed codice fiscale', () => {
  it('agrees with two other implementations', () => {
    fc.assert(
      fc.property(holder, (person) => {
        const code = computeTaxCode(person);
        const [year, month, day] = person.dateOfBirth.split('-').map(Number) as [number, number, number];
        const body = [
          CodiceFiscale.surnameCode(plain(person.familyName)),
          CodiceFiscale.nameCode(plain(person.givenName)),
          CodiceFiscale.dateCode(day, month, year, person.sex),
          person.birthPlace,
        ].join('');
        expect(code.slice(0, 15)).toBe(body);
        expect(code.endsWith(CodiceFiscale.getCheckCode(body))).toBe(true);
        expect(CheckDigitizer.checkDigit(body)).toBe(code.slice(15));
        expect(parser.lastNameToCf(person.familyName)).toBe(code.slice(0, 3));
        expect(parser.firstNameToCf(person.givenName)).toBe(code.slice(3, 6));
        expect([parser.cfToGender(code), parser.cfToBirthDay(code)]).toEqual([person.sex, day]);
      }),
    );
  });

  it('is the same however the name is written', () => {
    expect(computeTaxCode({ ...alba, familyName: 'DE  PROVÀ-' })).toBe(
      computeTaxCode({ ...alba, familyName: "de'prova" }),
    );
    expect(computeTaxCode({ ...alba, familyName: 'Fo' }).slice(0, 3)).toBe('FOX');
    expect(computeTaxCode({ ...alba, familyName: 'Øß' }).slice(0, 3)).toBe('SSO');
  });

  it('takes the first, third and fourth consonant of a given name with four or more', () => {
    expect(computeTaxCode({ ...alba, givenName: 'Gianfranco' }).slice(3, 6)).toBe('GFR');
  });

  it('lets omocodia replace digits from the right, and reading puts them back', () => {
    fc.assert(
      fc.property(holder, fc.integer({ min: 0, max: 7 }), (person, omocodia) => {
        const code = computeTaxCode(person, omocodia);
        expect(parsed(code)).toMatchObject({ omocodia, base: computeTaxCode(person), sex: person.sex });
        expect([computeTaxCode(person), ...CodiceFiscale.getOmocodie(computeTaxCode(person))]).toContain(code);
      }),
    );
  });
});

describe('reading a codice fiscale', () => {
  it.each([
    ['PRVLBA84B69H501', 'tax-code.shape'],
    ['PRVLBA84B69H501h', 'tax-code.shape'],
    ['', 'tax-code.shape'],
    ['PRVLBA84B69H501X', 'tax-code.check-character'],
    ['12345678901', 'tax-code.check-character'],
  ])('refuses %j with %s', (code, issue) => {
    expect(parseTaxCode(code)).toMatchObject({ ok: false, issues: [{ code: issue }] });
  });

  it('refuses a day that no year has', () => {
    const impossible = computeTaxCode({ ...alba, dateOfBirth: '1984-02-30' });
    expect(parseTaxCode(impossible)).toMatchObject({ ok: false, issues: [{ code: 'tax-code.no-such-day' }] });
  });

  it('knows the provisional code of eleven digits', () => {
    expect(unwrap(parseTaxCode('12345678903'))).toEqual({ kind: 'provisional' });
    expect(hasTaxCodeCheckCharacter('12345678904')).toBe(false);
  });

  it('finds a single wrong letter or digit', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    fc.assert(
      fc.property(holder, fc.nat(14), fc.constantFrom(...letters), (person, position, letter) => {
        const code = computeTaxCode(person);
        fc.pre(code[position] !== letter && !(/\d/.test(code[position] ?? '') && /[LMNP-V]/.test(letter)));
        const wrong = code.slice(0, position) + letter + code.slice(position + 1);
        const found = parseTaxCode(wrong);
        expect(found.ok).toBe(false);
      }),
    );
  });

  it('lists the centuries that a code may mean, as long as somebody may live', () => {
    const date = civilDate('2026-11-21');
    expect(possibleBirthDates(parsed(computeTaxCode({ ...alba, dateOfBirth: '2020-02-29' })), date)).toEqual([
      '2020-02-29',
      '1920-02-29',
    ]);
    expect(possibleBirthDates(parsed(computeTaxCode({ ...alba, dateOfBirth: '1910-05-01' })), date)).toEqual([
      '2010-05-01',
      '1910-05-01',
    ]);
    expect(possibleBirthDates(parsed(computeTaxCode(alba)), date)).toEqual(['1984-02-29']);
  });
});

describe('the vectors that two other implementations publish', () => {
  const read = (path: string) => readFileSync(new URL(`../../../../node_modules/${path}`, import.meta.url), 'utf8');
  const vectors = (text: string, line: RegExp) =>
    [...text.matchAll(line)].map(([, code = '', verdict]) => [code, verdict === 'true'] as const);
  const checks = vectors(
    read('codice-fiscale-js/tests/index.spec.js'),
    /check\('(\w{16,17})'\)\)\.toBe\((true|false)\)/g,
  );
  const lives = vectors(
    read('@marketto/codice-fiscale-utils/README.md'),
    /codiceFiscale\("(\w{16})"\)\)\.valid; \/\/(true|false)/g,
  );

  it('are there', () => {
    expect(checks.length).toBeGreaterThan(5);
    expect(lives.length).toBeGreaterThan(4);
  });

  it.each(checks)('%s is a code: %s', (code, isCode) => {
    expect(parseTaxCode(code).ok).toBe(isCode);
  });

  // Somebody may have been born there on one of the days that it may mean.
  it.each(lives)('%s is of somebody who may live: %s', (code, mayLive) => {
    const found = parseTaxCode(code);
    const days =
      found.ok && found.value.kind === 'person' ? possibleBirthDates(found.value, civilDate('2026-11-21')) : [];
    const isBorn = days.some((day) => explainTaxCode(code, { dateOfBirth: day }, birthplaceOn).length === 0);
    expect(isBorn).toBe(mayLive);
  });
});

describe('the explanation of a codice fiscale', () => {
  const code = computeTaxCode(alba);

  it('finds nothing wrong with its holder, nor with what is not known', () => {
    expect(codesOf(code, alba)).toEqual([]);
    expect(codesOf(code, { sex: { absent: 'refused' } })).toEqual([]);
    expect(codesOf('12345678903', { familyName: 'Prova' })).toEqual([]);
  });

  it('tells every part that disagrees, at its place', () => {
    const other = { familyName: 'Saggio', givenName: 'Ugo', dateOfBirth: '1984-02-28', sex: 'M', birthPlace: 'F205' };
    const issues = explainTaxCode(code, other);
    expect(issues.map((issue) => `${issue.severity} ${issue.code} ${issue.path.join('.')}`)).toEqual([
      'warning tax-code.family-name familyName',
      'warning tax-code.given-name givenName',
      'warning tax-code.date-of-birth dateOfBirth',
      'warning tax-code.sex sex',
      'warning tax-code.birth-place birthPlace',
    ]);
  });

  it('knows whether the place existed on the day of birth', () => {
    const find = () => ({ outcome: 'ended', until: civilDate('1980-12-31') }) as const;
    expect(explainTaxCode(code, alba, find)).toMatchObject([
      { code: 'tax-code.birth-place-ended', params: { until: '1980-12-31' }, severity: 'warning' },
    ]);
    expect(explainTaxCode(code, alba, () => ({ outcome: 'found' }))).toEqual([]);
    expect(explainTaxCode(code, alba, () => ({ outcome: 'unknown' }))[0]?.code).toBe('tax-code.birth-place-unknown');
    const notYet = () => ({ outcome: 'not-yet', since: civilDate('1990-01-01') }) as const;
    expect(explainTaxCode(code, alba, notYet)[0]?.code).toBe('tax-code.birth-place-not-yet');
  });
});
