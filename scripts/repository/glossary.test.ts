import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicPackages } from '../packs.mjs';
import { root } from '../shell.mjs';
import { entryFiles, exportedNames } from './exports.mjs';
import { type GlossaryEntry, glossaryPage, looksItalian, missingTerms, wordsOf } from './glossary';

const source = join(root, 'packages/model/src/glossary/glossary.ts');
const page = join(root, 'docs/glossary.md');

describe('the glossary', async () => {
  const { glossary } = (await import(source)) as { glossary: readonly GlossaryEntry[] };
  const names = publicPackages().flatMap(({ folder, manifest }) =>
    entryFiles(manifest.exports).flatMap(([, file]) =>
      exportedNames(readFileSync(join(root, folder, file), 'utf8'), file).map((line) => line.split(' ')[1] as string),
    ),
  );

  it('has every Italian noun that a package exports', () => {
    expect(missingTerms(names, glossary)).toEqual([]);
  });

  it('says each term once, in both languages', () => {
    expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length);
    expect(glossary.filter(({ it: italian, en }) => italian.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('is the page of the documentation, word for word', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, glossaryPage(glossary));
    expect(existsSync(page) ? readFileSync(page, 'utf8') : 'UPDATE_GOLDEN=1 writes it').toBe(glossaryPage(glossary));
  });
});

describe('the check of the glossary', () => {
  const entry = { term: 'PresaInCarico', it: 'Presa in carico', en: 'Taking into care' };

  it('splits identifiers into words', () => {
    expect(wordsOf('openPresaInCaricoOf')).toEqual(['open', 'presa', 'in', 'carico', 'of']);
    expect(wordsOf('toXMLSchema')).toEqual(['to', 'xml', 'schema']);
  });

  it.each(['erogazione', 'accesso', 'cartella', 'nucleo', 'segnalazioni', 'intervento'])(
    'takes %s for Italian',
    (word) => {
      expect(looksItalian(word)).toBe(true);
    },
  );

  it.each(['schema', 'person', 'household', 'document', 'validate', 'commitment'])('takes %s for English', (word) => {
    expect(looksItalian(word)).toBe(false);
  });

  it('misses a noun that no term contains', () => {
    expect(missingTerms(['openPresaInCarico', 'ErogazioneSchema', 'Person'], [entry])).toEqual(['ErogazioneSchema']);
  });
});
