import {
  type Catalogues,
  type Issue,
  type IssueParams,
  type Label,
  type Locale,
  labelIn,
  messageOf,
  type Result,
  translate,
} from '@cartella/core';
import type { DocumentFacts } from '@cartella/forms';
import type { CodeEntry, VocabularySet } from '@cartella/vocabularies';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Widget } from '../field/widget';
import { LanguageProvider } from '../language';
import { uiCatalogues } from '../texts';

/** A code found while somebody types, with whether it is still in use. */
export interface FoundCode {
  readonly entry: CodeEntry;
  readonly historical: boolean;
}

/** Where the documents that people attach are kept. */
export interface DocumentKeeper {
  /**
   * Sends a file, and tells under which identifier it is kept or what is wrong with it. Rejects when the network is lost: the file stays on
   * the page to be sent again.
   */
  readonly send: (file: File, onProgress: (share: number) => void) => Promise<Result<string>>;
  /** What is known of a document that was sent. */
  readonly facts: (id: string) => Promise<DocumentFacts | undefined>;
  /** Largest that is taken; ten megabytes when not told. */
  readonly megabytes?: number;
}

/** What the fields of a page need from around them: language, wording, code lists, and components for special questions. */
export interface FormEnvironment {
  readonly locale: Locale;
  readonly catalogues: Catalogues;
  readonly vocabularies: VocabularySet;
  /** Searches a list too long for the page. */
  readonly searchVocabulary?: (vocabulary: string, query: string, on?: string) => Promise<readonly FoundCode[]>;
  /** Finds one code of such a list, to show it by name. */
  readonly findCode?: (vocabulary: string, code: string) => Promise<CodeEntry | undefined>;
  /** Components by the name that a form calls them with; they come before the kit's own. */
  readonly widgets?: Readonly<Record<string, Widget>>;
  readonly documents?: DocumentKeeper;
}

/** Wording bound to the language of the page. */
export interface Wording {
  readonly label: (label: Label) => string;
  readonly text: (key: string, params?: IssueParams) => string;
  readonly message: (issue: Issue) => string;
}

const EnvironmentContext = createContext<(FormEnvironment & { readonly wording: Wording }) | undefined>(undefined);

/** Provides language, wording and code lists to everything inside. */
export function FormEnvironmentProvider({
  children,
  ...environment
}: FormEnvironment & { readonly children: ReactNode }) {
  const { locale, catalogues, vocabularies, searchVocabulary, findCode, widgets, documents } = environment;
  const value = useMemo(() => {
    const all = [uiCatalogues, catalogues];
    const wording: Wording = {
      label: (label) => labelIn(label, locale),
      text: (key, params) => translate(all, locale, key, params),
      message: (issue) => messageOf(all, locale, issue),
    };
    return {
      locale,
      catalogues,
      vocabularies,
      wording,
      ...(searchVocabulary !== undefined && { searchVocabulary }),
      ...(findCode !== undefined && { findCode }),
      ...(widgets !== undefined && { widgets }),
      ...(documents !== undefined && { documents }),
    };
  }, [locale, catalogues, vocabularies, searchVocabulary, findCode, widgets, documents]);
  return (
    <LanguageProvider locale={locale} catalogues={catalogues} vocabularies={vocabularies}>
      <EnvironmentContext value={value}>{children}</EnvironmentContext>
    </LanguageProvider>
  );
}

/** Reads what surrounds the fields. @throws when there is no {@link FormEnvironmentProvider} above. */
export function useFormEnvironment() {
  const environment = useContext(EnvironmentContext);
  if (environment === undefined) throw new Error('fields live inside a FormEnvironmentProvider');
  return environment;
}

/** Wording in the language of the page. */
export function useWording(): Wording {
  return useFormEnvironment().wording;
}
