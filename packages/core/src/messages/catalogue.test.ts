import { describe, expect, it } from 'vitest';
import { civilDateIssue } from '../civil-date';
import { fileIssue } from '../file';
import { createIssue } from '../issue';
import { type Catalogues, coreCatalogues, labelIn, mergeCatalogues, messageOf, translate } from '.';

const catalogues: Catalogues = {
  it: {
    'case.count.one': '{count} caso',
    'case.count.other': '{count} casi',
    'case.count.many': '{count} di casi',
    'case.plain': 'Limite {limit}',
    'case.only-other.other': '{count} cose',
  },
  en: { 'case.count.one': '{count} case', 'case.count.other': '{count} cases' },
};

describe('a sentence', () => {
  it('takes the plural form of its language', () => {
    const say = (locale: 'it' | 'en', count: number) => translate(catalogues, locale, 'case.count', { count });
    expect([say('it', 1), say('it', 0), say('it', 2), say('it', 1_000_000)]).toEqual([
      '1 caso',
      '0 casi',
      '2 casi',
      '1.000.000 di casi',
    ]);
    expect([say('en', 1), say('en', 1_000_000)]).toEqual(['1 case', '1,000,000 cases']);
    expect(translate(catalogues, 'it', 'case.only-other', { count: 1 })).toBe('1 cose');
  });

  it('falls back to Italian, then to its key, so that a gap is seen', () => {
    expect(translate(catalogues, 'de', 'case.count', { count: 1 })).toBe('1 caso');
    expect(translate(catalogues, 'en', 'case.none')).toBe('case.none');
    expect(translate(catalogues, 'it', 'constructor')).toBe('constructor');
  });

  it('puts facts in their places, and leaves a place without a fact as it is', () => {
    expect(translate(catalogues, 'it', 'case.plain', { limit: 1234.5 })).toBe('Limite 1234,5');
    expect(translate(catalogues, 'it', 'case.plain')).toBe('Limite {limit}');
  });

  it('of an issue is found by its code', () => {
    expect(messageOf(catalogues, 'it', createIssue('case.plain', [], { params: { limit: 3 } }))).toBe('Limite 3');
  });
});

describe('catalogues', () => {
  it('are joined, a later one rewording an earlier one', () => {
    const joined = mergeCatalogues(catalogues, {
      it: { 'case.plain': 'Al più {limit}' },
      sl: { 'case.plain': 'Do {limit}' },
    });
    expect(translate(joined, 'it', 'case.plain', { limit: 1 })).toBe('Al più 1');
    expect(translate(joined, 'sl', 'case.plain', { limit: 1 })).toBe('Do 1');
    expect(translate(joined, 'en', 'case.count', { count: 1 })).toBe('1 case');
  });

  it('may be given one over the other instead of joined', () => {
    const words: Catalogues = {
      it: { 'case.count.other': '{count} fascicoli' },
      en: { 'case.plain': 'At most {limit}' },
    };
    const say = (locale: 'it' | 'en' | 'sl', key: string) =>
      [[catalogues, words], mergeCatalogues(catalogues, words)].map((all) => translate(all, locale, key, { count: 1 }));
    expect(say('it', 'case.count')).toEqual(['1 caso', '1 caso']);
    expect(say('en', 'case.plain')).toEqual(['At most {limit}', 'At most {limit}']);
    expect(say('sl', 'case.only-other')).toEqual(['1 cose', '1 cose']);
    expect(translate([catalogues, words], 'it', 'case.count', { count: 2 })).toBe('2 fascicoli');
  });

  it('of this package word every issue in Italian and in English', () => {
    for (const code of Object.values({ ...civilDateIssue, ...fileIssue })) {
      expect([coreCatalogues.it[code], coreCatalogues.en?.[code]]).not.toContain(undefined);
    }
    expect(Object.keys(coreCatalogues.en ?? {})).toEqual(Object.keys(coreCatalogues.it));
  });
});

describe('a label', () => {
  it('is Italian where nobody translated it', () => {
    const label = { it: 'Nucleo', en: 'Household', sl: 'Gospodinjstvo' };
    expect([labelIn(label, 'sl'), labelIn(label, 'fr')]).toEqual(['Gospodinjstvo', 'Nucleo']);
  });
});
