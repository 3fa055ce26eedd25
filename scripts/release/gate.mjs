// The release gate over the whole kit: what changed since the last release, what it asks of the changesets, and what is missing.
import { conditionJudge } from './judge.mjs';

/** @typedef {import('./documents.mjs').Load} Load */
/** @typedef {import('@cartella/core').Issue} Issue */

/**
 * @typedef {object} Release
 * @property {import('./baseline.mjs').Baseline} before - What was published last.
 * @property {Readonly<Record<string, import('@cartella/schema-diff').Artefacts>>} after - What would be published now.
 * @property {Readonly<Record<string, import('@cartella/schema-diff').CompatibilityLevel>>} promises
 * @property {ReadonlyMap<string, string>} changesets - Texts, by file.
 * @property {ReadonlyMap<string, unknown>} waivers - Documents, by file.
 * @property {readonly string[]} packages - Every package that can be released.
 * @property {string} today - `YYYY-MM-DD`.
 */

/**
 * Judges a release. Files that cannot be read are issues, under their names.
 *
 * @param {Load} load - Imports a module of the kit.
 * @param {Release} release
 */
export async function judgeKit(load, { before, after, promises, changesets, waivers, packages, today }) {
  const { compareArtefacts, judgeRelease, readChangeset, readWaiver } = await load('@cartella/schema-diff');
  const rules = await load('@cartella/rules');
  /** @type {Issue[]} */
  const issues = [];
  const readAll = (/** @type {ReadonlyMap<string, unknown>} */ files, /** @type {(file: any) => any} */ read) =>
    [...files].flatMap(([name, content]) => {
      const result = read(content);
      if (result.ok) return [result.value];
      issues.push(...result.issues.map((/** @type {Issue} */ issue) => ({ ...issue, path: [name, ...issue.path] })));
      return [];
    });
  const judgeOf = (/** @type {any} */ artefact) => conditionJudge(rules, artefact.inputs ?? artefact.procedure?.inputs);

  const releases = packages.map((name) => {
    const last = before[name];
    const compared = compareArtefacts(last?.artefacts ?? {}, after[name] ?? {}, judgeOf);
    if (!compared.ok) issues.push(...compared.issues);
    const version = last?.version ?? '0.0.0';
    return {
      name,
      version,
      // Before 1.0.0 a minor may break, and its changeset says what and how to follow.
      isDraft: version.startsWith('0.'),
      level: promises[name] ?? 'none',
      reports: compared.ok ? compared.value : {},
    };
  });
  const verdict = judgeRelease({
    packages: releases,
    changesets: readAll(changesets, readChangeset),
    waivers: readAll(waivers, readWaiver),
    today,
  });
  const all = [...issues, ...verdict.issues];
  return { open: verdict.open && issues.length === 0, bumps: verdict.bumps, issues: all, releases };
}
