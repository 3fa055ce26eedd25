import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../shell.mjs';
import { issueCodes, type Wording, wordingProblems } from './messages';
import { exists, readWorkspaces } from './workspaces';

describe('the wording of issues', async () => {
  const workspaces = readWorkspaces();
  const modules = await Promise.all(
    workspaces
      .map(({ folder }) => `${folder}/src/messages/index.ts`)
      .filter((file) => exists(file))
      .map((file) => import(join(root, file)) as Promise<Record<string, unknown>>),
  );
  const wordings = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      name.endsWith('Catalogues') && typeof value === 'object' ? [value as Wording] : [],
    ),
  );
  const sources = workspaces.flatMap((workspace) => workspace.sources);

  it('is looked for in packages that have catalogues and codes', () => {
    expect(wordings.length).toBeGreaterThan(0);
    expect(sources.flatMap(issueCodes).length).toBeGreaterThan(0);
  });

  it('is there for every code, in Italian and in English', () => {
    expect(wordingProblems(sources, wordings)).toEqual([]);
  });
});

describe('the check of wording', () => {
  const source = (text: string) => ({ path: 'packages/a/src/a.ts', text });
  const wording = { it: { 'a.b': 'Ecco.', 'a.c.one': 'Uno.' }, en: { 'a.b': 'Here.', 'a.c.one': 'One.' } };

  it.each([
    "export const aIssue = { shape: 'a.x' } as const;",
    "const issues = { shape: 'a.x' } satisfies Codes;",
    "createIssue('a.x', path);",
    "return { code: 'a.x', path, severity: 'error' };",
  ])('misses the sentence of `%s`', (code) => {
    expect(wordingProblems([source(code)], [wording])).toHaveLength(2);
  });

  it('takes plural forms for the sentence of their code', () => {
    expect(wordingProblems([source("createIssue('a.b', []); createIssue('a.c', []);")], [wording])).toEqual([]);
  });

  it('sees a sentence that was not translated', () => {
    expect(wordingProblems([], [{ ...wording, en: { 'a.b': 'Here.' } }])).toEqual(['a.c: it only']);
  });

  it('does not take every dotted text for a code', () => {
    expect(issueCodes(source("const file = 'index.ts'; const list = { code: 'a.x', label: 'A' };"))).toEqual([]);
  });
});
