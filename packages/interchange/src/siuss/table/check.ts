import { createIssue, type Issue, type Path } from '@cartella/core';
import type { ElementTable, ValueType } from './table';
import { checkValue } from './value';

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

function checkText(type: ValueType, label: string, value: unknown, path: Path): Issue[] {
  const found = checkValue(type, value);
  if (found === undefined) return [];
  return [createIssue(found.code, path, { params: { ...found.params, field: String(path.at(-1)), label } })];
}

function checkChildren(table: ElementTable, record: Record<string, unknown>, path: Path): Issue[] {
  return Object.entries(table.children).flatMap(([name, { element, min, max }]) => {
    const content = record[name];
    if (content === undefined) return min === 0 ? [] : [missing(path, name, element.label)];
    if (max === 1) return checkElement(element, content, [...path, name]);
    if (!Array.isArray(content)) return [unexpected(path, name)];
    if (content.length < min) return [missing(path, name, element.label)];
    const issues = content.flatMap((item: unknown, index) => checkElement(element, item, [...path, name, index]));
    return content.length > max ? [...issues, tooMany(path, name, element.label, max)] : issues;
  });
}

/** Finds everything in a record that the layout of an element would not accept. */
export function checkElement(table: ElementTable, record: unknown, path: Path = []): Issue[] {
  if (table.text !== undefined) return checkText(table.text, table.label, record, path);
  if (typeof record !== 'object' || record === null) return [unexpected(path.slice(0, -1), String(path.at(-1)))];
  const properties = record as Record<string, unknown>;
  const strangers = Object.keys(properties)
    .filter((name) => !Object.hasOwn(table.attributes, name) && !Object.hasOwn(table.children, name))
    .map((name) => unexpected(path, name));
  const attributes = Object.entries(table.attributes).flatMap(([name, field]) => {
    const value = properties[name];
    if (value !== undefined) return checkText(field.type, field.label, value, [...path, name]);
    return field.required ? [missing(path, name, field.label)] : [];
  });
  return [...strangers, ...attributes, ...checkChildren(table, properties, path)];
}
