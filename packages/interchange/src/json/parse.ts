import { createIssue, failure, type IssueParams, type Path, type Result, success } from '@cartella/core';

/** Issue codes of a JSON text that is refused before its content matters. */
export const jsonIssue = {
  encoding: 'json.encoding',
  forbiddenKey: 'json.forbidden-key',
  malformed: 'json.malformed',
  /** A number beyond what a machine holds, or half of a character: what is read could not be written, hashed or signed (RFC 7493). */
  notPortable: 'json.not-portable',
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

const refuse = (code: string, params: IssueParams = {}, path: Path = []) =>
  failure([createIssue(code, path, { params })]);

interface Problem {
  readonly code: string;
  readonly path: Path;
}

/** Walks a value without recursion: too deep, a key that would change an object's nature, or what JSON could not say back. */
function problemIn(value: unknown, limit: number): Problem | undefined {
  let level: { readonly item: unknown; readonly path: Path }[] = [{ item: value, path: [] }];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return { code: jsonIssue.tooDeep, path: [] };
    const next: typeof level = [];
    for (const { item, path } of level) {
      if (!isPortable(item)) return { code: jsonIssue.notPortable, path };
      if (typeof item !== 'object' || item === null) continue;
      if (Object.hasOwn(item, '__proto__')) return { code: jsonIssue.forbiddenKey, path: [] };
      for (const [key, part] of Object.entries(item)) {
        if (!key.isWellFormed()) return { code: jsonIssue.notPortable, path };
        if (typeof part === 'object' || !isPortable(part))
          next.push({ item: part, path: [...path, Array.isArray(item) ? Number(key) : key] });
      }
    }
    level = next;
  }
  return undefined;
}

function isPortable(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'string' || value.isWellFormed();
}

/** Reads JSON that a stranger sent: bounded in length and depth, in UTF-8, without keys that would change an object's nature, and such that it can be written again. */
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
  return problem === undefined ? success(value) : refuse(problem.code, { limit: limits.depth }, problem.path);
}
