import type { DescribedChange } from '../describe';
import { type CompatibilityLevel, type Effect, keepsLevel } from '../diff';

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

/** Changes that an open reader accepts without a word: the datum is no longer where it looks. */
const silent: Readonly<Record<string, Effect>> = {
  'property.renamed': { writers: 'breaks', readers: 'breaks' },
  'property.removed-optional': { writers: 'breaks', readers: 'compatible' },
  'property.removed-required': { writers: 'breaks', readers: 'breaks' },
};

/** The effect of a change on who must find the data, not only accept the document. */
export function effectOnData({ kind, effect }: JudgedReport['changes'][number]): Effect {
  const hidden = Object.hasOwn(silent, kind) ? silent[kind] : undefined;
  if (hidden === undefined) return effect;
  const worse = (side: keyof Effect) => (hidden[side] === 'breaks' ? 'breaks' : effect[side]);
  return { writers: worse('writers'), readers: worse('readers') };
}

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
