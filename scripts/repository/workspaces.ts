import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolders } from '../bootstrap.mjs';
import { root } from '../shell.mjs';

/** What the checks read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** A file of code with its path from the folder of the repository. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A package, an example or the benchmarks, with the code it consists of. */
export interface Workspace {
  /** For example `packages/core`. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
}

const generated = new Set([
  'node_modules',
  'dist',
  '.git',
  '.turbo',
  '.cartella',
  'coverage',
  'storybook-static',
  'test-results',
]);

/** Lists the files that belong to the repository, by path from its folder; works without git. */
export function listFiles(folder = '.', base = root): string[] {
  return readdirSync(join(base, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (generated.has(entry.name) || path === 'docs/site' || /^packages\/[^/]+\/docs$/.test(path)) return [];
    if (entry.isDirectory()) return listFiles(path, base);
    return entry.isFile() && !/\.(tgz|tsbuildinfo)$/.test(entry.name) ? [path] : [];
  });
}

/** Reads a file of the repository. */
export function readText(path: string, base = root): string {
  return readFileSync(join(base, path), 'utf8');
}

/** Tells whether a file of the repository is there. */
export function exists(path: string, base = root): boolean {
  return existsSync(join(base, path));
}

/** Reads all workspaces. Configurations of tools are not their code. */
export function readWorkspaces(base = root): Workspace[] {
  return workspaceFolders(base).map((folder) => ({
    folder,
    manifest: JSON.parse(readText(`${folder}/package.json`, base)) as Manifest,
    sources: listFiles(folder, base)
      .filter(
        (path) =>
          /\.(ts|tsx|mts|mjs|js)$/.test(path) &&
          !/(\.config\.\w+|\.d\.ts)$/.test(path) &&
          !path.includes('/.storybook/'),
      )
      .map((path) => ({ path, text: readText(path, base) })),
  }));
}

/** Tells whether a file exists for tests and stories only. */
export function isForTests(path: string): boolean {
  return /\.(test|test-d|bench|stories|fixtures?)\.\w+$|\/(test|fixtures|testing)\//.test(path);
}
