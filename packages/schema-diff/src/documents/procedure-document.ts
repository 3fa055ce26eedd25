/** What is read of a step of a procedure. */
export interface StepDocument {
  readonly id: string;
  readonly label?: unknown;
  readonly norm?: unknown;
  readonly who?: { readonly roles: readonly string[]; readonly bodies?: readonly string[] };
  /** States from which it can be done, or `start`, `live`, `ended`. */
  readonly from: string | readonly string[];
  readonly to?: unknown;
  readonly guard?: unknown;
  readonly after?: readonly string[];
  readonly awaits?: readonly string[];
  readonly fourEyes?: readonly string[];
  readonly asks?: {
    readonly forms?: readonly string[];
    readonly documents?: readonly { readonly id: string; readonly optional?: boolean }[];
    readonly signatures?: readonly { readonly record: string; readonly parties: readonly string[] }[];
    readonly reason?: unknown;
  };
  readonly produces?: readonly unknown[];
  readonly deadlines?: unknown;
  readonly optional?: boolean;
}

/** What is read of a deadline. */
export interface DeadlineDocument {
  readonly id: string;
  readonly term: { readonly amount: number; readonly unit: string; readonly lastDay?: string };
  readonly longestSuspension?: number;
  readonly silence?: unknown;
  readonly norm?: unknown;
}

/** What is read of a procedure: states, steps and deadlines as data. */
export interface ProcedureDocument {
  readonly id: string;
  readonly version: string;
  readonly states: readonly {
    readonly id: string;
    readonly label?: unknown;
    readonly phase?: string;
    readonly outcome?: string;
  }[];
  readonly outcomes?: readonly { readonly id: string }[];
  readonly steps: readonly StepDocument[];
  readonly deadlines?: readonly DeadlineDocument[];
  readonly conditions?: readonly { readonly id: string; readonly holds: unknown }[];
  /** How cases in flight under an earlier version go on. */
  readonly succeeds?: readonly { readonly version: string; readonly states: Readonly<Record<string, string>> }[];
}

/** Every kind of change in a procedure. */
export const procedureChangeKinds = [
  'procedure.replaced',
  'state.added',
  'state.removed',
  'state.succeeded',
  'state.became-end',
  'state.became-live',
  'state.moved',
  'state.relabelled',
  'outcome.added',
  'outcome.removed',
  'step.added',
  'step.removed',
  'step.relabelled',
  'step.norm-changed',
  'step.source-added',
  'step.source-removed',
  'step.target-changed',
  'step.made-optional',
  'step.made-mandatory',
  'guard.added',
  'guard.removed',
  'guard.changed',
  'role.added',
  'role.removed',
  'body.added',
  'body.removed',
  'prerequisite.added',
  'prerequisite.removed',
  'four-eyes.added',
  'four-eyes.removed',
  'form.added',
  'form.removed',
  'document.added',
  'document.removed',
  'signature.added',
  'signature.removed',
  'reason.added',
  'reason.removed',
  'product.added',
  'product.removed',
  'clock.changed',
  'deadline.added',
  'deadline.removed',
  'deadline.shortened',
  'deadline.lengthened',
  'deadline.recounted',
  'deadline.suspension-changed',
  'deadline.silence-changed',
  'deadline.norm-changed',
  'standing-condition.added',
  'standing-condition.removed',
  'standing-condition.changed',
] as const;

/** A kind of change in a procedure. */
export type ProcedureChangeKind = (typeof procedureChangeKinds)[number];
