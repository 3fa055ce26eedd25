import { createIssue, type Issue, type Path } from '@cartella/core';
import type { Child, ElementTable, Field } from './table';
import { checkValue, type ValueProblem } from './value';

/** Issue codes of the structure of a layout. */
export const structureIssue = {
  missing: 'siuss.missing',
  unexpected: 'siuss.unexpected',
  tooMany: 'siuss.too-many',
} as const;

/** Says that a required part is not there: incomplete rather than wrong. */
export function missing(path: Path, name: string, label: string): Issue {
  return createIssue(structureIssue.missing, [...path, name], {
    severity: 'incomplete',
    params: { field: name, label },
  });
}

/** Says that a part is not of the layout, or not in this place. */
export function unexpected(path: Path, name: string): Issue {
  return createIssue(structureIssue.unexpected, [...path, name.slice(0, 60)], { params: { field: name.slice(0, 60) } });
}

/** Says that a child comes more often than it may. */
export function tooMany(path: Path, name: string, label: string, limit: number): Issue {
  return createIssue(structureIssue.tooMany, [...path, name], { params: { field: name, label, limit } });
}

/** Says what is wrong with a value, in its place. */
export function wrongValue(problem: ValueProblem, path: Path, label: string): Issue {
  return createIssue(problem.code, path, { params: { ...problem.params, field: String(path.at(-1)), label } });
}

function checkAttributes(
  table: ElementTable,
  record: Readonly<Record<string, unknown>>,
  path: Path,
  issues: Issue[],
): void {
  for (const name in record) {
    if (!Object.hasOwn(table.attributes, name) && !Object.hasOwn(table.children, name))
      issues.push(unexpected(path, name));
  }
  for (const name in table.attributes) {
    const field = table.attributes[name] as Field;
    const value = record[name];
    if (value === undefined) {
      if (field.required) issues.push(missing(path, name, field.label));
      continue;
    }
    const problem = checkValue(field.type, value);
    if (problem !== undefined) issues.push(wrongValue(problem, [...path, name], field.label));
  }
}

function checkChild(name: string, child: Child, content: unknown, path: Path, issues: Issue[]): void {
  const { element, min, max } = child;
  if (content === undefined) {
    if (min > 0) issues.push(missing(path, name, element.label));
    return;
  }
  if (max === 1) {
    visit(element, content, [...path, name], issues);
    return;
  }
  if (!Array.isArray(content)) {
    issues.push(unexpected(path, name));
    return;
  }
  if (content.length < min) issues.push(missing(path, name, element.label));
  for (const [index, item] of content.entries()) visit(element, item, [...path, name, index], issues);
  if (content.length > max) issues.push(tooMany(path, name, element.label, max));
}

function visit(table: ElementTable, record: unknown, path: Path, issues: Issue[]): void {
  if (table.text !== undefined) {
    const problem = checkValue(table.text, record);
    if (problem !== undefined) issues.push(wrongValue(problem, path, table.label));
    return;
  }
  if (typeof record !== 'object' || record === null) {
    issues.push(unexpected(path.slice(0, -1), String(path.at(-1) ?? table.name)));
    return;
  }
  const properties = record as Readonly<Record<string, unknown>>;
  checkAttributes(table, properties, path, issues);
  for (const name in table.children) checkChild(name, table.children[name] as Child, properties[name], path, issues);
}

/** Finds everything in a record that the layout of an element would not accept. */
export function checkElement(table: ElementTable, record: unknown, path: Path = []): Issue[] {
  const issues: Issue[] = [];
  visit(table, record, path, issues);
  return issues;
}
