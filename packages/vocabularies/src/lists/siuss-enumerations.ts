import { type VocabularySet, vocabularySet } from '../code-list';
import { committed } from '../data/committed';
import data from '../data/siuss-enumerations.json' with { type: 'json' };

/**
 * Enumerations of the SIUSS flows by id: `siuss-…` for benefits and SINA, `sinba-…` for minors, then the name of the type of the
 * INPS schema, for example `siuss-presenza-prova-mezzi`.
 */
export const siussEnumerations: VocabularySet = vocabularySet(...data.map((list) => committed(list)));
