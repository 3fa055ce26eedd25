import type { Json, Label } from '@cartella/core';
import type { Expression, Parameter } from '@cartella/rules';

/**
 * An instrument (a scale of assessment) or a decision (a rule of benefit) as a cartella knows it: when it is used and since when. What else
 * it says belongs to the package that evaluates it.
 */
export interface Definition {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  /** Condition under which it is used. */
  readonly applies?: Expression;
  /** First day of use. */
  readonly from?: string;
  readonly [more: string]: Json | Expression | Label | undefined;
}

/** A measure of process or outcome as a cartella knows it, with the data that it is computed from: hiding them is refused with its name. */
export interface IndicatorDefinition extends Definition {
  readonly reads: readonly { readonly record: string; readonly field: string }[];
}

/** A dated figure; `local` when the norm leaves it to the ente, and only then may a layer give it values. */
export type CartellaParameter = Parameter & { readonly local?: true };
