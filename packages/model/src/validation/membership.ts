import { type CivilDate, createIssue, type Issue, isCivilDate, type Path } from '@cartella/core';
import { findEntry, periodsOf, type VocabularySet } from '@cartella/vocabularies';
import { vocabularyIssue } from './issues';
import type { Site } from './sites';
import { valuesAt } from './values-at';

/**
 * Checks that the codes of a record are in their lists, on the day of the fact they tell of. Lists that are not in the set are
 * not judged: a page carries only those that it shows.
 */
export function membershipIssues(
  sites: readonly Site[],
  data: unknown,
  vocabularies: VocabularySet,
  date: CivilDate,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const site of sites) {
    if (site.vocabulary === undefined || !Object.hasOwn(vocabularies, site.vocabulary)) continue;
    for (const { value, path, holder } of valuesAt(data, site.path)) {
      if (typeof value !== 'string') continue;
      const day = site.on?.map((name) => (Object.hasOwn(holder, name) ? holder[name] : undefined)).find(isCivilDate);
      issues.push(...codeIssues(vocabularies, site.vocabulary, value, day ?? date, path));
    }
  }
  return issues;
}

function codeIssues(
  vocabularies: VocabularySet,
  vocabulary: string,
  code: string,
  date: CivilDate,
  path: Path,
): readonly Issue[] {
  const list = vocabularies[vocabulary];
  if (list === undefined) return [];
  if (periodsOf(list, code).length === 0) {
    // A list that knows itself incomplete cannot say that a code does not exist.
    const severity = list.subset === true ? 'warning' : 'error';
    return [createIssue(vocabularyIssue.unknownCode, path, { severity, params: { vocabulary } })];
  }
  const entry = findEntry(list, code, date);
  if (entry === undefined) return [createIssue(vocabularyIssue.notValidOn, path, { params: { vocabulary, date } })];
  return entry.hidden === true ? [createIssue(vocabularyIssue.notOffered, path, { params: { vocabulary } })] : [];
}
