import type { Catalogues } from '@cartella/core';
import { en } from './en';
import { it } from './it';

/** Wording of the commands and of the issues of this package. */
export const commandCatalogues: Catalogues = { it, en };
