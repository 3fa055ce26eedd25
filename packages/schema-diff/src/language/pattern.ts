import type { CharSet } from './char-set';

/** A regular expression as a tree. Captures and laziness do not change which texts match and are dropped. */
export type Pattern =
  | { readonly kind: 'set'; readonly chars: CharSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'ahead'; readonly part: Pattern; readonly negative: boolean };

/** Thrown inside this folder when a pattern is not a regular language, or too large to be decided. */
export class UndecidablePattern extends Error {}
