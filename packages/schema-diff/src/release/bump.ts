import type { DescribedChange } from '../describe';
import { type CompatibilityLevel, type Effect, effectOnData, keepsLevel } from '../diff';

/** How much a version number grows. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** Bumps from the smallest to the largest. */
export const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** What the gate reads of a report on a schema, code list, list of rules or procedure. */
export interface JudgedReport {
  readonly changes: readonly DescribedChange[];
  readonly effect: Effect;
}

// Texts and order: whoever reads or writes a document does not notice.
const editorial =
  /^(?:title|description|examples|comment|default)\.|\.(?:relabelled|reordered|norm-changed)$|^(?:ref\.(?:extracted|inlined|renamed|retargeted)|definition\.)/u;

/** Tells whether a report is within a promise: everything is accepted, and nothing is where nobody looks. */
export function keepsPromise({ changes, effect }: JudgedReport, level: CompatibilityLevel): boolean {
  return keepsLevel(effect, level) && changes.every((change) => keepsLevel(effectOnData(change), level));
}

/** The largest of some bumps. */
export function largestBump(all: readonly Bump[]): Bump {
  return all.reduce<Bump>((largest, bump) => (bumps.indexOf(bump) > bumps.indexOf(largest) ? bump : largest), 'none');
}

/** The bump that a report asks for under a promise: what breaks it, or may, is major; what adds is minor; words are a patch. */
export function requiredBump(report: JudgedReport, level: CompatibilityLevel): Bump {
  if (report.changes.length === 0) return 'none';
  if (!keepsPromise(report, level)) return 'major';
  return report.changes.every(({ kind, effect }) => editorial.test(kind) && isHarmless(effect)) ? 'patch' : 'minor';
}

const isHarmless = ({ writers, readers }: Effect) => writers === 'compatible' && readers === 'compatible';

/** Before 1.0.0 everything weighs one step less, as caret ranges understand it. */
export function bumpForVersion(bump: Bump, version: string): Bump {
  if (!version.startsWith('0.')) return bump;
  return bump === 'major' ? 'minor' : bump === 'minor' ? 'patch' : bump;
}
