import type { CalendarOptions, CivilDate } from '@cartella/core';
import type { Parameter } from '../parameter';

/**
 * Finds the properties of a code in a vocabulary on a date: `null` when it has no such code, `undefined` when the vocabulary
 * is not at hand.
 */
export type VocabularyLookup = (
  vocabulary: string,
  code: string,
  on: CivilDate,
) => Readonly<Record<string, unknown>> | null | undefined;

/** All that an expression may look at. */
export interface Context {
  /** The inputs, shaped as they were declared; a value may be an `Absence`. */
  readonly data: unknown;
  /** The date of the decision. */
  readonly date?: CivilDate;
  readonly parameters?: readonly Parameter[];
  readonly vocabularies?: VocabularyLookup;
  /** Options of the calendar that counts working days. */
  readonly calendar?: CalendarOptions;
}

/** A value of a result: money in cents, dates `YYYY-MM-DD`. */
export type Scalar = boolean | number | string;

/**
 * A value, or unknown because of what is named: dotted paths of inputs with the index of elements (`members.2.dateOfBirth`),
 * or a cause beginning with `$` (`$today`, `$parameter.id`, `$vocabulary.id`, `$arithmetic`).
 */
export type Evaluation =
  | { readonly known: true; readonly value: Scalar }
  | { readonly known: false; readonly because: readonly string[] };
