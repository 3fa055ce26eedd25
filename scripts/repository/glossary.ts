/** One institute of the law or of the profession with the name it has in code. */
export interface GlossaryEntry {
  /** Identifier in code, for example `PresaInCarico`. */
  readonly term: string;
  /** What it is, in Italian. */
  readonly it: string;
  /** What it is, in English. */
  readonly en: string;
  readonly norm?: unknown;
}

// English words that end like Italian ones. A word is put here by somebody who looked at it.
const english = new Set(
  `schema data metadata media criteria area info formula delta ratio zero two to do into undo redo so no go also radio video auto
  memo echo logo demo extra quota agenda via api ai ui uri i a idea camera era beta alpha lambda euro segment element moment document
  payment comment argument fragment statement requirement agreement assessment measurement environment increment decrement
  implement supplement department placement management development replacement refinement treatment movement fulfilment commitment
  alignment attachment settlement pavement experiment instrument session version expression dimension extension permission decision
  conversion revision admission submission commission exclusion inclusion precision mission omission provision division pension
  suspension possession tension transmission compression discussion`.split(/\s+/),
);

const ending = /([aoi]|zione|sione|mento|menti|zioni|[ai]tà?)$/;

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
    .map(({ term, it, en }) => `| \`${term}\` | ${it} | ${en} |`);
  return [
    '# Glossario · Glossary',
    '',
    '| Identificatore · Identifier | Italiano | English |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
