import { isAnything, type SchemaNode } from '../schema';
import { type Edit, findingOf, keywordEdit, type Pair, type Walk } from './finding';
import { classOf } from './match-branches';

/** Compares what is said about objects. */
export function compareObjects(walk: Walk, pair: Pair): void {
  compareProperties(walk, pair);
  compareAdditional(walk, pair);
  compareMaps(walk, pair, 'patternProperties', 'pattern-properties', '*');
  compareMaps(walk, pair, 'dependentSchemas', 'dependent-schemas');
  compareNames(walk, pair);
  compareDependencies(walk, pair);
}

function compareProperties(walk: Walk, pair: Pair): void {
  const { before, after } = pair;
  const [needed, stillNeeded] = [before.assertions.required ?? [], after.assertions.required ?? []];
  const lost = [...before.properties.keys()].filter((name) => !after.properties.has(name));
  const gained = [...after.properties.keys()].filter((name) => !before.properties.has(name));
  for (const name of lost) {
    const kind = needed.includes(name) ? 'property.removed-required' : 'property.removed-optional';
    walk.add({ ...findingOf(pair, kind, propertyEdits(pair, name), { name }), path: [...pair.path, name] });
  }
  for (const name of gained) {
    const kind = stillNeeded.includes(name) ? 'property.added-required' : 'property.added-optional';
    walk.add({ ...findingOf(pair, kind, propertyEdits(pair, name), { name }), path: [...pair.path, name] });
  }
  reportRenames(walk, pair, lost, gained);
  for (const [name, schema] of before.properties) {
    const other = after.properties.get(name);
    if (other) walk.compare({ before: schema, after: other, path: [...pair.path, name] });
  }
  const names = new Set([...needed, ...stillNeeded]);
  for (const name of names) {
    if (needed.includes(name) === stillNeeded.includes(name) || lost.includes(name) || gained.includes(name)) continue;
    const declared = before.properties.has(name);
    const now = stillNeeded.includes(name);
    const kind = declared
      ? now
        ? 'property.made-required'
        : 'property.made-optional'
      : now
        ? 'required.added'
        : 'required.removed';
    walk.add({ ...findingOf(pair, kind, requiredEdits(pair, name), { name }), path: [...pair.path, name] });
  }
}

function propertyEdits(pair: Pair, name: string): Edit[] {
  return [keywordEdit(pair, 'properties', name), ...requiredEdits(pair, name)];
}

function requiredEdits(pair: Pair, name: string): Edit[] {
  const was = pair.before.assertions.required?.indexOf(name) ?? -1;
  const is = pair.after.assertions.required?.indexOf(name) ?? -1;
  if (was >= 0 === is >= 0) return [];
  const lists = { before: `${pair.before.at}/required`, after: `${pair.after.at}/required` };
  return [{ kind: 'element', ...lists, in: was >= 0 ? 'before' : 'after', index: Math.max(was, is) }];
}

/** A property that went while an equal one came has probably been renamed: a hint for whoever writes the lens. */
function reportRenames(walk: Walk, pair: Pair, lost: readonly string[], gained: readonly string[]): void {
  const free = new Set(gained);
  for (const name of lost) {
    const schema = pair.before.properties.get(name) as SchemaNode;
    if (isAnything(schema)) continue;
    const same = [...free].find((other) => classOf(walk, pair.after.properties.get(other)) === classOf(walk, schema));
    if (same === undefined) continue;
    free.delete(same);
    walk.add({ ...findingOf(pair, 'property.renamed', [], { from: name, to: same }), path: [...pair.path, name] });
  }
}

function compareAdditional(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.additionalProperties, pair.after.additionalProperties];
  const openness = (node: SchemaNode | undefined) =>
    !node || isAnything(node) ? 'open' : node.never ? 'closed' : 'schema';
  const [was, is] = [openness(before), openness(after)];
  if (was === 'schema' && is === 'schema' && before && after) {
    walk.compare({ before, after, path: [...pair.path, '*'] });
    return;
  }
  if (was === is) return;
  const kind = is === 'closed' ? 'closed' : was === 'closed' ? 'opened' : is === 'open' ? 'freed' : 'restricted';
  walk.add(findingOf(pair, `additional-properties.${kind}`, [keywordEdit(pair, 'additionalProperties')]));
}

function compareMaps(
  walk: Walk,
  pair: Pair,
  keyword: 'patternProperties' | 'dependentSchemas',
  area: 'pattern-properties' | 'dependent-schemas',
  ...below: readonly string[]
): void {
  const [before, after] = [pair.before[keyword], pair.after[keyword]];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(name), after.get(name)];
    if (was && is) walk.compare({ before: was, after: is, path: [...pair.path, ...below] });
    else walk.add(findingOf(pair, `${area}.${is ? 'added' : 'removed'}`, [keywordEdit(pair, keyword, name)], { name }));
  }
}

function compareNames(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.propertyNames, pair.after.propertyNames];
  if (before && after) walk.compare({ before, after, path: pair.path });
  else if (before || after) {
    walk.add(findingOf(pair, `property-names.${after ? 'added' : 'removed'}`, [keywordEdit(pair, 'propertyNames')]));
  }
}

function compareDependencies(walk: Walk, pair: Pair): void {
  const [before, after] = [pair.before.assertions.dependentRequired, pair.after.assertions.dependentRequired];
  for (const name of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const [was, is] = [before?.get(name) ?? [], after?.get(name) ?? []];
    const edits = [keywordEdit(pair, 'dependentRequired', name)];
    for (const needs of is.filter((other) => !was.includes(other)))
      walk.add(findingOf(pair, 'dependent-required.added', edits, { name, needs }));
    for (const needs of was.filter((other) => !is.includes(other)))
      walk.add(findingOf(pair, 'dependent-required.removed', edits, { name, needs }));
  }
}
