import type { Catalogue } from '@cartella/core';
import { siussEn } from './siuss.en';

/** English wording of every issue of this package. */
export const en: Catalogue = { ...siussEn };
