import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../shell.mjs';
import { lensProblems } from './lenses.mjs';

const kit = await import(join(root, 'packages/schema-diff/src/index.ts'));
const folder = mkdtempSync(join(tmpdir(), 'cartella-lenses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, value: object): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value));
}
const schema = (name: string) => ({
  type: 'object',
  additionalProperties: false,
  properties: { [name]: { type: 'string' } },
});
const lens = (change: object = {}) => ({
  from: 'prova/1.0.0',
  to: 'prova/2.0.0',
  operations: [{ op: 'rename', at: [], from: 'nome', to: 'givenName' }],
  ...change,
});

it.each(['packages/model/schemas', 'packages/interchange/schemas/message'])(
  'any two published versions in %s are connected, so that minors can be skipped',
  (path) => {
    expect(lensProblems(kit, join(root, path))).toEqual([]);
  },
);

describe('the check of lenses', () => {
  put('prova/1.0.0/write.json', schema('nome'));
  put('prova/2.0.0/write.json', schema('givenName'));
  cpSync(join(folder, 'prova/1.0.0'), join(folder, 'altra/1.0.0'), { recursive: true });

  it('sees a version without its lens', () => {
    expect(lensProblems(kit, folder)).toEqual(['prova/2.0.0/lens.json: missing, from 1.0.0']);
  });

  it.each([
    ['one that is not a lens', lens({ operations: [{ op: 'strano' }] }), 'instance.variant /operations/0/op'],
    ['one between other versions', lens({ to: 'prova/3.0.0' }), 'goes from prova/1.0.0 to prova/3.0.0'],
    ['one that does not carry what it should', lens({ operations: [] }), 'lens.refused-after /nome'],
  ])('sees %s', (_, document, expected) => {
    put('prova/2.0.0/lens.json', document);
    expect(lensProblems(kit, folder).join()).toContain(expected);
  });

  it('lets a lens that holds pass', () => {
    put('prova/2.0.0/lens.json', lens());
    expect(lensProblems(kit, folder)).toEqual([]);
  });
});
