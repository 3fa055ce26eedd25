import { type CivilDate, createIssue, type Issue, isCivilDate, type Path } from '@cartella/core';
import { findEntry, periodsOf, type VocabularySet } from '@cartella/vocabularies';
import type { CodeSite } from './code-sites';
import { vocabularyIssue } from './issues';

/**
 * Checks that the codes of a record are in their lists, on the day of the fact they tell of. Lists that are not in the set are
 * not judged: a page carries only those that it shows.
 */
export function membershipIssues(
  sites: readonly CodeSite[],
  data: unknown,
  vocabularies: VocabularySet,
  date: CivilDate,
): readonly Issue[] {
  return sites.flatMap((site) => {
    const list = Object.hasOwn(vocabularies, site.vocabulary) ? vocabularies[site.vocabulary] : undefined;
    if (list === undefined) return [];
    return codesAt(data, site).flatMap(({ code, path, on }) => {
      const params = { vocabulary: site.vocabulary };
      if (periodsOf(list, code).length === 0) return [createIssue(vocabularyIssue.unknownCode, path, { params })];
      const entry = findEntry(list, code, on ?? date);
      if (entry === undefined) {
        return [createIssue(vocabularyIssue.notValidOn, path, { params: { ...params, date: on ?? date } })];
      }
      return entry.hidden === true ? [createIssue(vocabularyIssue.notOffered, path, { params })] : [];
    });
  });
}

interface FoundCode {
  readonly code: string;
  readonly path: Path;
  readonly on: CivilDate | undefined;
}

function codesAt(data: unknown, site: CodeSite): readonly FoundCode[] {
  const found: FoundCode[] = [];
  const visit = (value: unknown, depth: number, path: Path, on: CivilDate | undefined): void => {
    const step = site.path[depth];
    if (step === undefined) {
      if (typeof value === 'string') found.push({ code: value, path, on });
    } else if (step === '*') {
      if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, depth + 1, [...path, i], on);
    } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
      const holder = value as Readonly<Record<string, unknown>>;
      const day = site.on?.map((name) => (Object.hasOwn(holder, name) ? holder[name] : undefined)).find(isCivilDate);
      visit(holder[step], depth + 1, [...path, step], day ?? on);
    }
  };
  visit(data, 0, [], undefined);
  return found;
}
