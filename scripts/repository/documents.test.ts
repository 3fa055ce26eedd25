import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exists, listFiles, readText } from './workspaces';

const required = [
  'LICENSE',
  'README.md',
  'README.it.md',
  'CONTRIBUTING.md',
  'GOVERNANCE.md',
  'SECURITY.md',
  'publiccode.yml',
  '.ci/run',
];

/** Lists the relative links of a page that lead nowhere. */
function brokenLinks(path: string, text: string, isThere: (target: string) => boolean): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] as string)
    .filter((link) => !/^(\w+:|#)/.test(link))
    .filter((link) => !isThere(posix.join(posix.dirname(path), (link.split('#')[0] as string).replace(/\/$/, ''))))
    .map((link) => `${path}: ${link}`);
}

describe('the documents', () => {
  it.each(required)('include %s', (file) => {
    expect(exists(file)).toBe(true);
  });

  it('link to what exists', () => {
    const pages = listFiles().filter((path) => path.endsWith('.md'));
    expect(pages.flatMap((path) => brokenLinks(path, readText(path), exists))).toEqual([]);
  });

  it('have the same guides in Italian and in English', () => {
    const guides = (language: string) =>
      listFiles(`docs/guides/${language}`).map((path) => path.split('/').slice(3).join('/'));
    expect(guides('it')).toEqual(guides('en'));
  });

  it('have decisions that are numbered without gaps and say context, decision and consequences', () => {
    const decisions = listFiles('docs/adr')
      .filter((path) => /\d{4}-[\w-]+\.md$/.test(path))
      .sort();
    expect(decisions.map((path) => Number(posix.basename(path).slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    );
    for (const path of decisions) {
      const headings = readText(path)
        .split('\n')
        .filter((line) => line.startsWith('## '));
      expect(headings, path).toEqual(['## Context', '## Decision', '## Consequences']);
    }
  });

  it('have the same sections in both READMEs, with the two commands', () => {
    const [english, italian] = ['README.md', 'README.it.md'].map((file) => readText(file)) as [string, string];
    for (const text of [english, italian])
      for (const command of ['npm start', 'npm test']) expect(text).toContain(command);
    expect(italian.match(/^## /gm)?.length).toBe(english.match(/^## /gm)?.length);
  });
});

describe('the check of links', () => {
  it('sees a page that is not there and lets addresses, anchors and code be', () => {
    const text = '[a](b.md) [c](../d.md#e) [f](https://example.org) [g](#h) `[i](j.md)`';
    expect(brokenLinks('docs/x.md', text, (target) => target === 'docs/b.md')).toEqual(['docs/x.md: ../d.md#e']);
  });
});
