import { createIssue, failure, type Issue, prefixIssues, type Result, success } from '@cartella/core';
import { type Compatibility, compatibilityOf, type Effect, type Witnesses } from './change';
import { type Contract, type ParsedContract, parseContract } from './contract';
import { judgeInclusion } from './judge';

/** A published version of a kind of record. */
export interface ContractVersion {
  readonly version: string;
  readonly contract: Contract;
}

/** How two versions of the same kind stand to each other. */
export interface VersionPair {
  readonly before: string;
  readonly after: string;
  readonly effect: Effect;
  readonly compatibility: Compatibility;
  readonly witnesses: Witnesses;
}

/** What a package promises about its versions, in the words of schema registries. */
export type CompatibilityLevel =
  | 'none'
  | 'backward'
  | 'forward'
  | 'full'
  | 'backward-transitive'
  | 'forward-transitive'
  | 'full-transitive';

/** Every level, from the one that promises nothing. */
export const compatibilityLevels: readonly CompatibilityLevel[] = [
  'none',
  'backward',
  'forward',
  'full',
  'backward-transitive',
  'forward-transitive',
  'full-transitive',
];

/** Issue codes of a list of versions that cannot be compared. */
export const versionIssue = { repeated: 'versions.repeated' } as const;

/** Compares every version with every later one, in the given order: what holds step by step need not hold over a leap. */
export function diffVersions(versions: readonly ContractVersion[]): Result<readonly VersionPair[]> {
  const issues: Issue[] = [];
  const parsed: (ParsedContract & { version: string })[] = [];
  for (const [index, { version, contract }] of versions.entries()) {
    if (parsed.some((other) => other.version === version)) {
      issues.push(createIssue(versionIssue.repeated, [index, 'version'], { params: { version } }));
    }
    const result = parseContract(contract);
    if (result.ok) parsed.push({ version, ...result.value });
    else issues.push(...prefixIssues(result.issues, [index]));
  }
  if (issues.length > 0) return failure(issues);
  return success(parsed.flatMap((before, index) => parsed.slice(index + 1).map((after) => comparePair(before, after))));
}

function comparePair(
  before: ParsedContract & { version: string },
  after: ParsedContract & { version: string },
): VersionPair {
  const writers = judgeInclusion(before.write, after.read);
  const readers = judgeInclusion(after.write, before.read);
  const effect = { writers: writers.verdict, readers: readers.verdict };
  const witnesses = {
    ...(writers.witness ? { writers: writers.witness } : {}),
    ...(readers.witness ? { readers: readers.witness } : {}),
  };
  return { before: before.version, after: after.version, effect, compatibility: compatibilityOf(effect), witnesses };
}

/** The pairs of versions that do not keep a promise: neighbours only, unless the level is transitive. What is undecided is not kept. */
export function pairsAgainstLevel(pairs: readonly VersionPair[], level: CompatibilityLevel): readonly VersionPair[] {
  const order = [...new Set(pairs.flatMap(({ before, after }) => [before, after]))];
  const asked = level.endsWith('-transitive')
    ? pairs
    : pairs.filter(({ before, after }) => order.indexOf(after) === order.indexOf(before) + 1);
  return asked.filter(({ effect }) => !keepsLevel(effect, level));
}

/** Tells whether an effect is within what a level promises. */
export function keepsLevel({ writers, readers }: Effect, level: CompatibilityLevel): boolean {
  const kind = level.replace('-transitive', '');
  const backward = kind !== 'backward' && kind !== 'full' ? true : writers === 'compatible';
  const forward = kind !== 'forward' && kind !== 'full' ? true : readers === 'compatible';
  return backward && forward;
}
