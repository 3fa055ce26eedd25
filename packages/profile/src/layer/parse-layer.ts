import { createIssue, failure, type Issue, isNamespace, type Path, type Result, success } from '@cartella/core';
import * as z from 'zod';
import { isObject } from '../field';
import { partIssue } from '../part';
import { type Layer, layerShape, operations } from './layer.schema';

/** Issue codes of a document that is not a layer. */
export const layerIssue = {
  ...partIssue,
  shape: 'layer.shape',
  syntax: 'layer.syntax',
  circular: 'layer.circular',
  tooDeep: 'layer.too-deep',
  unknownOperation: 'layer.unknown-operation',
  namespace: 'layer.namespace',
} as const;

const own = new Set<string>(Object.values(layerIssue));
const deepest = 60;
const most = 5000;

const shapes = new Map<string, z.ZodType>(
  operations.map((shape) => [`${shape.shape.verb.value} ${shape.shape.on.value}`, shape]),
);
const HeadSchema = z.strictObject({ ...layerShape, operations: z.array(z.unknown()).max(most) });
const known = new WeakSet<object>();

/** Reads a layer from untrusted data: every problem at once, each at its place. */
export function parseLayer(value: unknown): Result<Layer> {
  if (typeof value === 'object' && value !== null && known.has(value)) return success(value as Layer);
  const tangles = plainIssues(value, [], new Set());
  if (tangles.length > 0) return failure(tangles);
  const head = HeadSchema.safeParse(value);
  const list = isObject(value) && Array.isArray(value['operations']) ? value['operations'].slice(0, most) : [];
  const issues = [
    ...(head.success ? namespaceIssues(head.data.namespace) : toIssues(head.error)),
    ...list.flatMap((operation, index) => operationIssues(operation, ['operations', index])),
  ];
  if (issues.length > 0) return failure(issues);
  known.add(value as object);
  return success(value as Layer);
}

function namespaceIssues(namespace: string | undefined): Issue[] {
  return namespace === undefined || isNamespace(namespace) ? [] : [createIssue(layerIssue.namespace, ['namespace'])];
}

function operationIssues(operation: unknown, at: Path): Issue[] {
  if (isObject(operation) && known.has(operation)) return [];
  const name = isObject(operation) ? `${String(operation['verb'])} ${String(operation['on'])}` : '';
  const shape = shapes.get(name);
  if (shape === undefined) return [createIssue(layerIssue.unknownOperation, at)];
  const parsed = shape.safeParse(operation);
  if (!parsed.success) return toIssues(parsed.error, at);
  known.add(operation as object);
  return [];
}

function toIssues(error: z.ZodError, at: Path = []): Issue[] {
  return error.issues.map(({ code, message, path }) => {
    const place = [...at, ...path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
    return own.has(message)
      ? createIssue(message, place)
      : createIssue(layerIssue.shape, place, { params: { problem: code } });
  });
}

/** Finds what JSON cannot say, what goes in a circle, and names that would change the objects they are put into. */
function plainIssues(value: unknown, at: Path, above: ReadonlySet<object>): Issue[] {
  if (typeof value !== 'object' || value === null) {
    const isJson = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) || value === null;
    return isJson || value === undefined
      ? []
      : [createIssue(layerIssue.shape, at, { params: { problem: 'not_json' } })];
  }
  if (above.has(value)) return [createIssue(layerIssue.circular, at)];
  if (at.length > deepest) return [createIssue(layerIssue.tooDeep, at)];
  const inner = new Set([...above, value]);
  return Object.entries(value).flatMap(([name, part]) => {
    const place = [...at, Array.isArray(value) ? Number(name) : name];
    return name === '__proto__' ? [createIssue(layerIssue.name, place)] : plainIssues(part, place, inner);
  });
}
