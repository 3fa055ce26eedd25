import type { Issue, IssueParams } from '../issue';
import { oncePerLocale } from './once-per-locale';

/** Languages of the interface: Italian first, English beside; the others are slots for bilingual territories. */
export type Locale = 'it' | 'en' | 'de' | 'fr' | 'sl';

/** A text in the two languages that everything has, and in the others where somebody wrote it. */
export interface Label {
  readonly it: string;
  readonly en: string;
  readonly de?: string;
  readonly fr?: string;
  readonly sl?: string;
}

/**
 * Sentences by key, with `{param}` places. With a parameter `count`, a key with the suffix of its plural category (`.one`, `.many`) is
 * preferred, then one with `.other`.
 */
export type Catalogue = Readonly<Record<string, string>>;

/** Catalogues by language; Italian is always there. */
export type Catalogues = { readonly it: Catalogue } & Readonly<Partial<Record<Locale, Catalogue>>>;

/** Takes a label in a language, in Italian when nobody translated it. */
export function labelIn(label: Label, locale: Locale): string {
  return label[locale] ?? label.it;
}

/** Joins catalogues; a later one wins, so that a profile can reword. */
export function mergeCatalogues(...all: readonly Catalogues[]): Catalogues {
  const merged: Record<string, Record<string, string>> = { it: {} };
  for (const catalogues of all) {
    for (const [locale, catalogue] of Object.entries(catalogues)) merged[locale] = { ...merged[locale], ...catalogue };
  }
  return merged as Catalogues;
}

const pluralRules = /* @__PURE__ */ oncePerLocale((locale: Locale) => new Intl.PluralRules(locale));
const numberFormat = /* @__PURE__ */ oncePerLocale((locale: Locale) => new Intl.NumberFormat(locale));

function sentenceFor(
  layers: readonly Catalogues[],
  locale: Locale,
  key: string,
  { count }: IssueParams,
): string | undefined {
  const names =
    typeof count === 'number' ? [`${key}.${pluralRules(locale).select(count)}`, `${key}.other`, key] : [key];
  for (const name of names) {
    const found = layers.findLast((layer) => Object.hasOwn(layer[locale] ?? {}, name));
    if (found !== undefined) return found[locale]?.[name];
  }
  return undefined;
}

/**
 * Writes the sentence of a key, or the key itself when no catalogue has it, so that a gap is seen and not silent.
 *
 * @param catalogues - One, or several of which a later one rewords an earlier one, as if they were joined.
 */
export function translate(
  catalogues: Catalogues | readonly Catalogues[],
  locale: Locale,
  key: string,
  params: IssueParams = {},
): string {
  const layers = 'it' in catalogues ? [catalogues] : catalogues;
  const sentence = sentenceFor(layers, locale, key, params) ?? sentenceFor(layers, 'it', key, params);
  if (sentence === undefined) return key;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? place : typeof value === 'number' ? numberFormat(locale).format(value) : String(value);
  });
}

/** Writes the sentence of an issue in a language. */
export function messageOf(catalogues: Catalogues | readonly Catalogues[], locale: Locale, issue: Issue): string {
  return translate(catalogues, locale, issue.code, issue.params);
}
