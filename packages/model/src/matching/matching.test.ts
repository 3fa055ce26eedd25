import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonData } from '../person';
import { computeTaxCode } from '../tax-code';
import { findDuplicates, findMatches, type Matchable, personMatchRules } from '.';

const alba: PersonData = {
  identity: 'identified',
  familyName: 'Prova',
  givenName: 'Alba Luna',
  taxCode: computeTaxCode({
    familyName: 'Prova',
    givenName: 'Alba Luna',
    dateOfBirth: '1984-03-04',
    sex: 'F',
    birthPlace: 'H501',
  }),
  dateOfBirth: '1984-03-04',
  birthPlace: 'H501',
};
const { taxCode: _, ...withoutCode } = alba;
const of = (id: string, data: PersonData, sensitivity = 'common'): Matchable => ({ id, data, sensitivity });
const reasonsOf = (one: PersonData, other: PersonData) => findDuplicates([of('a', one), of('b', other)])[0];

describe('two records of one person', () => {
  it('are found with every reason, and the surest gives the confidence', () => {
    expect(reasonsOf(alba, { ...alba, familyName: 'PROVÀ' })).toMatchObject({
      one: 'a',
      other: 'b',
      confidence: 'certain',
    });
    expect(reasonsOf(alba, { ...alba, familyName: 'Saggio', givenName: 'Ugo' })).toMatchObject({
      confidence: 'likely',
      reasons: ['match.tax-code'],
    });
  });

  it.each([
    ['likely', 'match.name-birth', { ...withoutCode }],
    ['likely', 'match.names-exchanged', { ...withoutCode, familyName: 'Alba Luna', givenName: 'Prova' }],
    ['possible', 'match.first-name-birth', { ...withoutCode, givenName: 'Alba' }],
    ['possible', 'match.day-month-exchanged', { ...withoutCode, dateOfBirth: '1984-04-03' }],
    ['possible', 'match.name-only', { identity: 'declared', familyName: 'Prova', givenName: 'Alba Luna' }],
  ] as const)('are %s one by %s', (confidence, reason, other) => {
    const found = reasonsOf(alba, other);
    expect(found?.confidence).toBe(confidence);
    expect(found?.reasons).toContain(reason);
  });

  it('are told apart by a different codice fiscale, unless all the rest agrees', () => {
    const other = computeTaxCode({
      familyName: 'Prova',
      givenName: 'Alba Luna',
      dateOfBirth: '1984-03-04',
      sex: 'F',
      birthPlace: 'F205',
    });
    expect(reasonsOf(alba, { ...alba, taxCode: other, birthPlace: 'F205' })).toBeUndefined();
    expect(reasonsOf(alba, { ...alba, taxCode: other })).toMatchObject({
      reasons: ['match.name-birth-other-tax-code'],
    });
  });

  it('are not looked for across a seal', () => {
    expect(findDuplicates([of('a', alba), of('b', alba, 'sealed')])).toEqual([]);
  });

  it('are offered, the surest first, to who records a person', () => {
    const found = findMatches(of('new', withoutCode), [of('a', { ...alba, dateOfBirth: '1984-04-03' }), of('b', alba)]);
    expect(found.map(({ one, confidence }) => [one, confidence])).toEqual([
      ['b', 'likely'],
      ['a', 'possible'],
    ]);
  });
});

describe('the search', () => {
  const person = fc.record({
    familyName: fc.constantFrom('Prova', 'Saggio', 'Prova-Saggio'),
    givenName: fc.constantFrom('Alba', 'Ugo', 'Alba Luna'),
    dateOfBirth: fc.constantFrom('1984-03-04', '1984-04-03', '2001-01-01'),
    birthPlace: fc.constantFrom('H501', 'F205'),
  });

  it('by blocks finds the same as comparing everybody with everybody, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (data) => {
        const persons = data.map((one, i) => of(`p${i}`, { identity: 'declared', ...one }));
        const all = persons.flatMap((one, i) => persons.slice(i + 1).flatMap((other) => findDuplicates([one, other])));
        const key = ({ one, other, reasons }: (typeof all)[number]) => `${one} ${other} ${[...reasons].sort().join()}`;
        expect(findDuplicates(persons).map(key).sort()).toEqual(all.map(key).sort());
        expect(
          findDuplicates([...persons].reverse())
            .map(key)
            .sort(),
        ).toEqual(all.map(key).sort());
      }),
    );
  });

  it('leaves out a key that too many share', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      of(`p${i}`, { identity: 'declared', familyName: 'Prova', givenName: 'Alba' }),
    );
    expect(findDuplicates(many)).toEqual([]);
    expect(findDuplicates(many, { largestBlock: 60 }).length).toBe(1770);
  });

  it('has reasons with distinct codes', () => {
    expect(new Set(personMatchRules.map(({ code }) => code)).size).toBe(personMatchRules.length);
  });
});
