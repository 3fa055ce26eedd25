import type { Catalogues } from '@cartella/core';
import { recordsEn } from './en';
import { recordsIt } from './it';

/** Wording of the issues of this package. */
export const recordsCatalogues: Catalogues = { it: recordsIt, en: recordsEn };
