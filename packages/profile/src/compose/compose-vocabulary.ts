import { isUnderNamespace, type Result } from '@cartella/core';
import { type CodeList, extendList, readCodeList, relabelList, restrictList } from '@cartella/vocabularies';
import type { Layer, OperationOf } from '../layer';
import { composeIssue } from './compose.issues';
import { first, insertInOrder, namespaceOf } from './order';
import { type CartellaDraft, narrow, put, refuse, say, type Touch } from './touch';

type VocabularyOperation =
  | OperationOf<'restrict' | 'extend' | 'relabel', 'vocabulary'>
  | OperationOf<'extend', 'vocabularies'>
  | OperationOf<'relabel', 'order'>;

/** Applies an operation on a code list. */
export function composeVocabulary(
  draft: CartellaDraft,
  layer: Layer,
  operation: VocabularyOperation,
): readonly Touch[] {
  const { namespace = '' } = layer;
  if (operation.on === 'vocabularies') return addList(draft, namespace, operation.list);
  const id = operation.vocabulary;
  const point = `vocabularies/${id}`;
  const list = draft.vocabularies[id];
  if (list === undefined) return [refuse(composeIssue.unknownReference, point)];
  if (operation.on === 'order') {
    const unknown = operation.first.filter((code) => !list.entries.some((entry) => entry.code === code));
    if (unknown.length > 0) return unknown.map((code) => refuse(composeIssue.unknownReference, `${point}/${code}`));
    const entries = first(list.entries, operation.first, ({ code }) => code);
    draft.vocabularies = put(draft.vocabularies, id, { ...list, entries });
    return [say(`${point}/order`, operation.first)];
  }
  switch (operation.verb) {
    case 'restrict':
      return adopt(draft, restrictList(list, operation.hide), id, () =>
        operation.hide.map((code) => narrow(`${point}/${code}/hidden`, true)),
      );
    case 'extend': {
      const already = operation.entries.filter(({ code }) => list.entries.some((entry) => entry.code === code));
      if (already.length > 0) return already.map(({ code }) => refuse(composeIssue.alreadyThere, `${point}/${code}`));
      return adopt(draft, inOrder(list, extendList(list, namespace, operation.entries)), id, () =>
        [...new Set(operation.entries.map(({ code }) => code))].map((code) =>
          say(
            `${point}/${code}`,
            operation.entries.filter((entry) => entry.code === code),
          ),
        ),
      );
    }
    case 'relabel':
      return adopt(draft, relabelList(list, { [operation.code]: operation.label }), id, () => [
        say(`${point}/${operation.code}/label`, operation.label),
      ]);
  }
}

function addList(draft: CartellaDraft, namespace: string, list: CodeList): readonly Touch[] {
  const point = `vocabularies/${list.id}`;
  if (!isUnderNamespace(list.id, namespace)) return [refuse(composeIssue.namespaceForeign, point)];
  if (draft.vocabularies[list.id] !== undefined) return [refuse(composeIssue.alreadyThere, point)];
  return adopt(draft, readCodeList(list), list.id, () => [say(point, list)]);
}

/** The additions each in the order of its namespace. */
function inOrder(list: CodeList, extended: Result<CodeList>): Result<CodeList> {
  if (!extended.ok) return extended;
  const added = extended.value.entries.slice(list.entries.length);
  const entries = added.reduce(
    (all, entry) => insertInOrder(all, entry, ({ code }) => namespaceOf(code)),
    [...list.entries],
  );
  return { ok: true, value: { ...extended.value, entries } };
}

function adopt(draft: CartellaDraft, result: Result<CodeList>, id: string, touches: () => Touch[]): readonly Touch[] {
  if (!result.ok) {
    return result.issues.map(({ code, path, params }) => refuse(code, `vocabularies/${id}/${path.join('/')}`, params));
  }
  draft.vocabularies = put(draft.vocabularies, id, result.value);
  return touches();
}
