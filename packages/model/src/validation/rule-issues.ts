import { type CivilDate, createIssue, type Issue, type Path } from '@cartella/core';
import { evaluate, reasons, toPath, type VocabularyLookup } from '@cartella/rules';
import { findEntry, type VocabularySet } from '@cartella/vocabularies';
import type { RecordRule } from '../record';

/** Applies the declared rules of a kind of record to data whose shape was already told. Paths begin at the data. */
export function ruleIssues(
  rules: readonly RecordRule[],
  data: unknown,
  date: CivilDate,
  vocabularies: VocabularySet,
  told: readonly Issue[],
): readonly Issue[] {
  const context = { data, date, vocabularies: lookUpIn(vocabularies) };
  return rules.flatMap((rule) => {
    const result = evaluate(rule.holds, context);
    if (result.known) return result.value === false ? unmet(rule, context) : [];
    // What keeps the rule from being judged was told already, or is a list that is not at hand.
    const missing = result.because.map((cause) => (cause.startsWith('$') ? undefined : toPath(cause)));
    const untold = missing.find((path) => path !== undefined && !told.some((issue) => isWithin(path, issue.path)));
    return untold === undefined ? [] : [issueOf(rule, untold, 'incomplete')];
  });
}

function unmet(rule: RecordRule, context: Parameters<typeof reasons>[1]): readonly Issue[] {
  const items = reasons(rule.holds, context).flatMap((reason) => {
    const place = toPath(reason.paths[0]);
    return reason.elements.length > 0 && isWithin(place, rule.path) ? [place.slice(0, rule.path.length + 1)] : [];
  });
  // A rule on the items of a list is told at each item that breaks it.
  const places = items.length > 0 ? uniquePaths(items) : [rule.path];
  return places.map((path) => issueOf(rule, path, isThere(context.data, path) ? 'error' : 'incomplete'));
}

function issueOf({ code, norm, severity }: RecordRule, path: Path, otherwise: 'error' | 'incomplete'): Issue {
  return createIssue(code, path, { severity: severity ?? otherwise, ...(norm && { norm }) });
}

function uniquePaths(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [path.join('/'), path])).values()];
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, i) => String(path[i]) === String(step));
}

function isThere(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value !== undefined;
}

function lookUpIn(vocabularies: VocabularySet): VocabularyLookup {
  return (vocabulary, code, on) => {
    const list = Object.hasOwn(vocabularies, vocabulary) ? vocabularies[vocabulary] : undefined;
    if (list === undefined) return undefined;
    const entry = findEntry(list, code, on);
    return entry === undefined ? null : (entry.properties ?? {});
  };
}
