import { createCompositions } from '@cartella/server';
import { type VocabularySet, vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { provinces } from '@cartella/vocabularies/provinces';
import { siussEnumerations } from '@cartella/vocabularies/siuss-enumerations';
import { citizenships, states } from '@cartella/vocabularies/states';
import { brought } from '../profile/brought';
import { commonOfBorgo } from '../profile/common';
import { enteIdOf } from './demo';

/** Lists that a page searches instead of carrying. */
export const largeVocabularies: VocabularySet = {
  ...vocabularySet(birthplaces, comuni, provinces, states, citizenships),
  ...siussEnumerations,
};

/** The cartella of each ente of the demonstration: served by one process, changed by each without the others. */
export const compositions = createCompositions({
  base: commonOfBorgo(),
  layersOf: (enteId) => {
    const own = Object.entries(brought).find(([code]) => enteIdOf(code) === enteId)?.[1];
    return own && { own: [own] };
  },
});
