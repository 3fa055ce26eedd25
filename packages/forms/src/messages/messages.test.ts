import { mergeCatalogues, messageOf } from '@cartella/core';
import { modelCatalogues, taxCodeIssue, valueIssue } from '@cartella/model';
import { describe, expect, it } from 'vitest';
import { draftIssue, formsCatalogues, inputIssue } from '..';
import { compileFormIssue } from '../compiled-form/compile';
import { formReturnIssue } from '../offline';

const own = [draftIssue, inputIssue, compileFormIssue, formReturnIssue]
  .flatMap((issues) => Object.values<string>(issues))
  .sort();

describe('the wording of forms', () => {
  it.each(Object.entries(formsCatalogues))(
    'has a sentence for each issue code, and no other, in %s',
    (_, catalogue) => {
      expect(Object.keys(catalogue).sort()).toEqual(own);
    },
  );

  it.each(['it', 'en'] as const)('of the model covers what a field is told when it is checked, in %s', (locale) => {
    const catalogues = mergeCatalogues(modelCatalogues, formsCatalogues);
    for (const code of [...Object.values(valueIssue), ...Object.values(taxCodeIssue), ...own]) {
      const params = { minimum: 1, maximum: 2, expected: '' };
      expect(messageOf(catalogues, locale, { code, path: [], severity: 'error', params })).not.toContain(code);
    }
  });
});
