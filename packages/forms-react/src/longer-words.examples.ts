import { type Catalogue, type Catalogues, mergeCatalogues } from '@cartella/core';

/**
 * Makes of every word of a sentence one two fifths longer, as German ones are beside Italian ones: what stands for a name or a number is
 * left alone.
 */
export function longer(sentence: string): string {
  return sentence.replace(/\{\w+\}|\p{L}{3,}/gu, (word) =>
    word.startsWith('{') ? word : word + word.slice(-Math.ceil(word.length * 0.4)).toLowerCase(),
  );
}

/** A catalogue whose German is the Italian with longer words: the slot of a third language, filled. */
export function withLongerWords(...all: readonly Catalogues[]): Catalogues {
  const it: Catalogue = mergeCatalogues(...(all as [Catalogues, ...Catalogues[]])).it;
  return { it, de: Object.fromEntries(Object.entries(it).map(([key, sentence]) => [key, longer(sentence)])) };
}
