import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicPackages } from '../packs.mjs';
import { root } from '../shell.mjs';
import { entryFiles, exportedNames, exportList, goldenFile } from './exports.mjs';

// A change of the public surface is made on purpose: UPDATE_GOLDEN=1 vitest run --project repository
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
describe('the public names of each package', () => {
  it.each(publicPackages())('$manifest.name exports exactly its golden list', ({ folder, manifest }) => {
    const golden = join(root, folder, goldenFile);
    const list = exportList(join(root, folder), manifest.exports);
    if (isUpdating) writeFileSync(golden, list);
    expect(list).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : 'UPDATE_GOLDEN=1 writes it');
  });
});

describe('the reader of entry files', () => {
  it('lists values and types by name', () => {
    expect(
      exportedNames("export type { B } from './b';\nexport { a, type C, d as e } from './a';", 'index.ts'),
    ).toEqual(['type B', 'type C', 'value a', 'value e']);
  });

  it.each(["export * from './a';", "export * as a from './a';", 'export default 1;', 'export const a = 1;'])(
    'refuses `%s`',
    (code) => {
      expect(() => exportedNames(code, 'index.ts')).toThrow();
    },
  );

  it('takes the entries that have a source', () => {
    const exports = {
      '.': { '@cartella/source': './src/index.ts' },
      './x/*': { '@cartella/source': './src/x/*.ts' },
      './package.json': './package.json',
    };
    expect(entryFiles(exports)).toEqual([['.', './src/index.ts']]);
  });
});
