import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addRow, asOneTest, asTests, conclude, slowest } from './verdict.mjs';

const run = { code: 0, seconds: 1 };
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('the account of a vitest run', () => {
  it('counts what passed and what failed', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed')] };
    expect(asTests('unit', { ...run, code: 1 }, report)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('says how many were skipped', () => {
    expect(asTests('unit', run, { numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }).note).toBe('2 skipped');
  });

  it.each([
    ['a file that did not load', run, { numPassedTests: 3, numFailedTests: 0, testResults: [file('failed')] }],
    ['a run that ended badly with nothing counted', { ...run, code: 1 }, { numPassedTests: 3, numFailedTests: 0 }],
    ['a run without tests', run, { numPassedTests: 0, numFailedTests: 0 }],
    ['a run that wrote no report', run, undefined],
  ])('counts %s as a failure', (_, result, report) => {
    expect(asTests('unit', result, report).failed).toBe(1);
  });
});

it('the files on which most time went are told, the longest first, and none that is quick', () => {
  const took = (name: string, seconds: number) => ({
    name: `/kit/${name}`,
    startTime: 1000,
    endTime: 1000 + seconds * 1000,
  });
  const report = { testResults: [took('a.test.ts', 6), took('b.test.ts', 26.74), took('c.test.ts', 0.1)] };
  expect(slowest(report, '/kit')).toEqual(['   26.7 s  b.test.ts', '    6.0 s  a.test.ts']);
  expect(slowest(undefined, '/kit')).toEqual([]);
});

it('checks of one name share a row', () => {
  const rows = [asOneTest('lint', run)];
  addRow(rows, asOneTest('attw', run));
  addRow(rows, asOneTest('attw', { ...run, code: 1 }));
  expect(rows[1]).toEqual({ name: 'attw', passed: 1, failed: 1, seconds: 2 });
});

describe('the conclusion', () => {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(...line.split('\n')));
  });
  afterEach(() => vi.restoreAllMocks());

  it('ends with the sums alone on the last line', () => {
    expect(conclude([asOneTest('lint', run), { name: 'unit', passed: 41, failed: 0, seconds: 2 }])).toBe(0);
    expect(lines.at(-1)).toBe('42 passed, 0 failed');
  });

  it('is bad news when anything failed', () => {
    expect(conclude([asOneTest('lint', { ...run, code: 2 }), asOneTest('types', run)])).toBe(1);
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
  });
});
