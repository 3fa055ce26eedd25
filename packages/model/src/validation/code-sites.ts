import * as z from 'zod';
import { valueFactsOf } from '../element';

/** A place of a record that a code list governs. */
export interface CodeSite {
  /** Property names from the data; `*` for each item of a list. */
  readonly path: readonly string[];
  readonly vocabulary: string;
  /** Properties beside the code, the first of which with a day says when the code must be in force. */
  readonly on?: readonly string[];
}

/** Finds every place of a shape that a code list governs. */
export function codeSitesOf(schema: z.ZodType, path: readonly string[] = []): readonly CodeSite[] {
  if (schema instanceof z.ZodOptional) return codeSitesOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => codeSitesOf(option as z.ZodType, path));
  if (schema instanceof z.ZodArray) return codeSitesOf(schema.element as z.ZodType, [...path, '*']);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, part]) => {
      const facts = valueFactsOf(part as z.ZodType);
      return codeSitesOf(part as z.ZodType, [...path, name]).map((site) =>
        facts?.vocabularyOn === undefined ? site : { ...site, on: [facts.vocabularyOn].flat() },
      );
    });
  }
  const vocabulary = schema instanceof z.ZodString ? valueFactsOf(schema)?.vocabulary : undefined;
  return vocabulary === undefined ? [] : [{ path, vocabulary }];
}
