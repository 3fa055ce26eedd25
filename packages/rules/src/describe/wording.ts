import { type Catalogues, type IssueParams, type Locale, mergeCatalogues, translate } from '@cartella/core';
import { rulesCatalogues } from '../messages';

/** How inputs and vocabularies are called, and words of one's own. */
export interface DescribeOptions {
  /** The name of an input, for example from the data dictionary; its path when it says nothing. */
  readonly label?: (path: string) => string | undefined;
  /** Phrases that replace those of this package. */
  readonly catalogues?: Catalogues;
}

/** The words of one language. */
export interface Wording {
  readonly locale: Locale;
  say(key: string, params?: IssueParams): string;
  has(key: string): boolean;
  label(path: string): string;
}

/** Opens the words of a language. */
export function createWording(locale: Locale, { label, catalogues }: DescribeOptions): Wording {
  const all = catalogues === undefined ? rulesCatalogues : mergeCatalogues(rulesCatalogues, catalogues);
  return {
    locale,
    say: (key, params) => translate(all, locale, key, params),
    has: (key) => Object.hasOwn(all[locale] ?? all.it, key),
    label: (path) => label?.(path) ?? path,
  };
}
