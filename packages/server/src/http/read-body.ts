import { createIssue, failure, type Result } from '@cartella/core';
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
  if (hasRepeatedKeys(new TextDecoder().decode(bytes))) return failure([createIssue(problemIssue.repeatedKey)]);
  const parsed = schema.safeParse(json.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : failure(parsed.error.issues.map(({ path }) => createIssue(problemIssue.badRequest, path as (string | number)[])));
}

/** Reads the query of an address, each parameter at most once, against a shape. */
export function readQuery<T>(request: HonoRequest, schema: z.ZodType<T>): Result<T> {
  const given = request.queries();
  const repeated = Object.keys(given).filter((name) => given[name]?.length !== 1);
  if (repeated.length > 0) return failure(repeated.map((name) => createIssue(problemIssue.badRequest, [name])));
  const parsed = schema.safeParse(request.query());
  return parsed.success
    ? { ok: true, value: parsed.data }
    : failure(parsed.error.issues.map(({ path }) => createIssue(problemIssue.badRequest, path as (string | number)[])));
}
