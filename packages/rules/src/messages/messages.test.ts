import { describe, expect, it } from 'vitest';
import { checkIssue, conditionIssue, parameterIssue, rulesCatalogues } from '..';
import { absenceKinds, shapes } from '../expression';

const codes = [checkIssue, conditionIssue, parameterIssue].flatMap((issues) => Object.values(issues));
// These are said by joining their operands or by name.
const unspoken = ['literal', 'path', 'and', 'or', 'add', 'multiply', 'cases'];
const phrases = Object.keys(shapes).filter((op) => !unspoken.includes(op));

describe('the catalogues', () => {
  it('word every issue code, operation and kind of absence in both languages', () => {
    const keys = [...codes, ...phrases.map((op) => `phrase.${op}`), ...absenceKinds.map((kind) => `absence.${kind}`)];
    for (const catalogue of [rulesCatalogues.it, rulesCatalogues.en])
      expect(keys.filter((key) => !Object.hasOwn(catalogue ?? {}, key))).toEqual([]);
  });

  it('have the same keys and the same places in both languages', () => {
    const { it: italian, en: english = {} } = rulesCatalogues;
    expect(Object.keys(english)).toEqual(Object.keys(italian));
    const places = (sentence = '') => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(italian)) expect([key, places(english[key])]).toEqual([key, places(italian[key])]);
  });
});
