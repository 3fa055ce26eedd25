import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { TestRunner } from '@cartella/profile/testing';
import { exitCode } from '../command';
import { run } from '../run';

/** Profiles as they were for an earlier kit, and as they are: what {@link describeUpgrade} tries. */
export interface UpgradeUnderTest {
  readonly name: string;
  /** Folder of the documents pinned at the earlier kit. */
  readonly before: string;
  /** Folder that has the same documents as they are today. */
  readonly after: string;
  /** Profiles in it, in the order in which they are migrated. */
  readonly profiles: readonly string[];
  /** What was decided of the points that say something else: `--keep layer/3`, `--drop layer/4`. */
  readonly decisions?: readonly string[];
}

/**
 * Tests that profiles pinned at an earlier kit come to the installed one by the documented commands alone: the documents of today are what
 * `cartella migrate` writes, but for the version, which whoever publishes them writes.
 */
export function describeUpgrade(
  { describe, it }: TestRunner,
  { name, before, after, profiles, decisions = [] }: UpgradeUnderTest,
): void {
  describe(`${name}, upgraded`, () => {
    it('reports without writing, migrates without merging, passes the check, and changes nothing the second time', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cartella-upgrade-'));
      try {
        cpSync(before, folder, { recursive: true });
        for (const profile of profiles) await command(folder, 'upgrade', '--report', profile);
        expectSame(contentOf(folder), contentOf(before), 'the report wrote');
        await succeed(folder, 'migrate', ...profiles, ...decisions);
        const migrated = contentOf(folder);
        const today = new Map([...migrated.keys()].map((file) => [file, readFileSync(join(after, file), 'utf8')]));
        expectSame(withoutVersion(migrated), withoutVersion(today), 'migrating gives other documents');
        await succeed(folder, 'check', ...profiles);
        await succeed(folder, 'migrate', ...profiles);
        expectSame(contentOf(folder), migrated, 'migrating again changes');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}

async function command(folder: string, ...argv: readonly string[]) {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const now = '2026-01-01T00:00:00Z';
  const exit = await run(argv, { folder, environment: { LANG: 'en' }, now, write, complain: write });
  return { exit, lines };
}

async function succeed(folder: string, ...argv: readonly string[]): Promise<void> {
  const { exit, lines } = await command(folder, ...argv);
  if (exit !== exitCode.fine) throw new Error(`cartella ${argv.join(' ')}\n${lines.join('\n')}`);
}

type Content = ReadonlyMap<string, string>;

function contentOf(folder: string): Content {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }): [string, string] => {
      const path = join(parentPath, name);
      return [relative(folder, path), readFileSync(path, 'utf8')];
    }),
  );
}

function withoutVersion(content: Content): Content {
  return new Map([...content].map(([file, text]) => [file, text.replace(/^("?version"?: *).*$/m, '$1')]));
}

function expectSame(found: Content, expected: Content, why: string): void {
  const different = [...expected].flatMap(([file, text]) => (found.get(file) === text ? [] : [file]));
  if (different.length > 0 || found.size !== expected.size) throw new Error(`${why}: ${different.join(', ')}`);
}
