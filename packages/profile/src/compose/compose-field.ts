import { isUnderNamespace, type Json } from '@cartella/core';
import type { JsonSchema } from '@cartella/model';
import { checkExpression } from '@cartella/rules';
import type { CartellaRecord } from '../cartella';
import { findField, inputsOfRecord, isObject, type SchemaDraft } from '../field';
import type { Layer, OperationOf } from '../layer';
import { addField } from './add-field';
import { addRecord } from './add-record';
import { composeIssue } from './compose.issues';
import { reword } from './compose-text';
import { narrowField } from './narrow-field';
import { insertInOrder, namespaceOf } from './order';
import { type CartellaDraft, put, refuse, say, type Touch } from './touch';

type FieldOperation =
  | OperationOf<'restrict' | 'extend' | 'relabel', 'field'>
  | OperationOf<'restrict', 'check'>
  | OperationOf<'extend', 'records'>
  | OperationOf<'relabel', 'record'>;

/** Applies an operation on a record or on a field of it. */
export function composeField(draft: CartellaDraft, layer: Layer, operation: FieldOperation): readonly Touch[] {
  if (operation.on === 'records') return addRecord(draft, layer, operation.record);
  const { record: kind } = operation;
  const known = draft.records[kind];
  if (known === undefined) return [refuse(composeIssue.unknownReference, `records/${kind}`)];
  if (operation.on === 'record') {
    draft.records = put(draft.records, kind, { ...known, label: operation.label });
    return [say(`records/${kind}/label`, operation.label)];
  }
  const record = ownCopy(draft, known);
  return operation.on === 'check' ? addCheck(draft, layer, record, operation) : change(draft, layer, record, operation);
}

// What a composition in progress copied already: it may change those, and only those, in place.
const copies = new WeakMap<CartellaDraft, Set<CartellaRecord>>();

function ownCopy(draft: CartellaDraft, record: CartellaRecord): CartellaRecord {
  const own = copies.get(draft) ?? new Set();
  copies.set(draft, own);
  if (own.has(record)) return record;
  const copy = { ...record, write: copyOf(record.write) as JsonSchema };
  own.add(copy);
  return copy;
}

/** A schema is JSON: copying it member by member takes a third of what `structuredClone` takes. */
function copyOf(value: Json): Json {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part)]));
}

function change(
  draft: CartellaDraft,
  layer: Layer,
  record: CartellaRecord,
  operation: OperationOf<'restrict' | 'extend' | 'relabel', 'field'>,
): readonly Touch[] {
  const { kind } = record;
  const write = record.write as SchemaDraft;
  const adopt = (touches: readonly Touch[]) => {
    if (touches.some((touch) => 'refused' in touch)) return touches;
    draft.records = put(draft.records, kind, record);
    return touches;
  };
  if (operation.verb === 'extend')
    return adopt(addField(draft, record, layer.namespace ?? '', operation.field, operation.with));
  const point = `records/${kind}/${operation.field}`;
  const place = findField(write, operation.field);
  if (place === undefined) return [refuse(composeIssue.unknownReference, point)];
  if (operation.verb === 'restrict')
    return adopt(narrowField(draft, write, place, operation.field, point, operation.to));
  const { label, description } = operation;
  const { schema } = place;
  if (label !== undefined) schema['x-label'] = { ...label };
  if (description !== undefined) schema['x-description'] = { ...description };
  const words = description ?? schema['x-description'] ?? label;
  if (words !== undefined) schema['description'] = wordsOf(words as typeof label);
  return adopt([
    ...(label === undefined ? [] : [say(`${point}/label`, label)]),
    ...(description === undefined ? [] : [say(`${point}/description`, description)]),
  ]);
}

function wordsOf(label: { readonly it: string; readonly en: string } | undefined): string {
  return label === undefined ? '' : `${label.it} — ${label.en}`;
}

function addCheck(
  draft: CartellaDraft,
  layer: Layer,
  record: CartellaRecord,
  { check, norm }: OperationOf<'restrict', 'check'>,
): readonly Touch[] {
  const point = `checks/${record.kind}/${check.code}`;
  if (!isUnderNamespace(check.code, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
  if (record.rules.some(({ code }) => code === check.code)) return [refuse(composeIssue.alreadyThere, point)];
  if (findField(record.write, check.path) === undefined) {
    return [refuse(composeIssue.unknownReference, `records/${record.kind}/${check.path}`)];
  }
  const typed = checkExpression(check.holds, inputsOfRecord(record.write), [], { gives: 'boolean' });
  if (!typed.ok) return [{ refused: composeIssue.unsuitable, point, at: ['check', 'holds'], because: typed.issues }];
  const { code, holds, severity } = check;
  const rule = {
    code,
    path: check.path.split('.'),
    holds,
    ...(severity !== undefined && { severity }),
    ...(norm !== undefined && { norm }),
  };
  const rules = insertInOrder(record.rules, rule, (one) => namespaceOf(one.code));
  draft.records = put(draft.records, record.kind, {
    ...record,
    rules,
    write: { ...record.write, 'x-rules': rules as never },
  });
  draft.texts = reword(draft.texts, code, check.message);
  return [say(point, rule)];
}
