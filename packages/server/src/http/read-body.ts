import { createIssue, failure, type Path, type Result } from '@cartella/core';
import { type JsonLimits, parseJson } from '@cartella/interchange';
import type { HonoRequest } from 'hono';
import type * as z from 'zod';
import { problemIssue } from '../problem';
import { hasRepeatedKeys } from './repeated-keys';

const limits: JsonLimits = { bytes: 1_000_000, depth: 40 };

/** Reads a JSON body of a shape; what is not JSON, is too deep or would reach prototypes is refused without repeating any of it. */
export async function readBody<T>(request: HonoRequest, schema: z.ZodType<T>): Promise<Result<T>> {
  // Nothing is inflated: what is small on the network stays so.
  const isPlain = /^(?:identity)?$/i.test(request.header('content-encoding') ?? '');
  if (!isPlain || !/^application\/json\s*(?:;|$)/i.test(request.header('content-type') ?? '')) {
    return failure([createIssue(problemIssue.mediaType)]);
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  const json = parseJson(bytes, limits);
  if (!json.ok) return json;
  const text = new TextDecoder().decode(bytes);
  if (hasRepeatedKeys(text)) return failure([createIssue(problemIssue.repeatedKey)]);
  const nul = text.includes('\\u0000') ? nulIn(json.value) : undefined;
  if (nul !== undefined) return failure([createIssue(problemIssue.badRequest, nul)]);
  const parsed = schema.safeParse(json.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : failure(parsed.error.issues.map(({ path }) => createIssue(problemIssue.badRequest, path as (string | number)[])));
}

/** Where a text has a NUL, which no text of a database holds; its value was read within a depth. */
function nulIn(value: unknown, path: Path = []): Path | undefined {
  if (typeof value === 'string') return value.includes('\0') ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    // A name is not repeated: it may be anything that was sent.
    const found = key.includes('\0') ? path : nulIn(part, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads the query of an address, each parameter at most once, against a shape. */
export function readQuery<T>(request: HonoRequest, schema: z.ZodType<T>): Result<T> {
  const given = request.queries();
  const wrong = Object.keys(given).filter((name) => given[name]?.length !== 1 || given[name]?.[0]?.includes('\0'));
  if (wrong.length > 0) return failure(wrong.map((name) => createIssue(problemIssue.badRequest, [name])));
  const parsed = schema.safeParse(request.query());
  return parsed.success
    ? { ok: true, value: parsed.data }
    : failure(parsed.error.issues.map(({ path }) => createIssue(problemIssue.badRequest, path as (string | number)[])));
}
