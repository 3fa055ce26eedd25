import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { checkNode, exclusively, isInstalled, workspaceFolders } from './bootstrap.mjs';
import { Stop } from './shell.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cartella-bootstrap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the check of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts %s', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(['18.20.0', '20.18.9'])('refuses %s in words', (version) => {
    expect(() => checkNode(version)).toThrow(Stop);
  });
});

describe('the lock of the bootstrap', () => {
  it('lets one go at a time, also after a failure', async () => {
    const lock = join(folder, 'one.lock');
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await sleep(20);
      log.push(`${name} ends`);
      if (name === 'a') throw new Error('a');
    };
    await Promise.allSettled([exclusively(work('a'), lock), exclusively(work('b'), lock)]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('is taken over from a process that died', async () => {
    const lock = join(folder, 'dead.lock');
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), '999999999');
    expect(await exclusively(async () => 'done', lock)).toBe('done');
  });

  it('is taken over when nobody signed it for long', async () => {
    const lock = join(folder, 'unsigned.lock');
    mkdirSync(lock);
    utimesSync(lock, 0, 0);
    expect(await exclusively(async () => 'done', lock)).toBe('done');
  });
});

describe('an install made by hand', () => {
  const manifests = {
    '': { devDependencies: { a: '1.0.0' } },
    'packages/x': { dependencies: { b: '^2.0.0', a: '1.0.0' } },
  };
  const locked = {
    '': { devDependencies: { a: '1.0.0' } },
    'packages/x': { version: '0.1.0', dependencies: { a: '1.0.0', b: '^2.0.0' } },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.1.0' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  };
  const installed = {
    'packages/x': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.1.0' },
  };

  it('is taken for what it is', () => {
    expect(isInstalled(locked, installed, manifests)).toBe(true);
  });

  it.each([
    ['another version', locked, { ...installed, 'node_modules/b': { version: '2.0.0' } }, manifests],
    ['a missing package', locked, { 'packages/x': { version: '0.1.0' } }, manifests],
    [
      'a manifest that the lock does not know',
      locked,
      installed,
      { ...manifests, 'packages/x': { dependencies: { c: '1.0.0' } } },
    ],
    [
      'a workspace that the lock does not know',
      locked,
      installed,
      { ...manifests, 'packages/y': { dependencies: { a: '1.0.0' } } },
    ],
  ])('is not enough with %s', (_, lock, tree, asked) => {
    expect(isInstalled(lock, tree, asked)).toBe(false);
  });
});

it('workspaces are the folders with a manifest', () => {
  mkdirSync(join(folder, 'packages/a'), { recursive: true });
  mkdirSync(join(folder, 'packages/empty'), { recursive: true });
  writeFileSync(join(folder, 'packages/a/package.json'), '{}');
  expect(workspaceFolders(folder)).toEqual(['packages/a']);
});
