import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicPackages } from '../packs.mjs';
import { root } from '../shell.mjs';
import { entryFiles, exportedNames } from './exports.mjs';
import { entriesOf, type GlossaryEntry, glossaryPage, looksItalian, missingTerms, wordsOf } from './glossary';

// What is neither a kind of record nor a procedure.
import terms from './terms.json' with { type: 'json' };

type Kinds = Parameters<typeof entriesOf>[0];
type Procedure = Kinds[string] & { readonly id: string; readonly norms: readonly NonNullable<GlossaryEntry['norm']>[] };

const page = join(root, 'docs/glossary.md');

describe('the glossary', async () => {
  const load = <T>(path: string) => import(join(root, path)) as Promise<T>;
  const { recordKinds } = await load<{ recordKinds: Kinds }>('packages/model/src/index.ts');
  const { procedures } = await load<{ procedures: readonly Procedure[] }>('packages/workflow/src/index.ts');
  const glossary = [
    ...entriesOf(recordKinds),
    ...entriesOf(Object.fromEntries(procedures.map(({ id, norms, ...texts }) => [id, { ...texts, norm: norms[0] }]))),
    ...(terms as readonly GlossaryEntry[]),
  ];
  const names = publicPackages().flatMap(({ folder, manifest }) =>
    entryFiles(manifest.exports)
      .map(([, file]) => join(root, folder, file))
      .filter(existsSync)
      .flatMap((file) => exportedNames(readFileSync(file, 'utf8'), file).map((line) => line.split(' ')[1] as string)),
  );

  it('is compared with the names of packages that are there', () => {
    expect(names.length).toBeGreaterThan(100);
  });

  it('has every Italian noun that a package exports', () => {
    expect(missingTerms(names, glossary)).toEqual([]);
  });

  it('says each term once, in both languages', () => {
    expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length);
    const texts = glossary.flatMap(({ label, description }) => [label.it, label.en, description.it, description.en]);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('is the page of the documentation, word for word', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, glossaryPage(glossary));
    expect(existsSync(page) ? readFileSync(page, 'utf8') : 'UPDATE_GOLDEN=1 writes it').toBe(glossaryPage(glossary));
  });
});

describe('the check of the glossary', () => {
  const text = { it: 'Presa in carico', en: 'Taking into care' };
  const entries = entriesOf({
    'presa-in-carico': { label: text, description: text, norm: { citation: 'L. 328/2000' } },
  });

  it('names kinds of record as code does', () => {
    expect(entries.map(({ term }) => term)).toEqual(['PresaInCarico']);
    expect(glossaryPage(entries)).toContain(
      '| `PresaInCarico` | **Presa in carico**. Presa in carico | **Taking into care**.',
    );
  });

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
    expect(missingTerms(['openPresaInCarico', 'ErogazioneSchema', 'Person'], entries)).toEqual(['ErogazioneSchema']);
  });
});
