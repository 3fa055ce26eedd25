import type { Issue, IssueParams } from '../issue';

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

/** Makes what is costly to make once for each language. */
function oncePerLocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

const pluralRules = oncePerLocale((locale) => new Intl.PluralRules(locale));
const numberFormat = oncePerLocale((locale) => new Intl.NumberFormat(locale));

function sentenceFor(
  catalogue: Catalogue | undefined,
  key: string,
  params: IssueParams,
  locale: Locale,
): string | undefined {
  const count = params['count'];
  const forms = typeof count === 'number' ? [pluralRules(locale).select(count), 'other'] : [];
  const found = [...forms.map((form) => `${key}.${form}`), key].find((name) => Object.hasOwn(catalogue ?? {}, name));
  return found === undefined ? undefined : catalogue?.[found];
}

/** Writes the sentence of a key, or the key itself when no catalogue has it, so that a gap is seen and not silent. */
export function translate(catalogues: Catalogues, locale: Locale, key: string, params: IssueParams = {}): string {
  const sentence =
    sentenceFor(catalogues[locale], key, params, locale) ?? sentenceFor(catalogues.it, key, params, 'it');
  if (sentence === undefined) return key;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return place;
    return typeof value === 'number' ? numberFormat(locale).format(value) : String(value);
  });
}

/** Writes the sentence of an issue in a language. */
export function messageOf(catalogues: Catalogues, locale: Locale, issue: Issue): string {
  return translate(catalogues, locale, issue.code, issue.params);
}
