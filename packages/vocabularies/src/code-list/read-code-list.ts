import {
  createIssue,
  failure,
  type Issue,
  isCivilDate,
  namespacePattern,
  type Path,
  type Result,
  success,
} from '@cartella/core';
import type { CodeEntry, CodeList } from './code-list';

/** Issue codes of lists that cannot be used as they are. */
export const codeListIssue = {
  shape: 'code-list.shape',
  date: 'code-list.date',
  periodOrder: 'code-list.period-order',
  duplicateCode: 'code-list.duplicate-code',
  unknownReplacement: 'code-list.unknown-replacement',
  replacedByItself: 'code-list.replaced-by-itself',
  unknownParent: 'code-list.unknown-parent',
  parentCycle: 'code-list.parent-cycle',
  unknownMapping: 'code-list.unknown-mapping',
} as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isOptional =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || check(value);
const isFlag = /* @__PURE__ */ isOptional((value) => value === true);
const isOptionalText = /* @__PURE__ */ isOptional(isText);
const isLabel = (value: unknown): boolean =>
  isRecord(value) && isText(value['it']) && Object.values(value).every(isOptionalText);
const isArrayOf =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(check);
const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const entryShape: Shape = {
  code: isText,
  label: isLabel,
  replacedBy: /* @__PURE__ */ isOptional(/* @__PURE__ */ isArrayOf(isText)),
  parent: isOptionalText,
  uri: isOptionalText,
  properties: /* @__PURE__ */ isOptional((value) => isRecord(value) && Object.values(value).every(isScalar)),
  unverified: isFlag,
  mapsTo: isOptionalText,
  local: isFlag,
  hidden: isFlag,
};

const sourceShape: Shape = { title: isText, url: isOptionalText, licence: isText, retrieved: isCivilDate };

// A list of an ente's own begins with its namespace.
const listId = /* @__PURE__ */ (() => new RegExp(`^(?:${namespacePattern}:)?[a-z][a-z0-9]*(-[a-z0-9]+)*$`))();

const listShape: Shape = {
  id: (value) => typeof value === 'string' && listId.test(value),
  version: isText,
  label: isLabel,
  sources: (value) => Array.isArray(value) && value.length > 0,
  uri: isOptionalText,
  note: /* @__PURE__ */ isOptional(isLabel),
  subset: isFlag,
  entries: Array.isArray,
};

function shapeIssues(value: unknown, shape: Shape, path: Path): Issue[] {
  if (!isRecord(value)) return [createIssue(codeListIssue.shape, path)];
  return Object.entries(shape)
    .filter(([key, check]) => !check(Object.hasOwn(value, key) ? value[key] : undefined))
    .map(([key]) => createIssue(codeListIssue.shape, [...path, key]));
}

function readShape(value: unknown): Issue[] {
  const issues = shapeIssues(value, listShape, []);
  if (!isRecord(value)) return issues;
  for (const [key, shape] of [['sources', sourceShape] as const, ['entries', entryShape] as const]) {
    const items = value[key];
    if (Array.isArray(items)) issues.push(...items.flatMap((item, i) => shapeIssues(item, shape, [key, i])));
  }
  return issues;
}

function periodIssues(list: CodeList): Issue[] {
  const issues: Issue[] = [];
  const latest = new Map<string, CodeEntry[]>();
  for (const [i, entry] of list.entries.entries()) {
    for (const key of ['validFrom', 'validTo'] as const) {
      if (entry[key] !== undefined && !isCivilDate(entry[key])) {
        issues.push(createIssue(codeListIssue.date, ['entries', i, key]));
      }
    }
    const [from, to] = [entry.validFrom ?? '0000', entry.validTo ?? '9999'];
    if (from > to) issues.push(createIssue(codeListIssue.periodOrder, ['entries', i, 'validTo']));
    const others = latest.get(entry.code) ?? [];
    if (others.some((other) => from <= (other.validTo ?? '9999') && (other.validFrom ?? '0000') <= to)) {
      issues.push(createIssue(codeListIssue.duplicateCode, ['entries', i, 'code']));
    }
    latest.set(entry.code, [...others, entry]);
  }
  return issues;
}

function linkIssues(list: CodeList): Issue[] {
  const byCode = new Map(list.entries.map((entry) => [entry.code, entry]));
  const isAboveItself = (code: string): boolean => {
    const seen = new Set<string>();
    let above = byCode.get(code)?.parent;
    while (above !== undefined && above !== code && !seen.has(above)) {
      seen.add(above);
      above = byCode.get(above)?.parent;
    }
    return above === code;
  };
  return list.entries.flatMap((entry, i) => {
    const at = (code: string, ...path: Path): Issue => createIssue(code, ['entries', i, ...path]);
    const issues = (entry.replacedBy ?? []).flatMap((code, j) => {
      if (code === entry.code) return [at(codeListIssue.replacedByItself, 'replacedBy', j)];
      return byCode.has(code) ? [] : [at(codeListIssue.unknownReplacement, 'replacedBy', j)];
    });
    if (entry.parent !== undefined) {
      if (!byCode.has(entry.parent)) issues.push(at(codeListIssue.unknownParent, 'parent'));
      else if (isAboveItself(entry.code)) issues.push(at(codeListIssue.parentCycle, 'parent'));
    }
    if (entry.mapsTo !== undefined && !byCode.has(entry.mapsTo))
      issues.push(at(codeListIssue.unknownMapping, 'mapsTo'));
    return issues;
  });
}

/**
 * Reads a list that comes from outside (a file, a database, a vendor): shape, dates, periods of one code that do not overlap,
 * links that lead somewhere. All the problems at once.
 */
export function readCodeList(value: unknown): Result<CodeList> {
  const shape = readShape(value);
  if (shape.length > 0) return failure(shape);
  const list = value as CodeList;
  const issues = [...periodIssues(list), ...linkIssues(list)];
  return issues.length > 0 ? failure(issues) : success(list);
}
