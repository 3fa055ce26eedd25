import { createIssue, failure, type Issue, type Json, type Path, type Result, success } from '@cartella/core';
import { findCircularReferences } from './circular';
import { schemaIssue } from './issues';
import { hasShape, isJsonObject, isPattern } from './keyword-value';
import { dialect, formatNames, type KeywordShape, shapeOfKeyword, unsupportedKeywords } from './keywords';
import type { ParsedSchema, SchemaNode, TypeName } from './node';
import { pointerSegments, pointerTo } from './pointer';

/** Deeper documents are refused rather than risked on the call stack. */
const maximumDepth = 200;

type Draft = { -readonly [Key in keyof SchemaNode]: SchemaNode[Key] };

interface Reading {
  readonly issues: Issue[];
  readonly nodes: Map<string, Draft>;
  readonly references: { node: Draft; reference: string; path: Path }[];
  readonly id: string | undefined;
}

/**
 * Reads a JSON Schema 2020-12 document into nodes whose references are resolved.
 *
 * Refuses, all at once and with their place: unknown or unsupported keywords, keywords with a wrong value, references
 * that leave the document or lead nowhere, and references that go in a circle without entering the value.
 */
export function parseSchema(document: unknown): Result<ParsedSchema> {
  const id = isJsonObject(document) && typeof document['$id'] === 'string' ? document['$id'] : undefined;
  const reading: Reading = { issues: [], nodes: new Map(), references: [], id };
  const root = readSchema(reading, document, '', []);
  for (const { node, reference, path } of reading.references) resolve(reading, node, reference, path);
  if (reading.issues.length === 0) reading.issues.push(...findCircularReferences(reading.nodes.values()));
  return reading.issues.length > 0
    ? failure(reading.issues)
    : success({ document: document as Json, root, nodes: reading.nodes });
}

function readSchema(reading: Reading, value: unknown, at: string, path: Path): Draft {
  const node: Draft = {
    at,
    never: value === false,
    assertions: {},
    annotations: new Map(),
    allOf: [],
    anyOf: [],
    oneOf: [],
    properties: new Map(),
    patternProperties: new Map(),
    dependentSchemas: new Map(),
    prefixItems: [],
  };
  reading.nodes.set(at, node);
  if (typeof value === 'boolean') return node;
  if (!isJsonObject(value)) reading.issues.push(createIssue(schemaIssue.notASchema, path));
  else if (path.length > maximumDepth) reading.issues.push(createIssue(schemaIssue.tooDeep, []));
  else for (const keyword of Object.keys(value)) readKeyword(reading, node, keyword, value[keyword], path);
  return node;
}

function readKeyword(reading: Reading, node: Draft, keyword: string, value: unknown, path: Path): void {
  const place = [...path, keyword];
  const shape = shapeOfKeyword(keyword);
  if (shape === undefined || (shape === 'id' && node.at !== '')) {
    const code =
      shape === 'id' || unsupportedKeywords.has(keyword) ? schemaIssue.unsupportedKeyword : schemaIssue.unknownKeyword;
    reading.issues.push(createIssue(code, place, { params: { keyword } }));
  } else if (!hasShape(shape, value)) {
    reading.issues.push(createIssue(schemaIssue.wrongValue, place, { params: { keyword, expected: shape } }));
  } else {
    readValue(reading, node, keyword, shape, value, place);
  }
}

function readValue(
  reading: Reading,
  node: Draft,
  keyword: string,
  shape: KeywordShape,
  value: unknown,
  place: Path,
): void {
  const child = (schema: unknown, ...segments: readonly (string | number)[]) =>
    readSchema(reading, schema, pointerTo(node.at, keyword, ...segments), [...place, ...segments]);
  const target = node as unknown as Record<string, unknown>;
  switch (shape) {
    case 'schema':
      target[keyword] = child(value);
      return;
    case 'schema-list':
      target[keyword] = (value as unknown[]).map((schema, index) => child(schema, index));
      return;
    case 'schema-map':
    case 'schema-map-by-pattern': {
      const members = Object.entries(value as object);
      if (shape === 'schema-map-by-pattern') for (const [pattern] of members) checkPattern(reading, pattern, place);
      const children = new Map(members.map(([name, schema]) => [name, child(schema, name)]));
      // Definitions are found through references; they say nothing about the value by themselves.
      if (keyword !== '$defs') target[keyword] = children;
      return;
    }
    case 'reference':
      reading.references.push({ node, reference: value as string, path: place });
      return;
    case 'dialect':
      if (value !== dialect) reading.issues.push(createIssue(schemaIssue.unknownDialect, place));
      return;
    case 'id':
    case 'annotation':
      (node.annotations as Map<string, Json>).set(keyword, value as Json);
      return;
    default:
      if (shape === 'pattern') checkPattern(reading, value as string, place);
      if (shape === 'format') checkFormat(reading, value as string, place);
      (node.assertions as Record<string, unknown>)[keyword] = assertionValue(shape, value);
  }
}

function assertionValue(shape: KeywordShape, value: unknown): unknown {
  if (shape === 'names') return [...new Set(value as string[])];
  if (shape === 'dependencies') return new Map(Object.entries(value as Record<string, string[]>));
  if (shape !== 'types') return value;
  const types = new Set<TypeName>(Array.isArray(value) ? value : [value]);
  if (types.has('number')) types.delete('integer');
  return [...types];
}

function checkPattern(reading: Reading, pattern: string, place: Path): void {
  if (!isPattern(pattern)) reading.issues.push(createIssue(schemaIssue.badPattern, place));
}

function checkFormat(reading: Reading, format: string, place: Path): void {
  if ((formatNames as readonly string[]).includes(format)) return;
  reading.issues.push(createIssue(schemaIssue.unknownFormat, place, { params: { format } }));
}

function resolve(reading: Reading, node: Draft, reference: string, path: Path): void {
  const [base = '', fragment = ''] = reference.split('#', 2);
  const params = { reference };
  if (base !== '' && base !== reading.id) {
    reading.issues.push(createIssue(schemaIssue.remoteReference, path, { params }));
    return;
  }
  const pointer = decodeFragment(fragment);
  const target = pointer === undefined ? undefined : reading.nodes.get(pointer);
  if (target) node.ref = target;
  else reading.issues.push(createIssue(schemaIssue.unresolvedReference, path, { params }));
}

// A fragment is a JSON Pointer with percent escapes; spelled anew so that different escapes find the same place.
function decodeFragment(fragment: string): string | undefined {
  try {
    return pointerTo('', ...pointerSegments(decodeURIComponent(fragment)));
  } catch {
    return undefined;
  }
}
