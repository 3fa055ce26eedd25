import { isDeepStrictEqual } from 'node:util';
import type { Path } from '@cartella/core';
import { isNode, isScalar, isSeq, parse, parseDocument } from 'yaml';

/** One change of a document: another value at a place, or nothing there any more. */
export type Edit = { readonly path: Path; readonly value: unknown } | { readonly path: Path; readonly remove: true };

/** Lists the smallest changes that make one value of another, without those of whole items of lists. */
export function editsBetween(before: unknown, after: unknown, path: Path = []): Edit[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [was, is] = [membersOf(before), membersOf(after)];
  const isAlike =
    was !== undefined &&
    is !== undefined &&
    Array.isArray(before) === Array.isArray(after) &&
    was.size === is.size &&
    [...was.keys()].every((name) => is.has(name));
  if (!isAlike) return [{ path, value: after }];
  return [...was].flatMap(([name, part]) => editsBetween(part, is.get(name), [...path, name]));
}

function membersOf(value: unknown): Map<string | number, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.entries());
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

/** Changes a document in YAML or JSON at some places and leaves every other byte of it, comments and layout included, as it is. */
export function editDocument(text: string, edits: readonly Edit[]): string {
  // From the end, so that places before stay where they are.
  const pieces = edits.map((edit) => pieceOf(text, edit)).sort((one, other) => other.from - one.from);
  return pieces.reduce((all, { from, to, by }) => all.slice(0, from) + by + all.slice(to), text);
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function pieceOf(text: string, edit: Edit): Piece {
  const document = parseDocument(text);
  const node = document.getIn(edit.path, true);
  if (!isNode(node) || !node.range) throw new Error(`nothing at ${edit.path.join('/')}`);
  const [from, to, end] = node.range;
  if (!('remove' in edit)) return { from, to, by: written(edit.value, isScalar(node) && node.type === 'PLAIN') };
  const list = document.getIn(edit.path.slice(0, -1), true);
  const count = isSeq(list) ? list.items.length : 0;
  const isFlow = isSeq(list) && list.flow === true;
  if (isFlow || text.trimStart().startsWith('{')) {
    const comma = /^\s*,/.exec(text.slice(to))?.[0].length ?? 0;
    const before = comma > 0 ? 0 : (/,\s*$/.exec(text.slice(0, from))?.[0].length ?? 0);
    const gap = comma > 0 ? (/^\s*/.exec(text.slice(to + comma))?.[0].length ?? 0) : 0;
    return { from: from - before, to: to + comma + gap, by: '' };
  }
  if (count === 1) throw new Error(`nothing left at ${edit.path.slice(0, -1).join('/')}`);
  // The dash before an item of a block is on the line where the item begins.
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return { from: start, to: end, by: '' };
}

/** JSON is YAML; a word stays a word where there was one. */
function written(value: unknown, isPlain: boolean): string {
  return isPlain && typeof value === 'string' && parse(value) === value ? value : JSON.stringify(value);
}
