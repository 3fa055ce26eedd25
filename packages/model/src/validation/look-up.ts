import type { VocabularyLookup } from '@cartella/rules';
import { findEntry, type VocabularySet } from '@cartella/vocabularies';

const lookUps = new WeakMap<VocabularySet, VocabularyLookup>();

/** How rules look codes up in a set of lists; a whole import is checked against the same one. */
export function lookUpIn(vocabularies: VocabularySet): VocabularyLookup {
  const known = lookUps.get(vocabularies);
  if (known !== undefined) return known;
  const lookUp: VocabularyLookup = (vocabulary, code, on) => {
    const list = Object.hasOwn(vocabularies, vocabulary) ? vocabularies[vocabulary] : undefined;
    if (list === undefined) return undefined;
    const entry = findEntry(list, code, on);
    return entry === undefined ? null : (entry.properties ?? {});
  };
  lookUps.set(vocabularies, lookUp);
  return lookUp;
}
