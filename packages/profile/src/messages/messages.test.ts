import { describe, expect, it } from 'vitest';
import { composeIssue } from '../compose';
import { historyIssue } from '../history';
import { layerIssue } from '../layer';
import { maskIssue } from '../policy';
import { slotIssue } from '../slot';
import { profileCatalogues } from '.';

const { it: italian, en: english = {} } = profileCatalogues;

describe('the catalogues', () => {
  it('word every issue code in both languages', () => {
    const codes = [composeIssue, historyIssue, layerIssue, maskIssue, slotIssue].flatMap((issues) =>
      Object.values(issues),
    );
    for (const catalogue of [italian, english]) {
      expect(codes.filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
    }
  });

  it('have the same keys and the same places in both languages', () => {
    const places = (sentence = '') => (sentence.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(english)).toEqual(Object.keys(italian));
    for (const key of Object.keys(italian)) expect([key, places(english[key])]).toEqual([key, places(italian[key])]);
  });
});
