import { expect, it } from 'vitest';
import { isForTests, readWorkspaces, type Source } from './workspaces';

const most = 300;

/** Finds files that hold two concepts. Data and generated files are not read by people. */
function tooLong(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isForTests(path) && !/(\.gen\.|\/generated\/|\/data\/)/.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

it('no source file has more than 300 lines', () => {
  expect(tooLong(readWorkspaces().flatMap(({ sources }) => sources))).toEqual([]);
});

it('the check of sizes sees a long file and lets tests and generated code be', () => {
  const text = 'x\n'.repeat(most + 1);
  const paths = [
    'packages/a/src/a.ts',
    'packages/a/src/a.test.ts',
    'packages/a/src/generated/a.ts',
    'packages/a/src/a.gen.ts',
  ];
  expect(tooLong(paths.map((path) => ({ path, text })))).toEqual(['packages/a/src/a.ts: 301 lines']);
  expect(tooLong([{ path: 'packages/a/src/a.ts', text: 'x\n'.repeat(most) }])).toEqual([]);
});
