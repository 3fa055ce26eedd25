import { schemaDiffCatalogues } from '@cartella/schema-diff';
import { vocabulariesCatalogues } from '@cartella/vocabularies';
import { describe, expect, it } from 'vitest';
import {
  instrumentIssue,
  modelCatalogues,
  recordIssue,
  recordKinds,
  taxCodeIssue,
  taxCodeMismatch,
  valueIssue,
  vocabularyIssue,
} from '..';
import { emissionIssue } from '../emission';

const codes = [
  ...[valueIssue, vocabularyIssue, recordIssue, taxCodeIssue, taxCodeMismatch, instrumentIssue, emissionIssue].flatMap(
    (issues) => Object.values<string>(issues),
  ),
  ...Object.values(recordKinds).flatMap((kind) => kind.rules.map((rule) => rule.code)),
].sort();

describe('the wording of the model', () => {
  it.each(Object.entries(modelCatalogues))(
    'has a sentence for each issue code, and no other, in %s',
    (_, catalogue) => {
      expect(Object.keys(catalogue).sort()).toEqual([...new Set(codes)]);
    },
  );

  it('is of codes that no package below owns too', () => {
    const below = [schemaDiffCatalogues, vocabulariesCatalogues].flatMap(({ it }) => Object.keys(it ?? {}));
    expect(codes.filter((code) => below.includes(code))).toEqual([]);
  });
});
