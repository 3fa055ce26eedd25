import { childSchemas, type SchemaNode } from '../schema';
import { type Edit, findingOf, keywordEdit, type Pair, type Walk } from './finding';
import { isDiscriminated, matchBranches, tagOf } from './match-branches';

const areas = { anyOf: 'any-of', oneOf: 'one-of' } as const;

/** Compares unions, intersections, exclusions and conditions. */
export function compareUnions(walk: Walk, pair: Pair): void {
  if (!compareUnionKinds(walk, pair)) {
    compareBranches(walk, pair, 'anyOf', 'anyOf');
    compareBranches(walk, pair, 'oneOf', 'oneOf');
  }
  compareParts(walk, pair);
  const [not, stillNot] = [pair.before.not, pair.after.not];
  if (not && stillNot) walk.compare({ before: not, after: stillNot, path: pair.path });
  else if (not || stillNot)
    walk.add(findingOf(pair, `not.${stillNot ? 'added' : 'removed'}`, [keywordEdit(pair, 'not')]));
  compareConditions(walk, pair);
}

/** A union that only changed its keyword is compared branch by branch all the same. */
function compareUnionKinds(walk: Walk, pair: Pair): boolean {
  const { before, after } = pair;
  const edits = [keywordEdit(pair, 'anyOf'), keywordEdit(pair, 'oneOf')];
  if (before.anyOf.length > 0 && after.anyOf.length === 0 && before.oneOf.length === 0 && after.oneOf.length > 0) {
    walk.add(findingOf(pair, 'union.became-one-of', edits));
    compareBranches(walk, pair, 'anyOf', 'oneOf');
    return true;
  }
  if (before.oneOf.length > 0 && after.oneOf.length === 0 && before.anyOf.length === 0 && after.anyOf.length > 0) {
    walk.add(findingOf(pair, 'union.became-any-of', edits));
    compareBranches(walk, pair, 'oneOf', 'anyOf');
    return true;
  }
  return false;
}

type UnionKeyword = 'anyOf' | 'oneOf';

function compareBranches(walk: Walk, pair: Pair, keyword: UnionKeyword, laterKeyword: UnionKeyword): void {
  const [before, after] = [pair.before[keyword], pair.after[laterKeyword]];
  if (before.length === 0 && after.length === 0) return;
  if (before.length === 0 || after.length === 0) {
    const reason = after.length > 0 ? 'added' : 'removed';
    walk.add(findingOf(pair, `${areas[keyword]}.${reason}`, [keywordEdit(pair, keyword)]));
    return;
  }
  const { pairs, lost, gained } = matchBranches(walk, before, after);
  for (const [was, is] of pairs) walk.compare({ before: was, after: is, path: pair.path });
  const lists = { before: `${pair.before.at}/${keyword}`, after: `${pair.after.at}/${laterKeyword}` };
  const tagged = isDiscriminated(before) || isDiscriminated(after);
  const report = (branch: SchemaNode, side: 'before' | 'after', index: number) => {
    const came = side === 'after';
    const edits: Edit[] = [{ kind: 'element', ...lists, in: side, index }];
    if (isNull(branch)) walk.add(findingOf(pair, came ? 'null.admitted' : 'null.refused', edits));
    else if (tagged && tagOf(branch) !== undefined) {
      walk.add(findingOf(pair, came ? 'variant.added' : 'variant.removed', edits, { name: tagOf(branch) ?? '' }));
    } else walk.add(findingOf(pair, `${areas[keyword]}.${came ? 'branch-added' : 'branch-removed'}`, edits, { index }));
  };
  for (const branch of lost) report(branch, 'before', before.indexOf(branch));
  for (const branch of gained) report(branch, 'after', after.indexOf(branch));
}

function isNull({ assertions }: SchemaNode): boolean {
  return assertions.type?.length === 1 && assertions.type[0] === 'null';
}

function compareParts(walk: Walk, pair: Pair): void {
  const { pairs, lost, gained } = matchBranches(walk, pair.before.allOf, pair.after.allOf);
  for (const [was, is] of pairs) walk.compare({ before: was, after: is, path: pair.path });
  const lists = { before: `${pair.before.at}/allOf`, after: `${pair.after.at}/allOf` };
  for (const part of lost) {
    const index = pair.before.allOf.indexOf(part);
    walk.add(findingOf(pair, 'all-of.part-removed', [{ kind: 'element', ...lists, in: 'before', index }], { index }));
  }
  for (const part of gained) {
    const index = pair.after.allOf.indexOf(part);
    walk.add(findingOf(pair, 'all-of.part-added', [{ kind: 'element', ...lists, in: 'after', index }], { index }));
  }
}

function compareConditions(walk: Walk, pair: Pair): void {
  const { before, after } = pair;
  if (!before.if || !after.if) {
    const edits = (['if', 'then', 'else'] as const).map((keyword) => keywordEdit(pair, keyword));
    if (before.if || after.if) walk.add(findingOf(pair, `condition.${after.if ? 'added' : 'removed'}`, edits));
    return;
  }
  walk.compare({ before: before.if, after: after.if, path: pair.path });
  for (const keyword of ['then', 'else'] as const) {
    const [was, is] = [before[keyword], after[keyword]];
    if (was && is) walk.compare({ before: was, after: is, path: pair.path });
    else if (was || is) {
      walk.add(findingOf(pair, `condition.${keyword}-${is ? 'added' : 'removed'}`, [keywordEdit(pair, keyword)]));
    }
  }
}

/** The branch that is left when a union does nothing but admit null beside it. */
export function besideNull(node: SchemaNode): SchemaNode | undefined {
  const [one, other] = node.anyOf.length > 0 ? node.anyOf : node.oneOf;
  const alone = childSchemas(node).length === 2 && Object.keys(node.assertions).length === 0;
  if (!one || !other || !alone) return undefined;
  return isNull(other) ? one : isNull(one) ? other : undefined;
}
