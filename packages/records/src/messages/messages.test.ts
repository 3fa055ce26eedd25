import { expect, test } from 'vitest';
import { recordsIssue } from '../record';
import { recordsCatalogues } from '.';

test('every issue code has a sentence in Italian and in English, and no sentence is without a code', () => {
  const codes = Object.values(recordsIssue).sort();
  expect(Object.keys(recordsCatalogues.it).sort()).toEqual(codes);
  expect(Object.keys(recordsCatalogues.en ?? {}).sort()).toEqual(codes);
});
