import { failure, type Path, type Result, success } from '@cartella/core';
import { type Expression, type Op, type PropertyShape, shapes } from '../expression';
import { checkIssue } from './issues';
import { readConstant, readNorm, readType } from './parse-type';
import { createReader, type Reader } from './reader';
import { isDotted, isId, isName, isText } from './words';

/** Reads an expression from untrusted JSON: closed nodes, nothing unknown, bounded depth and size. Types are not looked at. */
export function parseExpression(json: unknown): Result<Expression> {
  const reader = createReader();
  const expression = readExpression(reader, json, []);
  return expression === undefined || reader.issues.length > 0 ? failure(reader.issues) : success(expression);
}

const annotations = ['op', 'code', 'norm', 'place'];

function readExpression(reader: Reader, json: unknown, at: Path): Expression | undefined {
  const record = reader.record(json, at);
  if (record === undefined) return undefined;
  const op = record['op'];
  if (typeof op !== 'string' || !Object.hasOwn(shapes, op)) return reader.refuse(checkIssue.unknownOp, [...at, 'op']);
  const node: Record<string, unknown> = { op, ...readAnnotation(reader, record, at) };
  if (op === 'literal') return readLiteral(reader, record, node, at);
  const properties = shapes[op as Op];
  reader.only(record, [...annotations, ...Object.keys(properties)], at);
  for (const [name, shape] of Object.entries(properties)) {
    const value = record[name];
    if (value !== undefined) node[name] = readProperty(reader, shape, value, [...at, name]);
    else if (!shape.optional) reader.refuse(checkIssue.missingProperty, [...at, name]);
  }
  if (op === 'missing' && (node['policy'] === 'use') !== (record['value'] !== undefined))
    reader.refuse(node['policy'] === 'use' ? checkIssue.missingProperty : checkIssue.unknownProperty, [...at, 'value']);
  return node as unknown as Expression;
}

function readLiteral(
  reader: Reader,
  record: Readonly<Record<string, unknown>>,
  node: Record<string, unknown>,
  at: Path,
): Expression | undefined {
  const type = readType(reader, record, at, [...annotations, 'value']);
  if (type === undefined) return undefined;
  const domain = ['optional', 'minimum', 'maximum', 'codes'].filter((name) => record[name] !== undefined);
  if (domain.length > 0) reader.refuse(checkIssue.unknownProperty, at, { count: domain.length });
  const value = readConstant(reader, type, record['value'], [...at, 'value']);
  return value === undefined ? undefined : ({ ...node, ...type, value } as unknown as Expression);
}

function readAnnotation(reader: Reader, record: Readonly<Record<string, unknown>>, at: Path): Record<string, unknown> {
  const note: Record<string, unknown> = {};
  const { code, norm, place } = record;
  if (code !== undefined) {
    if (isId(code)) note['code'] = code;
    else reader.refuse(checkIssue.shape, [...at, 'code']);
  }
  if (norm !== undefined) note['norm'] = readNorm(reader, norm, [...at, 'norm']);
  if (place !== undefined) note['place'] = readPath(reader, place, [...at, 'place']);
  return note;
}

function readProperty(reader: Reader, shape: PropertyShape, value: unknown, at: Path): unknown {
  const { holds } = shape;
  if (typeof holds === 'object') return readWords(reader, holds, shape.several ?? false, value, at);
  switch (holds) {
    case 'expression':
      return readExpression(reader, value, at);
    case 'expressions':
      return readArray(reader, value, at)?.map((item, index) => readExpression(reader, item, [...at, index]));
    case 'cases':
      return readArray(reader, value, at)?.map((item, index) => readCase(reader, item, [...at, index]));
    case 'path':
      return readPath(reader, value, at);
    case 'name':
      return isName(value) ? value : reader.refuse(checkIssue.shape, at);
    case 'id':
      return isId(value) ? value : reader.refuse(checkIssue.shape, at);
    case 'step':
      return Number.isFinite(value) && (value as number) > 0 ? value : reader.refuse(checkIssue.shape, at);
    case 'scalars':
      return readArray(reader, value, at)?.map((item, index) =>
        isText(item) || typeof item === 'boolean' || Number.isFinite(item)
          ? item
          : reader.refuse(checkIssue.shape, [...at, index]),
      );
  }
}

function readArray(reader: Reader, value: unknown, at: Path): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return reader.refuse(checkIssue.shape, at);
  return reader.count(value.length, at) ? value : undefined;
}

function readCase(reader: Reader, json: unknown, at: Path): unknown {
  const record = reader.record(json, at);
  if (record === undefined) return undefined;
  reader.only(record, ['when', 'value'], at);
  return {
    when: readExpression(reader, record['when'], [...at, 'when']),
    value: readExpression(reader, record['value'], [...at, 'value']),
  };
}

function readWords(reader: Reader, words: readonly string[], several: boolean, value: unknown, at: Path): unknown {
  const isWord = (word: unknown) => typeof word === 'string' && words.includes(word);
  if (several ? Array.isArray(value) && value.every(isWord) : isWord(value))
    return several ? [...(value as [])] : value;
  return reader.refuse(checkIssue.shape, at);
}

function readPath(reader: Reader, value: unknown, at: Path): string | undefined {
  return isDotted(value) ? value : reader.refuse(checkIssue.pathSyntax, at);
}
