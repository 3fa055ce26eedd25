import type { Catalogues } from '@cartella/core';
import { en } from './en';
import { it } from './it';

/** Wording of the issues of this package and of the phrases that describe expressions. */
export const rulesCatalogues: Catalogues = { it, en };
