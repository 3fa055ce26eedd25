// The account of a run: one row a check, and a last line that a machine can read.
import { relative } from 'node:path';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {string} [note]
 */

/** Makes the row of a check that counts as one test. @returns {Row} */
export function asOneTest(
  /** @type {string} */ name,
  /** @type {{ code: number, seconds: number }} */ { code, seconds },
) {
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds };
}

/** Adds a row to the others, to the one of the same name where there is one. */
export function addRow(/** @type {Row[]} */ rows, /** @type {Row} */ row) {
  const same = rows.find(({ name }) => name === row.name);
  if (same === undefined) rows.push(row);
  else for (const key of /** @type {const} */ (['passed', 'failed', 'seconds'])) same[key] += row[key];
}

/**
 * Makes the row of a vitest run from its JSON report. A file that did not load, a run that ended badly and a run without
 * tests are failures, whatever was counted.
 *
 * @param {string} name
 * @param {{ code: number, seconds: number }} run
 * @param {any} report - Undefined when none was written.
 * @returns {Row}
 */
export function asTests(name, { code, seconds }, report) {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const unloaded = (report?.testResults ?? []).filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && file.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  ).length;
  const counted = (report?.numFailedTests ?? 0) + unloaded;
  const failed = counted === 0 && (code !== 0 || passed === 0) ? 1 : counted;
  return { name, passed, failed, seconds, ...(skipped > 0 && { note: `${skipped} skipped` }) };
}

/**
 * Lists the files of a vitest run on which most time went, to know where a run can be made shorter.
 *
 * @param {any} report
 * @param {string} base - Folder that the paths are told from.
 * @returns {string[]} At most five lines, the longest first; files of less than five seconds are not told.
 */
export function slowest(report, base) {
  return (report?.testResults ?? [])
    .map((/** @type {any} */ { name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .filter((/** @type {{ seconds: number }} */ { seconds }) => seconds >= 5)
    .sort((/** @type {any} */ one, /** @type {any} */ other) => other.seconds - one.seconds)
    .slice(0, 5)
    .map((/** @type {any} */ { name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${relative(base, name)}`);
}

/** Prints the rows and, last, `N passed, N failed`. @returns {number} An exit code. */
export function conclude(/** @type {readonly Row[]} */ rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log('');
  for (const { name, passed, failed, seconds, note } of rows) {
    const figures = `${String(passed).padStart(6)} ✓ ${String(failed).padStart(4)} ✗ ${seconds.toFixed(1).padStart(7)} s`;
    console.log(
      `${failed > 0 ? '✗' : passed > 0 ? '✓' : '–'} ${name.padEnd(width)} ${figures}${note ? `  ${note}` : ''}`,
    );
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}
