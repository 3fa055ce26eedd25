import { type Catalogue, type Catalogues, type Locale, mergeCatalogues } from '@cartella/core';

/** The languages whose words nobody has written here: slots that a territory fills. */
export type Slot = Exclude<Locale, 'it' | 'en'>;

/** By how much words are longer than the Italian ones, at their longest. */
const growth: Readonly<Record<Slot, number>> = { de: 0.4, fr: 0.25, sl: 0.2 };

/**
 * Makes every word of a sentence longer, as German ones are beside Italian ones: what stands for a name or a number is left alone.
 */
export function longer(sentence: string, slot: Slot = 'de'): string {
  return sentence.replace(/\{\w+\}|\p{L}{3,}/gu, (word) =>
    word.startsWith('{') ? word : word + word.slice(-Math.ceil(word.length * growth[slot])).toLowerCase(),
  );
}

/** Catalogues whose slot is filled, with the Italian in longer words. */
export function withLongerWords(slot: Slot, ...all: readonly Catalogues[]): Catalogues {
  const it: Catalogue = mergeCatalogues(...(all as [Catalogues, ...Catalogues[]])).it;
  return { it, [slot]: Object.fromEntries(Object.entries(it).map(([key, words]) => [key, longer(words, slot)])) };
}
