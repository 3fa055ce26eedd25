import type { Expression } from '@cartella/rules';
import type { Procedure, Step } from '@cartella/workflow';

/** What a restriction asks of a step; everything in it can only make the step harder to do, or drop an optional one. */
export interface StepRestriction {
  /** Leaves the step out; only an optional step can be. */
  readonly drop?: true;
  /** Must hold besides the condition that is there. */
  readonly guard?: Expression;
  /** Roles that may still do it. */
  readonly roles?: readonly string[];
  /** Steps that must have been done before. */
  readonly after?: readonly string[];
  /** Signatures asked besides those that are. */
  readonly signatures?: readonly { readonly record: string; readonly parties: readonly string[] }[];
  /** Steps whose author may not do this one. */
  readonly fourEyes?: readonly string[];
}

/** What a layer adds to a procedure; every name in it begins with the layer's namespace. */
export interface StepExtension {
  readonly steps?: readonly Step[];
  readonly deadlines?: Procedure['deadlines'];
  readonly records?: Procedure['records'];
  /** Local outcomes, each standing for a common one. */
  readonly outcomes?: Procedure['outcomes'];
}
