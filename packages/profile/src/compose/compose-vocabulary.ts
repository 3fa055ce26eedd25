import type { Result } from '@cartella/core';
import { type CodeList, extendList, relabelList, restrictList } from '@cartella/vocabularies';
import type { Layer, OperationOf } from '../layer';
import { composeIssue } from './compose.issues';
import type { CartellaDraft, Touch } from './touch';

type VocabularyOperation = OperationOf<'restrict' | 'extend' | 'relabel', 'vocabulary'>;

/** Applies an operation on a code list. */
export function composeVocabulary(draft: CartellaDraft, layer: Layer, operation: VocabularyOperation): readonly Touch[] {
  const id = operation.vocabulary;
  const list = draft.vocabularies[id];
  if (list === undefined) return [{ refused: composeIssue.unknownReference, point: `vocabularies/${id}` }];
  switch (operation.verb) {
    case 'restrict':
      return adopt(draft, restrictList(list, operation.hide), id, () =>
        operation.hide.map((code) => ({ point: `vocabularies/${id}/${code}/hidden`, value: true, meets: true })),
      );
    case 'extend':
      return adopt(draft, extendList(list, layer.namespace ?? '', operation.entries), id, () =>
        operation.entries.map((entry) => ({ point: `vocabularies/${id}/${entry.code}`, value: entry })),
      );
    case 'relabel':
      return adopt(draft, relabelList(list, { [operation.code]: operation.label }), id, () => [
        { point: `vocabularies/${id}/${operation.code}/label`, value: operation.label },
      ]);
  }
}

function adopt(draft: CartellaDraft, result: Result<CodeList>, id: string, touches: () => Touch[]): readonly Touch[] {
  if (!result.ok) return result.issues.map((issue) => ({ refused: issue.code, point: `vocabularies/${id}/${issue.path.join('/')}` }));
  draft.vocabularies = { ...draft.vocabularies, [id]: result.value };
  return touches();
}
