import { describe, expect, it } from 'vitest';
import { attachmentIssue } from '../attachment';
import { caseIssue } from '../case-bundle';
import { gepiIssue } from '../gepi';
import { jsonIssue } from '../json';
import { lombardiaIssue } from '../lombardia';
import { messageIssue, signatureIssue } from '../message';
import { siussRules } from '../siuss/rules';
import { structureIssue, valueIssue } from '../siuss/table';
import { sinbaCaseIssue } from '../siuss-case';
import { rowIssue, tableIssue, workbookIssue } from '../tabular';
import { xmlIssue } from '../xml';
import { interchangeCatalogues } from '.';

const codes = [
  ...[
    xmlIssue,
    jsonIssue,
    structureIssue,
    valueIssue,
    messageIssue,
    signatureIssue,
    attachmentIssue,
    caseIssue,
    tableIssue,
    rowIssue,
    workbookIssue,
    lombardiaIssue,
    gepiIssue,
  ].flatMap((issues) => Object.values<string>(issues)),
  ...Object.values(siussRules).flatMap((rules) => rules.map(({ code }) => code)),
  'siuss.not-single',
  sinbaCaseIssue.notAMinor,
];

describe('The wording of this package', () => {
  it.each(Object.entries(interchangeCatalogues))(
    'has a sentence for each issue code, and no other, in %s',
    (_, catalogue) => {
      expect(Object.keys(catalogue).sort()).toEqual([...new Set(codes)].sort());
    },
  );

  it('names the same facts in both languages', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
    const { it: italian, en } = interchangeCatalogues;
    for (const code of codes) expect(places(en?.[code] ?? ''), code).toEqual(places(italian[code] ?? ''));
  });
});
