import { unwrap } from '@cartella/core';
import { type Cartella, composeProfile } from '@cartella/profile';
import { type VocabularySet, vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { provinces } from '@cartella/vocabularies/provinces';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import { citizenships, states } from '@cartella/vocabularies/states';
import { borgoEsempio } from '../profile/borgo-esempio';
import { commonOfBorgo } from '../profile/common';

/** Lists that a page searches instead of carrying. */
export const largeVocabularies: VocabularySet = {
  ...vocabularySet(birthplaces, comuni, provinces, states, citizenships),
  ...siussEnumerations,
};

/** Composes the cartella of Borgo Esempio; refuses to start when its layer is not a lawful one. */
export function composeCartella(): Cartella {
  return unwrap(composeProfile(commonOfBorgo(), [borgoEsempio]));
}
