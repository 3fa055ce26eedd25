import { expect, it } from 'vitest';
import { readText } from './workspaces';

interface Entry {
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, Entry>>;

/** Tells whether a package finds another: in its own `node_modules` or in one further up. */
function isFound(lock: Lock, from: string, name: string): boolean {
  const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (lock[own] !== undefined) return true;
  if (from === '') return false;
  return isFound(lock, from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '', name);
}

// npm leaves out of the lock what a registry did not have for some platform; `npm ci` then fails there, and only there.
function missing(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(lock, path, name))
      .map((name) => `${path || 'the root'} asks for ${name}`),
  );
}

it('the lock has every package that another one asks for, for every platform', () => {
  const lock = JSON.parse(readText('package-lock.json')).packages as Lock;
  expect(Object.keys(lock).length).toBeGreaterThan(100);
  expect(missing(lock)).toEqual([]);
});

it('the check of the lock sees a platform that was left out', () => {
  const lock = {
    'packages/a': { dependencies: { b: '1' } },
    'node_modules/b': { optionalDependencies: { 'b-linux': '1', 'b-darwin': '1' } },
    'node_modules/b-linux': {},
    'packages/a/node_modules/c': { dependencies: { b: '1', d: '1' } },
    'packages/a/node_modules/c/node_modules/d': {},
  };
  expect(missing(lock)).toEqual(['node_modules/b asks for b-darwin']);
});
