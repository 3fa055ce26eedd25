import type { Catalogue } from '@cartella/core';
import { exchangeIt } from './exchange.it';
import { siussIt } from './siuss.it';

/** Italian wording of every issue of this package. */
export const it: Catalogue = { ...siussIt, ...exchangeIt };
