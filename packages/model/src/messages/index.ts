import type { Catalogues } from '@cartella/core';
import { en } from './en';
import { it } from './it';

/** Wording of every issue code of this package. */
export const modelCatalogues: Catalogues = { it, en };
