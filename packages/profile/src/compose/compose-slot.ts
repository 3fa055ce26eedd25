import { isUnderNamespace } from '@cartella/core';
import { parseExpression } from '@cartella/rules';
import type { Layer, OperationOf } from '../layer';
import { isOffered } from '../slot';
import { composeIssue } from './compose.issues';
import { first, insertInOrder, namespaceOf } from './order';
import { type CartellaDraft, narrow, put, refuse, say, type Touch } from './touch';

/** Applies an operation on a place of the pages: leaves out what is optional, adds a component, puts some first. */
export function composeSlot(
  draft: CartellaDraft,
  layer: Layer,
  operation: OperationOf<'restrict' | 'extend' | 'relabel', 'slot'>,
): readonly Touch[] {
  const point = `slots/${operation.slot}`;
  const slot = draft.slots[operation.slot];
  if (slot === undefined) return [refuse(composeIssue.unknownReference, point)];
  const missing = (names: readonly string[]) =>
    names
      .filter((name) => !slot.components.some(({ id }) => id === name))
      .map((name) => refuse(composeIssue.unknownReference, `${point}/${name}`));
  const adopt = (components: typeof slot.components, ...touches: readonly Touch[]) => {
    draft.slots = put(draft.slots, slot.id, { ...slot, components });
    return touches;
  };
  switch (operation.verb) {
    case 'restrict': {
      const unknown = missing(operation.without);
      if (unknown.length > 0) return unknown;
      const kept = slot.components.filter(({ id, optional }) => operation.without.includes(id) && optional !== true);
      if (kept.length > 0) return kept.map(({ id }) => refuse(composeIssue.loosening, `${point}/${id}`));
      return adopt(
        slot.components.filter(({ id }) => !operation.without.includes(id)),
        ...operation.without.map((id) => narrow(`${point}/${id}/hidden`, true)),
      );
    }
    case 'extend': {
      const { add } = operation;
      const at = `${point}/${add.id}`;
      if (!isUnderNamespace(add.id, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, at)];
      if (slot.components.some(({ id }) => id === add.id)) return [refuse(composeIssue.alreadyThere, at)];
      const foreign = [...add.reads, ...add.writes].filter((path) => !isOffered(slot, path));
      if (foreign.length > 0) return foreign.map((path) => refuse(composeIssue.unknownReference, `${at}/${path}`));
      const parsed = add.visible === undefined ? undefined : parseExpression(add.visible);
      if (parsed !== undefined && !parsed.ok) {
        return [{ refused: composeIssue.unsuitable, point: at, at: ['add', 'visible'], because: parsed.issues }];
      }
      return adopt(
        insertInOrder(slot.components, add, ({ id }) => namespaceOf(id)),
        say(at, add),
      );
    }
    case 'relabel': {
      const unknown = missing(operation.first);
      if (unknown.length > 0) return unknown;
      return adopt(
        first(slot.components, operation.first, ({ id }) => id),
        say(`${point}/order`, operation.first),
      );
    }
  }
}
