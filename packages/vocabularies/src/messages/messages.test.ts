import { describe, expect, it } from 'vitest';
import { codeListIssue, localListIssue } from '../code-list';
import { crosswalkIssue } from '../crosswalk';
import { vocabulariesCatalogues } from '.';

describe('wording', () => {
  it('exists in Italian and English for every issue, and for nothing else', () => {
    const codes = [codeListIssue, localListIssue, crosswalkIssue].flatMap((issues) => Object.values(issues)).sort();
    expect(Object.keys(vocabulariesCatalogues.it).sort()).toEqual(codes);
    expect(Object.keys(vocabulariesCatalogues.en ?? {}).sort()).toEqual(codes);
  });
});
