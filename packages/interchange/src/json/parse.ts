import { createIssue, failure, type IssueParams, type Result, success } from '@cartella/core';

/** Issue codes of a JSON text that is refused before its content matters. */
export const jsonIssue = {
  encoding: 'json.encoding',
  forbiddenKey: 'json.forbidden-key',
  malformed: 'json.malformed',
  tooDeep: 'json.too-deep',
  tooLarge: 'json.too-large',
} as const;

/** How much a JSON text may ask of the machine that reads it. */
export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
}

/** Room for a whole case with its documents; message bodies are never so deep. */
export const defaultJsonLimits: JsonLimits = { bytes: 64_000_000, depth: 64 };

const refuse = (code: string, params: IssueParams = {}) => failure([createIssue(code, [], { params })]);

/** Walks a value without recursion: the depth it reaches, or that it has a key that would change an object's nature. */
function problemIn(value: unknown, limit: number): string | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return jsonIssue.tooDeep;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      if (Object.hasOwn(item, '__proto__')) return jsonIssue.forbiddenKey;
      for (const part of Object.values(item)) if (typeof part === 'object') next.push(part);
    }
    level = next;
  }
  return undefined;
}

/** Reads JSON that a stranger sent: bounded in length and depth, in UTF-8, without keys that would change an object's nature. */
export function parseJson(text: string | Uint8Array, limits: JsonLimits = defaultJsonLimits): Result<unknown> {
  if (text.length > limits.bytes) return refuse(jsonIssue.tooLarge, { limit: limits.bytes });
  let decoded: string;
  try {
    decoded = typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return refuse(jsonIssue.encoding);
  }
  let value: unknown;
  try {
    value = JSON.parse(decoded);
  } catch {
    return refuse(jsonIssue.malformed);
  }
  const problem = problemIn(value, limits.depth);
  return problem === undefined ? success(value) : refuse(problem, { limit: limits.depth });
}
