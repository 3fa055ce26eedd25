import { unwrap } from '@cartella/core';
import { commonForms } from '@cartella/forms/common';
import { type Cartella, commonCartella, composeProfile } from '@cartella/profile';
import { kitCatalogues } from '@cartella/server';
import { type VocabularySet, vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { provinces } from '@cartella/vocabularies/provinces';
import { citizenships, states } from '@cartella/vocabularies/states';
import { percorsoComune } from '@cartella/workflow';
import { borgoEsempio } from '../profile/borgo-esempio';

/** Lists that a page searches instead of carrying. */
export const largeVocabularies: VocabularySet = vocabularySet(birthplaces, comuni, provinces, states, citizenships);

/** Composes the cartella of Borgo Esempio; refuses to start when its layer is not a lawful one. */
export function composeCartella(): Cartella {
  const common = commonCartella({
    version: '0.1.0',
    vocabularies: essentials,
    procedures: [percorsoComune],
    forms: commonForms,
    texts: kitCatalogues,
  });
  return unwrap(composeProfile(common, [borgoEsempio]));
}
