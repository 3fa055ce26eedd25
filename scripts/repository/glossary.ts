/** A text in both languages. */
interface Text {
  readonly it: string;
  readonly en: string;
}

/** A concept with the name it has in code. */
export interface GlossaryEntry {
  /** Identifier in code, for example `PresaInCarico`. */
  readonly term: string;
  readonly label: Text;
  readonly description: Text;
  readonly norm?: { readonly citation?: string; readonly article?: string };
}

/** Takes entries of the glossary from what the kit defines under a name, kinds of record and procedures. */
export function entriesOf(
  kinds: Readonly<
    Record<string, Omit<GlossaryEntry, 'term' | 'norm'> & { readonly norm?: GlossaryEntry['norm'] | undefined }>
  >,
): GlossaryEntry[] {
  return Object.entries(kinds).map(([kind, { label, description, norm }]) => ({
    term: kind.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
    label,
    description,
    ...(norm && { norm }),
  }));
}

// English words, and abbreviations, that end like Italian ones. A word is put here by somebody who looked at it.
const english = new Set(
  `agenda alpha also api area beta camera criteria data delta demo do echo euro extra formula go idea info into lambda logo
  media memo metadata no quota radio ratio redo schema so to too two ui undo uri via video who zero`.split(/\s+/),
);

const ending = /([aoi]|zione|sione)$/;

/** Splits an identifier into lower-case words. */
export function wordsOf(identifier: string): string[] {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_$-]+/);
}

/** Tells whether a word looks Italian: by its ending, unless it is known to be English. */
export function looksItalian(word: string): boolean {
  return word.length > 2 && ending.test(word) && !english.has(word);
}

/** Finds exported names with an Italian word that no term of the glossary contains. */
export function missingTerms(names: readonly string[], glossary: readonly GlossaryEntry[]): string[] {
  const known = new Set(glossary.flatMap(({ term }) => wordsOf(term)));
  return names.filter((name) => wordsOf(name).some((word) => looksItalian(word) && !known.has(word)));
}

/** Writes the glossary as the page of the documentation. */
export function glossaryPage(glossary: readonly GlossaryEntry[]): string {
  const rows = [...glossary]
    .sort((one, other) => (one.term < other.term ? -1 : 1))
    .map(({ term, label, description, norm }) => {
      const law = [norm?.citation, norm?.article].filter(Boolean).join(', ');
      return `| \`${term}\` | **${label.it}**. ${description.it} | **${label.en}**. ${description.en} | ${law} |`;
    });
  return [
    '# Glossario · Glossary',
    '',
    'Un istituto del diritto italiano mantiene nel codice il suo nome, senza traduzione e senza plurale inglese. · An institute of Italian',
    'law keeps its Italian noun in code, neither translated nor given an English plural.',
    '',
    '| Identificatore · Identifier | Italiano | English | Norma · Norm |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
