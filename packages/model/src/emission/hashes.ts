import { createIssue, failure, type Issue, type Result, sha256Hex, success } from '@cartella/core';

/** What is known of one emitted file. `published` bytes never change; a `draft` may. */
export interface EmittedHash {
  readonly sha256: string;
  readonly status: 'draft' | 'published';
}

/** Every file ever emitted, by its path. */
export type Hashes = Readonly<Record<string, EmittedHash>>;

/** Issue code of a published file that would change: raise the version of the record instead. */
export const emissionIssue = { publishedChanged: 'emission.published-changed' } as const;

/**
 * Brings the list of hashes up to date with what is emitted now. Files of versions that are no longer emitted stay on the list;
 * a published file with other bytes is refused.
 */
export function nextHashes(known: Hashes, files: ReadonlyMap<string, string>): Result<Hashes> {
  const issues: Issue[] = [];
  const next: Record<string, EmittedHash> = { ...known };
  for (const [path, text] of files) {
    const sha256 = sha256Hex(text);
    const before = Object.hasOwn(known, path) ? known[path] : undefined;
    if (before?.status === 'published' && before.sha256 !== sha256) {
      issues.push(createIssue(emissionIssue.publishedChanged, [path]));
    }
    next[path] = before?.status === 'published' ? before : { sha256, status: 'draft' };
  }
  const sorted = Object.fromEntries(Object.entries(next).sort(([one], [other]) => (one < other ? -1 : 1)));
  return issues.length > 0 ? failure(issues) : success(sorted);
}

/** Marks every file as published: what a release does. */
export function publishHashes(hashes: Hashes): Hashes {
  return Object.fromEntries(
    Object.entries(hashes).map(([path, { sha256 }]) => [path, { sha256, status: 'published' }]),
  );
}
