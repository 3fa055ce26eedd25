import { createIssue, type Issue, type IssueParams, type Path } from '@cartella/core';
import { type FormatName, formats } from '../format/format';
import { valueIssue } from './issues';
import type { Site } from './sites';
import { valuesAt } from './values-at';

// Made by calls that a page without the shapes leaves out.
const plain: Readonly<Record<string, string>> = /* @__PURE__ */ (() => ({
  'instance.enum': valueIssue.notInList,
  'instance.const': valueIssue.notInList,
  'instance.variant': valueIssue.notInList,
  'instance.unknown-property': valueIssue.unexpected,
  'instance.property-name': valueIssue.unexpected,
  'instance.type': valueIssue.type,
  'instance.pattern': valueIssue.pattern,
}))();

const limits: Readonly<Record<string, readonly [code: string, param: string]>> = /* @__PURE__ */ (() => ({
  'instance.min-length': [valueIssue.tooShort, 'minimum'],
  'instance.max-length': [valueIssue.tooLong, 'maximum'],
  'instance.minimum': [valueIssue.tooSmall, 'minimum'],
  'instance.maximum': [valueIssue.tooLarge, 'maximum'],
  'instance.min-items': [valueIssue.tooFew, 'minimum'],
  'instance.max-items': [valueIssue.tooMany, 'maximum'],
}))();

/** Says what a JSON Schema validator found in the few codes of the model. Paths begin at the data. */
export function shapeIssues(found: readonly Issue[], sites: readonly Site[]): readonly Issue[] {
  return found.length === 0 ? found : onceEach(found.map((issue) => translate(issue, sites)));
}

/** A text may fail its pattern and its format, or two limits at once: people hear of it once. */
export function onceEach(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.code} ${issue.path.join('/')}`, issue])).values()];
}

function translate({ code, path, params }: Issue, sites: readonly Site[]): Issue {
  if (code === 'instance.required') return createIssue(valueIssue.required, path, { severity: 'incomplete' });
  const limit = limits[code];
  if (limit !== undefined) return limitIssue(limit, path, params);
  const format = code === 'instance.pattern' || code === 'instance.format' ? formatAt(path, sites) : undefined;
  if (format !== undefined) return createIssue(formats[format].shapeIssue, path);
  if (code === 'instance.format') return createIssue(formats[params?.['format'] as FormatName].issue, path);
  if (code === 'instance.enum' && path.at(-1) === 'absent') return createIssue(valueIssue.absenceNotAccepted, path);
  const expected = code === 'instance.type' && params !== undefined ? { params } : {};
  return createIssue(plain[code] ?? valueIssue.type, path, expected);
}

function limitIssue([code, param]: readonly [string, string], path: Path, params: IssueParams = {}): Issue {
  const severity = code === valueIssue.tooFew ? 'incomplete' : 'error';
  return createIssue(code, path, { severity, params: { [param]: params['limit'] ?? 0 } });
}

function formatAt(path: Path, sites: readonly Site[]): FormatName | undefined {
  return sites.find(({ path: site, format }) => format !== undefined && fits(path, site))?.format;
}

function fits(path: Path, site: readonly string[]): boolean {
  return path.length === site.length && path.every((step, i) => (typeof step === 'number' ? '*' : step) === site[i]);
}

/** Checks what neither patterns nor JSON Schema can say: check characters. @param sites - Those that {@link isBeyondSchema}. */
export function formatIssues(sites: readonly Site[], data: unknown): Issue[] {
  const issues: Issue[] = [];
  for (const { format, path } of sites) {
    if (format === undefined) continue;
    const { pattern, holds, issue } = formats[format];
    for (const found of valuesAt(data, path)) {
      // A text that does not even fit its pattern was told by the shape.
      if (typeof found.value === 'string' && pattern.test(found.value) && holds?.(found.value) === false) {
        issues.push(createIssue(issue, found.path));
      }
    }
  }
  return issues;
}

/** Tells whether a place has a format that JSON Schema does not know. */
export function isBeyondSchema({ format }: Site): boolean {
  return format !== undefined && !formats[format].standard;
}
