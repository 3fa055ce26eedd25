import { describe, expect, it } from 'vitest';
import { checkIssue } from '../check';
import { procedureIssue } from '../load';
import { procedures } from '../procedures';
import { stepIssue } from '../step';
import { successionIssue } from '../version';
import { workflowCatalogues } from '.';

function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'code' && typeof part === 'string' && 'op' in value ? [part] : codesIn(part),
  );
}

describe('catalogues', () => {
  const codes = [
    ...[stepIssue, procedureIssue, checkIssue, successionIssue].flatMap((issues) => Object.values(issues)),
    ...procedures.flatMap((procedure) => codesIn(procedure)),
  ];

  it('say every issue code in Italian and in English', () => {
    for (const catalogue of [workflowCatalogues.it, workflowCatalogues.en ?? {}]) {
      expect(codes.filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
    }
  });

  it('have the same keys and the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const { it: italian, en: english = {} } = workflowCatalogues;
    expect(Object.keys(english).sort()).toEqual(Object.keys(italian).sort());
    for (const [key, text] of Object.entries(italian))
      expect([key, places(english[key] ?? '')]).toEqual([key, places(text)]);
  });
});
