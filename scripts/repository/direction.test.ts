import { describe, expect, it } from 'vitest';
import architecture from './architecture.json' with { type: 'json' };
import { directionProblems, importsOf, purityProblems } from './direction';
import { readWorkspaces, type Workspace } from './workspaces';

function invented(
  folder: string,
  code: string,
  dependencies: readonly string[] = [],
  file = 'src/index.ts',
): Workspace {
  return {
    folder,
    manifest: {
      name: `@cartella/${folder.split('/')[1]}`,
      version: '0.1.0',
      exports: { '.': {}, './lists/*': {} },
      dependencies: Object.fromEntries(dependencies.map((name) => [name, '^0.1.0'])),
    },
    sources: [{ path: `${folder}/${file}`, text: code }],
  };
}

const core = invented('packages/core', '');
const model = invented('packages/model', "import { x } from '@cartella/core';", ['@cartella/core']);

describe('this repository', () => {
  const workspaces = readWorkspaces();

  it('has packages to look at', () => {
    expect(workspaces.length).toBeGreaterThan(1);
  });

  it('imports from lower layers only, by exported names that the manifest declares', () => {
    expect(directionProblems(workspaces, architecture)).toEqual([]);
  });

  it('keeps I/O, frameworks, the clock and chance out of its pure packages', () => {
    expect(purityProblems(workspaces, architecture)).toEqual([]);
  });
});

describe('the direction check', () => {
  it('accepts an edge to a lower layer and a pattern of exports', () => {
    const vocabularies = invented('packages/vocabularies', '');
    const user = invented('packages/rules', "import '@cartella/core/lists/a';", ['@cartella/core']);
    expect(directionProblems([core, model, vocabularies, user], architecture)).toEqual([]);
  });

  it.each([
    ['an edge to the same layer', invented('packages/rules', '', ['@cartella/vocabularies'])],
    ['an edge to a higher layer', invented('packages/rules', '', ['@cartella/model'])],
    ['a test that looks up', invented('packages/rules', "import '@cartella/model';", [], 'src/a.test.ts')],
    ['a re-export', invented('packages/rules', "export { a } from '@cartella/model';")],
    ['a type', invented('packages/rules', "let a: import('@cartella/model').A;")],
    ['a dynamic import', invented('packages/rules', "await import('@cartella/model');")],
    ['an undeclared dependency', invented('packages/rules', "import '@cartella/core';")],
    ['a file inside another package', invented('packages/rules', "import '@cartella/core/src/a';", ['@cartella/core'])],
    ['a path out of the package', invented('packages/rules', "import '../../core/src/a';")],
    ['a package that the architecture does not know', invented('packages/misc', '')],
    ['an example that reaches into a package', invented('examples/comune', "import '../../../packages/core/src/a';")],
    ['a package that uses an example', invented('packages/server', '', ['@cartella/comune'])],
  ])('refuses %s', (_, workspace) => {
    const others = [core, model, invented('packages/vocabularies', ''), invented('examples/comune', '')];
    const all = [...others.filter(({ folder }) => folder !== workspace.folder), workspace];
    expect(directionProblems(all, architecture)).not.toEqual([]);
  });

  it('sees every form of import', () => {
    expect(importsOf("import a from 'a'; export * from 'b'; import type { C } from 'c'; await import('d');")).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('the purity check', () => {
  it.each([
    "import { readFile } from 'node:fs';",
    "import { useState } from 'react';",
    'const now = new Date();',
    'const now = Date.now();',
    'const chance = Math.random();',
    "const where = process.env['HOME'];",
  ])('refuses `%s`', (code) => {
    expect(purityProblems([invented('packages/rules', code)], architecture)).toHaveLength(1);
  });

  it('accepts a date made from a value, a clock in a test, and I/O where it belongs', () => {
    const pure = invented('packages/rules', 'const then = new Date(0);');
    const test = invented('packages/model', 'const now = Date.now();', [], 'src/a.test.ts');
    const server = invented('packages/server', "import { readFile } from 'node:fs';");
    expect(purityProblems([pure, test, server], architecture)).toEqual([]);
  });
});
