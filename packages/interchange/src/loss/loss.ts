import type { Label } from '@cartella/core';
import type * as z from 'zod';

/** Something that does not survive the way to another format and back. */
export interface Loss {
  /** Property names from the data; `*` for each item of a list. */
  readonly path: string;
  readonly reason: Label;
}

/** Says why something is lost. */
export function loss(path: string, it: string, en: string): Loss {
  return { path, reason: { it, en } };
}

/**
 * Declares lost whatever a shape has and a mapping does not name, so that the list stays true when the model grows.
 *
 * @param named - Elements that the mapping carries, or whose loss it declares itself.
 * @param prefix - Where the shape stands in the data, with a final dot.
 */
export function unnamedLosses(shape: z.ZodObject, named: readonly string[], prefix = ''): Loss[] {
  return Object.keys(shape.shape)
    .filter((name) => !named.includes(name))
    .map((name) =>
      loss(`${prefix}${name}`, 'Non ha ancora un posto in questa corrispondenza.', 'Has no place in this mapping yet.'),
    );
}
