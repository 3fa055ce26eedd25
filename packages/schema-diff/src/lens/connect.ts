import { createIssue, failure, type Result, success } from '@cartella/core';
import { composeLenses, invertLens, type Lens, lensIssue } from './lens';

/** The shortest way from one version to another over the lenses there are, in either direction; minors may be skipped. */
export function connect(lenses: readonly Lens[], from: string, to: string): Result<Lens> {
  const versions = versionsOf(lenses);
  const unknown = [from, to].filter((version) => !versions.has(version) && from !== to);
  if (unknown.length > 0) {
    return failure(unknown.map((version) => createIssue(lensIssue.unknownVersion, [], { params: { version } })));
  }
  const ways = new Map<string, Lens>([[from, { from, to: from, operations: [] }]]);
  for (const [version, way] of ways) {
    if (version === to) return success(way);
    for (const lens of lenses.flatMap((one) => [one, invertLens(one)])) {
      if (lens.from === version && !ways.has(lens.to)) ways.set(lens.to, composeLenses(way, lens));
    }
  }
  return failure([createIssue(lensIssue.unconnected, [], { params: { from, to } })]);
}

/** Problems of a set of published versions: each pair that no way connects. */
export function checkConnected(lenses: readonly Lens[], versions: readonly string[]): Result<readonly Lens[]> {
  const [first, ...others] = versions;
  const ways = first === undefined ? [] : others.map((version) => connect(lenses, first, version));
  const issues = ways.flatMap((way) => (way.ok ? [] : way.issues));
  return issues.length > 0 ? failure(issues) : success(ways.flatMap((way) => (way.ok ? [way.value] : [])));
}

function versionsOf(lenses: readonly Lens[]): Set<string> {
  return new Set(lenses.flatMap(({ from, to }) => [from, to]));
}
