// `npm run check:advisories`: known vulnerabilities in what is installed at the side of an adopter, and how long there is to mend each.
// It asks the registry, so it is no part of `npm test`: whoever keeps the project runs it daily and before each release.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, root, runNpm, Stop } from './shell.mjs';

/** @typedef {{ url: string, title: string, severity: string, name: string }} Advisory */
/** @typedef {{ url: string, seenOn: string, because?: string }} Known */

/** Days to mend, from the day on which an advisory was first seen here; SECURITY.md says them to everybody. */
export const daysToMend = { critical: 3, high: 7, moderate: 30, low: 90, info: 180 };

/**
 * Reads the advisories out of what `npm audit --json` says; one of several paths is told once.
 *
 * @param {any} report
 * @returns {Advisory[]}
 */
export function advisoriesOf(report) {
  if (typeof report?.vulnerabilities !== 'object' || report.vulnerabilities === null) {
    throw new Stop(`npm audit: ${report?.message ?? report?.error?.summary ?? 'nessuna risposta · no answer'}`);
  }
  const causes = Object.values(report.vulnerabilities).flatMap((/** @type {any} */ { via }) => via);
  const direct = causes.filter((cause) => typeof cause === 'object');
  return [...new Map(direct.map(({ url, title, severity, name }) => [url, { url, title, severity, name }])).values()];
}

/**
 * Says of each advisory until when it is to be mended. One that nobody wrote down yet begins today; one that does not touch us has a reason.
 *
 * @param {readonly Advisory[]} advisories
 * @param {readonly Known[]} known
 * @param {string} today - `YYYY-MM-DD`.
 */
export function judgeAdvisories(advisories, known, today) {
  return advisories.map((advisory) => {
    const { seenOn = today, because } = known.find(({ url }) => url === advisory.url) ?? {};
    const days = daysToMend[/** @type {keyof typeof daysToMend} */ (advisory.severity)] ?? daysToMend.critical;
    const until = new Date(Date.parse(seenOn) + days * 86_400_000).toISOString().slice(0, 10);
    return { ...advisory, seenOn, until, because, isLate: because === undefined && until < today };
  });
}

if (process.argv[1] === import.meta.filename) {
  await command(async () => {
    const { output } = await runNpm(['audit', '--omit=dev', '--json'], { quiet: true });
    const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
    const known = JSON.parse(readFileSync(join(root, 'release', 'advisories.json'), 'utf8'));
    const judged = judgeAdvisories(advisoriesOf(report), known, new Date().toISOString().slice(0, 10));
    for (const { isLate, name, severity, url, seenOn, until, because } of judged) {
      const standing = because ?? `dal · since ${seenOn}, entro · by ${until}`;
      console.log(`${isLate ? '✗' : '·'} ${name} (${severity}) ${url}: ${standing}`);
    }
    const late = judged.filter(({ isLate }) => isLate);
    if (late.length > 0) throw new Stop(`${late.length} oltre il termine · past their time`);
    console.log(`✓ ${judged.length} note, nessuna oltre il termine · known, none past its time`);
    return 0;
  });
}
