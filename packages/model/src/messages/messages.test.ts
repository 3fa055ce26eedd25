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
});
