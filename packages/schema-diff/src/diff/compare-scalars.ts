import { canonicalJson, type Json } from '@cartella/core';
import type { Assertions, TypeName } from '../schema';
import { isMultiple } from '../validate/runtime';
import { findingOf, keywordEdit, type Pair, type Walk } from './finding';
import type { SchemaChangeKind } from './kinds';

const bounds = {
  minimum: 'minimum',
  maximum: 'maximum',
  exclusiveMinimum: 'exclusive-minimum',
  exclusiveMaximum: 'exclusive-maximum',
  minLength: 'min-length',
  maxLength: 'max-length',
  minItems: 'min-items',
  maxItems: 'max-items',
  minContains: 'min-contains',
  maxContains: 'max-contains',
  minProperties: 'min-properties',
  maxProperties: 'max-properties',
} as const satisfies Partial<Record<keyof Assertions, string>>;

/** Compares limits, patterns, formats and multiples. */
export function compareScalars(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.assertions, pair.after.assertions];
  for (const [keyword, area] of Object.entries(bounds) as [
    keyof typeof bounds,
    (typeof bounds)[keyof typeof bounds],
  ][]) {
    const reason = boundReason(before[keyword], after[keyword]);
    if (reason) add(walk, pair, `${area}.${reason}`, keyword, before[keyword], after[keyword]);
  }
  for (const keyword of ['pattern', 'format'] as const) {
    const reason = textReason(before[keyword], after[keyword]);
    if (reason) add(walk, pair, `${keyword}.${reason}`, keyword, before[keyword], after[keyword]);
  }
  const [unique, stillUnique] = [before.uniqueItems ?? false, after.uniqueItems ?? false];
  if (unique !== stillUnique) add(walk, pair, `unique-items.${stillUnique ? 'added' : 'removed'}`, 'uniqueItems');
  compareMultiples(walk, pair);
}

function add(
  walk: Walk,
  pair: Pair,
  kind: SchemaChangeKind,
  keyword: string,
  from?: string | number,
  to?: string | number,
): void {
  const params = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  walk.add(findingOf(pair, kind, [keywordEdit(pair, keyword)], params));
}

function boundReason(before: number | undefined, after: number | undefined) {
  if (before === after) return undefined;
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return after > before ? 'raised' : 'lowered';
}

/** Names what happened to something that is there or not. */
export function textReason(before: Json | undefined, after: Json | undefined) {
  if (before === undefined) return after === undefined ? undefined : 'added';
  if (after === undefined) return 'removed';
  return canonicalJson(before) === canonicalJson(after) ? undefined : 'changed';
}

function compareMultiples(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.assertions.multipleOf, pair.after.assertions.multipleOf];
  const reason = textReason(before, after);
  if (reason === undefined) return;
  const coarser = before !== undefined && after !== undefined && isMultiple(after, before);
  const finer = before !== undefined && after !== undefined && isMultiple(before, after);
  const exact = reason === 'changed' ? (coarser ? 'coarser' : finer ? 'finer' : 'changed') : reason;
  add(walk, pair, `multiple-of.${exact}`, 'multipleOf', before, after);
}

/** Compares the types that are admitted. */
export function compareTypes(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.assertions.type, pair.after.assertions.type];
  const report = (kind: SchemaChangeKind, name?: string) =>
    walk.add(findingOf(pair, kind, [keywordEdit(pair, 'type')], name === undefined ? undefined : { name }));
  if (!before || !after) {
    if (before || after) report(after ? 'type.added' : 'type.removed', (after ?? before)?.join(' '));
    return;
  }
  const lost = new Set(before.filter((type) => !after.includes(type)));
  const gained = new Set(after.filter((type) => !before.includes(type)));
  const moved = (from: TypeName, to: TypeName, kind: SchemaChangeKind) => {
    if (!lost.delete(from)) return;
    if (gained.delete(to)) report(kind);
    else lost.add(from);
  };
  moved('integer', 'number', 'type.widened-to-number');
  moved('number', 'integer', 'type.narrowed-to-integer');
  if (gained.delete('null')) report('null.admitted');
  if (lost.delete('null')) report('null.refused');
  if (lost.size === before.length && gained.size > 0) {
    report('type.replaced', after.join(' '));
    return;
  }
  for (const type of gained) report('type.admitted', type);
  for (const type of lost) report('type.refused', type);
}

/** Compares `enum` and `const`. */
export function compareValues(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.assertions, pair.after.assertions];
  if (before.enum && after.enum) compareLists(walk, pair, before.enum, after.enum);
  const kinds: SchemaChangeKind[] = [];
  if (before.const !== undefined && after.const === undefined && after.enum) kinds.push('const.became-enum');
  else if (before.enum && before.const === undefined && after.const !== undefined) kinds.push('enum.became-const');
  else {
    const reason = textReason(before.const, after.const);
    if (reason) kinds.push(`const.${reason}`);
    if (!before.enum !== !after.enum) kinds.push(after.enum ? 'enum.added' : 'enum.removed');
  }
  const edits = [keywordEdit(pair, 'enum'), keywordEdit(pair, 'const')];
  for (const kind of kinds) walk.add(findingOf(pair, kind, edits));
}

function compareLists(walk: Walk, pair: Pair, before: readonly Json[], after: readonly Json[]): void {
  const texts = {
    before: before.map((value) => canonicalJson(value)),
    after: after.map((value) => canonicalJson(value)),
  };
  const report = (side: 'before' | 'after', index: number, value: Json) => {
    const [list, other] = [`${pair.before.at}/enum`, `${pair.after.at}/enum`];
    walk.add(
      findingOf(
        pair,
        side === 'before' ? 'enum.value-removed' : 'enum.value-added',
        [{ kind: 'element', before: list, after: other, in: side, index }],
        { value: typeof value === 'string' ? value : canonicalJson(value) },
      ),
    );
  };
  for (const [index, value] of before.entries())
    if (!texts.after.includes(canonicalJson(value))) report('before', index, value);
  for (const [index, value] of after.entries())
    if (!texts.before.includes(canonicalJson(value))) report('after', index, value);
  const shared = texts.before.filter((value) => texts.after.includes(value));
  const order = texts.after.filter((value) => texts.before.includes(value));
  if (shared.join() !== order.join()) walk.add(findingOf(pair, 'enum.reordered', []));
}
