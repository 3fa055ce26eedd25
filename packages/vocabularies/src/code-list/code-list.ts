import type { CivilDate, Locale } from '@cartella/core';

/** A text of a code list: Italian always, other languages where the source or somebody of ours wrote them. */
export type CodeLabel = { readonly it: string } & { readonly [L in Exclude<Locale, 'it'>]?: string };

/** What else a source says of a code: other codings, classes, flags. */
export type CodeProperties = Readonly<Record<string, string | number | boolean>>;

/**
 * One code during one period. A code whose label or properties changed has an entry for each period; periods of one code never overlap.
 */
export interface CodeEntry {
  readonly code: string;
  readonly label: CodeLabel;
  /** First day on which the entry may be used; always, when absent. */
  readonly validFrom?: CivilDate;
  /** Last day on which the entry may be used; still in use, when absent. */
  readonly validTo?: CivilDate;
  /** Codes to use after the last day. */
  readonly replacedBy?: readonly string[];
  /** Code of the wider entry of the same list. */
  readonly parent?: string;
  readonly uri?: string;
  readonly properties?: CodeProperties;
  /** Taken from general knowledge: to be checked against the official table before relying on it. */
  readonly unverified?: true;
  /** Common code that a local addition stands for when it leaves the ente. */
  readonly mapsTo?: string;
  /** Local addition that stands for no common code. */
  readonly local?: true;
  /** Not offered to who writes; what was written with it stays readable. */
  readonly hidden?: true;
}

/** Where a list comes from, and on what terms. */
export interface CodeListSource {
  readonly title: string;
  readonly url?: string;
  /** SPDX identifier where one exists, otherwise a few words. */
  readonly licence: string;
  /** Day of the copy that was read. */
  readonly retrieved: CivilDate;
}

/** A code list: plain JSON, dated, sourced. */
export interface CodeList {
  /** Kebab-case, permanent: what a record's field names. */
  readonly id: string;
  /** Edition of the source, or semantic version of a list of ours. */
  readonly version: string;
  readonly label: CodeLabel;
  readonly sources: readonly CodeListSource[];
  readonly uri?: string;
  /** What a reader must know before trusting the list. */
  readonly note?: CodeLabel;
  /** The source has codes that this list has not. */
  readonly subset?: true;
  readonly entries: readonly CodeEntry[];
}

/** Lists by their id: what look-ups receive, so that a page carries only the lists that it needs. */
export type VocabularySet = Readonly<Record<string, CodeList>>;

/** Gathers lists by their id; a later list takes the place of an earlier one with the same id. */
export function vocabularySet(...lists: readonly CodeList[]): VocabularySet {
  return Object.fromEntries(lists.map((list) => [list.id, list]));
}

/** The text of an entry or list in a language, in Italian where it has none. */
export function labelOf(labelled: { readonly label: CodeLabel }, locale: Locale): string {
  return labelled.label[locale] ?? labelled.label.it;
}
