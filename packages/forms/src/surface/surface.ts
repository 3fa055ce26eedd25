import {
  type Catalogues,
  type CivilDate,
  coreCatalogues,
  type Issue,
  type IssueParams,
  type Label,
  type Locale,
  labelIn,
  messageOf,
  translate,
} from '@cartella/core';
import type { CodeEntry, VocabularySet } from '@cartella/vocabularies';
import type { ChoiceOption, CompiledField } from '../compiled-form';
import { formsCatalogues } from '../messages';
import type { FieldState } from '../store';
import { surfaceCatalogues } from '../texts';

/** What a surface that draws a whole form needs around it: language, wording, code lists. */
export interface Surface {
  readonly locale: Locale;
  /** Wording of issues, and any rewording of the words around the questions. */
  readonly catalogues: Catalogues;
  readonly vocabularies: VocabularySet;
  /** Civil day in Italy, for the codes in force. */
  readonly today: CivilDate;
  /** Finds entries of a list too long to be shown, the nearest first. */
  readonly search?: (vocabulary: string, text: string) => readonly CodeEntry[];
  /** What is known of a document that was attached, by its identifier. */
  readonly documents?: (id: string) => DocumentFacts | undefined;
  /** Largest document that may be attached; ten megabytes when not told. */
  readonly megabytes?: number;
  /** Answers of a question that only the application knows: operators, goals of this project. */
  readonly choices?: (field: CompiledField) => readonly ChoiceOption[] | undefined;
}

/** A document that was attached, as people tell it from others. */
export interface DocumentFacts {
  readonly title: string;
  /** In bytes. */
  readonly size: number;
}

/** Wording in the language of a surface. */
export interface SurfaceWording {
  readonly label: (label: Label) => string;
  readonly text: (key: string, params?: IssueParams) => string;
  readonly message: (issue: Issue) => string;
}

/** Largest document that may be attached where nobody says otherwise. */
export const mostMegabytes = 10;

/** Binds the words of a surface to its language. */
export function wordingOf({ locale, catalogues }: Pick<Surface, 'locale' | 'catalogues'>): SurfaceWording {
  const all = [coreCatalogues, surfaceCatalogues, formsCatalogues, catalogues];
  return {
    label: (label) => labelIn(label, locale),
    text: (key, params) => translate(all, locale, key, params),
    message: (issue) => messageOf(all, locale, issue),
  };
}

/** Tells whether a question says that it may be left out: a tick says so by itself, and nobody is asked what they may not write. */
export function isMarkedOptional({ field, required, masked }: FieldState): boolean {
  return !required && !field.readOnly && !masked && (field.type !== 'boolean' || field.component === 'yes-no');
}

/** Identifier of the control at a place, the same on every surface that has identifiers. */
export function controlId(form: string, place: string): string {
  return `${form}-${place.replaceAll('.', '-')}`;
}
