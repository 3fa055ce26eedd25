import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Any value that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Writes JSON in the one form that is hashed and signed: no spaces, keys in UTF-16 order, `undefined` properties left out (RFC 8785).
 *
 * @throws TypeError on what JSON cannot say: non-finite numbers, functions, symbols, bigints, dates and other classes, lone surrogates, holes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  switch (typeof value) {
    case 'object': {
      if (value === null) return 'null';
      // A date or a map has no properties of its own: written as `{}`, two different ones would have the same digest.
      if (!isPlain(value)) throw new TypeError('JSON has only plain objects');
      const record = value as Record<string, unknown>;
      const members = Object.keys(record)
        .filter((key) => record[key] !== undefined)
        .sort()
        .map((key) => `${canonicalJson(key)}:${canonicalJson(record[key])}`);
      return `{${members.join(',')}}`;
    }
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('JSON has no such number');
      return JSON.stringify(value);
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('JSON text has a lone surrogate');
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    default:
      throw new TypeError(`JSON has no ${typeof value}`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** SHA-256 of text as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Digest of a JSON value, equal for equal values however they were written. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
