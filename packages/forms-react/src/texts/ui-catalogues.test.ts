import { expect, it } from 'vitest';
import { uiCatalogues } from './ui-catalogues';

it('every word of the interface is there in Italian and in English', () => {
  // Italian alone has a plural for millions.
  const keys = (locale: string) =>
    Object.keys(uiCatalogues[locale as 'it'] ?? {}).filter((key) => !key.endsWith('.many'));
  expect(keys('en')).toEqual(keys('it'));
});
