import type { SchemaNode } from '../schema';
import type { HelperName } from './emitted-helpers';

/** What is gathered while code is written: helpers in use, constants and functions. */
export interface Emitter {
  /** Writes the checks of a schema on the value of an expression, with issues at a path: `[]` or a literal of one key. */
  readonly inline: (node: SchemaNode, value: string, path: string) => string;
  /** Names the function that checks a schema, writing it when it is asked for the first time. */
  readonly functionFor: (node: SchemaNode) => string;
  /** Names a helper and marks it as used. */
  readonly helper: (name: HelperName) => HelperName;
  /** Names a constant with some initialiser; equal initialisers share a name. */
  readonly constant: (initialiser: string) => string;
}

/** Writes any JSON value as a literal. */
export function literal(value: unknown): string {
  return JSON.stringify(value);
}

/** Writes the report of an issue. */
export function emitReport(emitter: Emitter, code: string, path: string, params?: object): string {
  return `${emitter.helper('report')}(i, ${literal(code)}, ${path}${params ? `, ${literal(params)}` : ''});`;
}

/** Writes a regular expression as a constant. */
export function emitPattern(emitter: Emitter, source: string): string {
  return emitter.constant(String(new RegExp(source, 'u')));
}

/** Writes a property read; names that every object inherits are read only when own. */
export function emitRead(emitter: Emitter, name: string): string {
  return name in Object.prototype ? `${emitter.helper('own')}(d, ${literal(name)})` : `d[${literal(name)}]`;
}
