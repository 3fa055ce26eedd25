import { type Catalogues, type IssueParams, type Label, type Locale, labelIn, translate } from '@cartella/core';
import type { VocabularySet } from '@cartella/vocabularies';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { dayFormat, euroFormat, monthFormat } from './formats';

/** Language of what is inside, wording that a profile changes, and the code lists that components show by name. */
export interface Language {
  readonly locale: Locale;
  /** Sentences by key: they come before those of the components. */
  readonly catalogues?: Catalogues;
  readonly vocabularies?: VocabularySet;
}

const LanguageContext = createContext<Language>({ locale: 'it' });

/** Sets the language of the components inside; without it they speak Italian. */
export function LanguageProvider({ children, ...language }: Language & { readonly children: ReactNode }) {
  const { locale, catalogues, vocabularies } = language;
  const value = useMemo(
    () => ({ locale, ...(catalogues && { catalogues }), ...(vocabularies && { vocabularies }) }),
    [locale, catalogues, vocabularies],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** Words, days and amounts as a component writes them. */
export interface Words {
  readonly locale: Locale;
  readonly text: (key: string, params?: IssueParams) => string;
  readonly label: (label: Label) => string;
  /** A code by its name, or the code itself where the list is not at hand. */
  readonly code: (vocabulary: string, code: string) => string;
  /** `21 novembre 2026`; what is no day is left as it is. */
  readonly day: (date: string) => string;
  /** `novembre 2026`, of `2026-11`. */
  readonly month: (month: string) => string;
  /** An amount of cents, `1.250,50 €`. */
  readonly euro: (cents: number) => string;
}

/** Writes in the language of the page with the sentences of a component, reworded where the page says so. */
export function useWords(own: Catalogues): Words {
  const { locale, catalogues, vocabularies } = useContext(LanguageContext);
  return useMemo(() => {
    const all = catalogues === undefined ? own : [own, catalogues];
    const dated = (text: string, instant: string, formatOf: typeof dayFormat) => {
      const time = Date.parse(instant);
      return Number.isNaN(time) ? text : formatOf(locale).format(time);
    };
    return {
      locale,
      text: (key, params) => translate(all, locale, key, params),
      label: (label) => labelIn(label, locale),
      code: (vocabulary, code) => {
        const entry = vocabularies?.[vocabulary]?.entries.find((each) => each.code === code);
        return entry === undefined ? code : (entry.label[locale] ?? entry.label.it);
      },
      day: (date) => dated(date, `${date}T00:00:00Z`, dayFormat),
      month: (month) => dated(month, `${month}-01T00:00:00Z`, monthFormat),
      euro: (cents) => euroFormat(locale).format(cents / 100),
    };
  }, [own, locale, catalogues, vocabularies]);
}

/** Entries of a code list that may be chosen, by name; none where the list is not at hand. */
export function useCodes(vocabulary: string): readonly { readonly code: string; readonly name: string }[] {
  const { locale, vocabularies } = useContext(LanguageContext);
  const entries = vocabularies?.[vocabulary]?.entries;
  return useMemo(
    () =>
      (entries ?? [])
        .filter(({ validTo, hidden }) => validTo === undefined && hidden !== true)
        .map(({ code, label }) => ({ code, name: label[locale] ?? label.it })),
    [entries, locale],
  );
}
