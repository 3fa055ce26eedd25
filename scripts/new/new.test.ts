import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionProblems, purityProblems } from '../repository/direction';
import { exportList } from '../repository/exports.mjs';
import { manifestProblems } from '../repository/manifests';
import { readmeProblems } from '../repository/readme';
import { readText, readWorkspaces } from '../repository/workspaces';
import { root, runNode, Stop } from '../shell.mjs';
import { writeConcept } from './write.mjs';

// A copy of the repository with one package; the tools are the real ones.
let copy: string;
const description = 'Scales of fees that a comune asks for its services';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'cartella new '));
  for (const file of ['package.json', 'tsconfig.base.json', 'tsup.config.base.ts', 'biome.json', '.gitignore'])
    cpSync(join(root, file), join(copy, file));
  mkdirSync(join(copy, 'scripts/repository'), { recursive: true });
  cpSync(join(root, 'scripts/repository/architecture.json'), join(copy, 'scripts/repository/architecture.json'));
  cpSync(join(root, 'packages/core'), join(copy, 'packages/core'), {
    recursive: true,
    filter: (path) => !path.endsWith('dist'),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new', () => {
  it('adds a concept to a package and makes it public', () => {
    const before = readText('packages/core/src/index.ts', copy);
    expect(writeConcept(copy, 'core/fee-scale')).toEqual({ folder: 'packages/core', isNewPackage: false });
    const index = readText('packages/core/src/index.ts', copy);
    expect(index.startsWith(before)).toBe(true);
    expect(index).toContain("export { createFeeScale } from './fee-scale';");
    for (const file of ['fee-scale.ts', 'fee-scale.test.ts', 'index.ts'])
      expect(existsSync(join(copy, 'packages/core/src/fee-scale', file))).toBe(true);
  });

  it('writes a package that passes the checks of the repository, the types, the linter and its own test', {
    timeout: 60_000,
  }, async () => {
    const { folder } = writeConcept(copy, 'fees/fee-scale', { layer: 3, description });
    const architecture = JSON.parse(readText('scripts/repository/architecture.json', copy));
    const workspaces = readWorkspaces(copy).filter((workspace) => workspace.folder === folder);
    expect(workspaces).toHaveLength(1);
    expect(directionProblems(workspaces, architecture)).toEqual([]);
    expect(purityProblems(workspaces, architecture)).toEqual([]);
    const { manifest } = workspaces[0]!;
    expect(manifestProblems(folder, manifest)).toEqual([]);
    expect(readmeProblems(manifest.name, readText(`${folder}/README.md`, copy))).toEqual([]);
    expect(exportList(join(copy, folder), manifest.exports ?? {})).toBe('# .\ntype FeeScale\nvalue createFeeScale\n');

    const tools = [
      ['node_modules/typescript/bin/tsc', '-p', '.'],
      ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--vcs-enabled=false', '.'],
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tsup.config.ts', '--root', '.'],
    ] as const;
    for (const [tool, ...args] of tools) {
      const { code, output } = await runNode(tool, args, { cwd: join(copy, folder), quiet: true });
      expect(code, output).toBe(0);
    }
  });

  it('takes the layer of a package that the architecture already plans', () => {
    writeConcept(copy, 'means-test/isee-threshold', { description: 'Rules of means tests as documents' });
    expect(readText('scripts/repository/architecture.json', copy).match(/means-test/g)).toHaveLength(1);
  });

  it.each([
    ['a name in another case', 'core/FeeScale', {}],
    ['a package alone', 'core', {}],
    ['a path', 'core/a/b', {}],
    ['a concept that exists', 'core/money', {}],
    ['a new package without a layer', 'other/thing', { description }],
    ['a layer that does not exist', 'other/thing', { description, layer: 99 }],
    ['a new package without a description', 'other/thing', { layer: 3 }],
  ])('refuses %s and writes nothing', (_, what, options) => {
    const before = readFileSync(join(copy, 'packages/core/src/index.ts'), 'utf8');
    expect(() => writeConcept(copy, what, options)).toThrow(Stop);
    expect(existsSync(join(copy, 'packages/other'))).toBe(false);
    expect(readFileSync(join(copy, 'packages/core/src/index.ts'), 'utf8')).toBe(before);
  });
});
