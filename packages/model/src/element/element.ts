import type { Label, Norm } from '@cartella/core';
import * as z from 'zod';
import type { FormatName } from '../format/format';
import type { LegalBasis, Purpose } from './purpose';
import type { Sensitivity } from './sensitivity';

/** What the kit knows of one element of a record beyond its shape. What is left out is inherited from the record. */
export interface ElementFacts {
  /** What the element is, for who fills it in and for the data dictionary. */
  readonly description?: Label;
  readonly sensitivity?: Sensitivity;
  readonly purpose?: Purpose;
  readonly legalBasis?: LegalBasis;
  readonly norm?: Norm;
  /** Property of a published ontology with the same meaning. */
  readonly uri?: string;
  readonly example?: string | number | boolean | readonly string[];
  /** Identifier of the code list that governs the value. */
  readonly vocabulary?: string;
  /** Elements beside it, the first of which with a day says when the code must be in force; the day of writing when absent. */
  readonly vocabularyOn?: string | readonly string[];
  /** Names of the values of a closed set. */
  readonly values?: Readonly<Record<string, Label>>;
  /** What a pattern cannot say of a text. */
  readonly format?: FormatName;
  /** The kind of record that the identifier points to. */
  readonly references?: string;
  /** How the value is shown and typed when its type alone does not tell. */
  readonly presentation?: 'long-text' | 'money' | 'percentage';
}

/** Facts of an element together with its name for people. */
export interface Element extends ElementFacts {
  readonly label: Label;
}

/** The kit's own registry: the global one of zod is shared with strangers. */
export const elements = z.registry<Element>();

/**
 * Names an element for people and tells what else is known of it. The schema is copied, so one schema may serve many elements.
 *
 * @param it - Italian label.
 * @param en - English label.
 */
export function element<S extends z.ZodType>(schema: S, it: string, en: string, facts: ElementFacts = {}): S {
  const copy = schema.clone();
  elements.add(copy as z.ZodType, { ...inheritedFacts(schema), label: { it, en }, ...facts });
  return copy;
}

/** Facts that belong to a kind of value wherever it is used: its code list, its format, what it points to. */
export function value<S extends z.ZodType>(schema: S, facts: ElementFacts): S {
  valueFacts.add(schema as z.ZodType, facts);
  return schema;
}

const valueFacts = z.registry<ElementFacts>();

function inheritedFacts(schema: z.ZodType): ElementFacts {
  const own = valueFacts.get(schema);
  if (own !== undefined) return own;
  return schema instanceof z.ZodOptional ? inheritedFacts(schema.unwrap() as z.ZodType) : {};
}

/** Finds what is known of a schema, looking through `optional`. */
export function elementOf(schema: z.ZodType): Element | undefined {
  const own = elements.get(schema);
  if (own !== undefined) return own;
  return schema instanceof z.ZodOptional ? elementOf(schema.unwrap() as z.ZodType) : undefined;
}

/** Facts of a value that nobody named as an element: an item of a list, a branch of a union. */
export function valueFactsOf(schema: z.ZodType): ElementFacts | undefined {
  return elements.get(schema) ?? valueFacts.get(schema);
}
