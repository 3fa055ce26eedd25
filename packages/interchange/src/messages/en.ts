import type { Catalogue } from '@cartella/core';
import { exchangeEn } from './exchange.en';
import { siussEn } from './siuss.en';

/** English wording of every issue of this package. */
export const en: Catalogue = { ...siussEn, ...exchangeEn };
