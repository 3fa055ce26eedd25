import type { Label, Norm } from '@cartella/core';

/** Data that somebody outside a municipality relies on: a national flow, an indicator, a duty of law. Hiding them is refused with its name. */
export interface Need {
  readonly id: string;
  readonly label: Label;
  readonly norm?: Norm;
  readonly fields: readonly { readonly record: string; readonly field: string }[];
  readonly codes?: readonly { readonly vocabulary: string; readonly code: string }[];
}
