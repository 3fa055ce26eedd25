import { isAnything } from '../schema';
import { findingOf, keywordEdit, type Pair, type Walk } from './finding';

/** Compares what is said about arrays. */
export function compareArrays(walk: Walk, pair: Pair): void {
  compareItems(walk, pair);
  comparePositions(walk, pair);
  const [before, after] = [pair.before.contains, pair.after.contains];
  if (before && after) walk.compare({ before, after, path: [...pair.path, '*'] });
  else if (before || after) {
    walk.add(findingOf(pair, `contains.${after ? 'added' : 'removed'}`, [keywordEdit(pair, 'contains')]));
  }
}

function compareItems(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.items, pair.after.items].map((node) =>
    node && isAnything(node) ? undefined : node,
  );
  if (!before && !after) return;
  if (before && after && before.never === after.never) {
    walk.compare({ before, after, path: [...pair.path, '*'] });
    return;
  }
  const reason = after?.never ? 'closed' : before?.never ? 'opened' : after ? 'added' : 'removed';
  walk.add(findingOf(pair, `items.${reason}`, [keywordEdit(pair, 'items')]));
}

function comparePositions(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.prefixItems, pair.after.prefixItems];
  const shared = Math.min(before.length, after.length);
  for (const [index, schema] of before.slice(0, shared).entries()) {
    const other = after[index];
    if (other) walk.compare({ before: schema, after: other, path: [...pair.path, index] });
  }
  for (let index = shared; index < Math.max(before.length, after.length); index += 1) {
    const kind = after.length > before.length ? 'prefix-items.position-added' : 'prefix-items.position-removed';
    // Positions only make sense from the first on: the list is carried over as a whole.
    const finding = findingOf(pair, kind, [keywordEdit(pair, 'prefixItems')], { index });
    walk.add({ ...finding, path: [...pair.path, index] });
  }
}
