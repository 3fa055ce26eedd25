import type { Catalogues } from '@cartella/core';
import { en } from './texts.en';
import { it } from './texts.it';

/** Words of the genogram. */
export const genogramTexts: Catalogues = { it, en };
