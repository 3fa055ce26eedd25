import type { Placed, View } from './document';

/** How much a finding weighs: errors keep an e-service off the catalogue of PDND. */
export type Severity = 'error' | 'warn' | 'info' | 'hint';

/** One thing that is asked of an OpenAPI document. */
export interface OpenApiRule {
  readonly id: string;
  readonly severity: Severity;
  /** What is asked, in one sentence. */
  readonly asks: string;
  /** Places that do not comply. */
  readonly check: (view: View) => readonly string[];
}

/** Something that a document does not do. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: string;
}

/** Writes a rule. */
export function rule(
  id: string,
  severity: Severity,
  asks: string,
  check: (view: View) => readonly string[],
): OpenApiRule {
  return { id, severity, asks, check };
}

/** Places of the parts that a condition holds for. */
export function placesOf<P extends Placed>(parts: readonly P[], isWrong: (part: P) => boolean): string[] {
  return parts.filter(isWrong).map(({ at }) => at);
}

/** Holds a document against rules. */
export function checkOpenApi(view: View, rules: readonly OpenApiRule[]): Finding[] {
  return rules.flatMap(({ id, severity, check }) => check(view).map((at) => ({ rule: id, severity, at })));
}
