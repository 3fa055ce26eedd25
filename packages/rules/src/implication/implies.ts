import { type Constant, childrenOf, type Expression } from '../expression';
import { type Limit, type NormalForm, normalize } from './normal-form';

/** How many pairs of sub-conditions are compared before the answer is `unknown`. */
const effort = 20_000;

/**
 * Tells whether a condition can only be true where another is: `yes` is certain, `unknown` says nothing.
 *
 * It sees through `and`, `or`, `not`, bounds, lists of values, presence and quantifiers; annotations do not count.
 */
export function implies(a: Expression, b: Expression): 'yes' | 'unknown' {
  const work = { left: effort };
  return follows(normalize(a), normalize(b), work) && work.left > 0 ? 'yes' : 'unknown';
}

function follows(a: NormalForm, b: NormalForm, work: { left: number }): boolean {
  work.left -= 1;
  if (work.left <= 0) return false;
  if (b.kind === 'group' && b.all) return b.of.every((part) => follows(a, part, work));
  if (a.kind === 'group' && !a.all) return a.of.every((part) => follows(part, b, work));
  if (b.kind === 'group' && b.of.some((part) => follows(a, part, work))) return true;
  if (a.kind === 'group') return a.of.some((part) => follows(part, b, work));
  if (b.kind === 'group') return false;
  if (a.kind === 'limit' && b.kind === 'limit' && a.subject === b.subject && isWithin(a.limit, b.limit)) return true;
  if (a.kind === 'leaf' && a.node.op === 'literal' && (a.node.value === true) === a.negated) return true;
  if (b.kind !== 'leaf') return false;
  return leafFollows(a, b, work);
}

type Leaf = Extract<NormalForm, { kind: 'leaf' }>;

function leafFollows(a: Leaf | Extract<NormalForm, { kind: 'limit' }>, b: Leaf, work: { left: number }): boolean {
  const { node, negated } = b;
  if (node.op === 'literal') return (node.value === true) !== negated;
  if (node.op === 'present' && !negated && strictPaths(a.node).some((path) => isAtOrIn(path, node.path))) return true;
  if (a.kind !== 'leaf' || a.negated !== negated) return false;
  return a.key === b.key || quantifierFollows(a.node, node, negated, work);
}

/** From `any member satisfies p` follows `any member satisfies q` when q follows from p; so for `all`, and for their contraries. */
function quantifierFollows(a: Expression, b: Expression, negated: boolean, work: { left: number }): boolean {
  if ((a.op !== 'any' && a.op !== 'all') || (b.op !== 'any' && b.op !== 'all')) return false;
  if (a.op !== b.op || a.over !== b.over || a.as !== b.as) return false;
  return follows(normalize(a.where, negated), normalize(b.where, negated), work);
}

/** Paths that must be known for a condition to be known, whichever way it goes. */
function strictPaths(node: Expression): readonly string[] {
  switch (node.op) {
    case 'path':
      return [node.path];
    case 'present':
      return [];
    case 'and':
    case 'or':
    case 'if':
    case 'cases':
    case 'absent':
    case 'between':
    case 'within':
    case 'bands':
    case 'matrix':
      return [];
    case 'missing':
      return node.policy === 'ask' ? strictPaths(node.of) : [];
    case 'count':
    case 'sum':
    case 'any':
    case 'all':
    case 'first':
      return [node.over];
    default:
      return childrenOf(node).flatMap((child) => strictPaths(child.node));
  }
}

function isAtOrIn(path: string, record: string): boolean {
  return path === record || path.startsWith(`${record}.`);
}

/** Tells whether all that a limit leaves is left by another. */
function isWithin(a: Limit, b: Limit): boolean {
  if (a.to === 'values' && a.among) return a.values.every((value) => allows(b, value));
  if (a.to === 'values') return b.to === 'values' && !b.among && b.values.every((value) => a.values.includes(value));
  if (b.to === 'values') return !b.among && b.values.every((value) => !allows(a, value));
  const up = a.test === 'gt' || a.test === 'ge';
  if (up !== (b.test === 'gt' || b.test === 'ge') || typeof a.bound !== typeof b.bound) return false;
  if (a.bound === b.bound) return a.test === b.test || a.test === 'gt' || a.test === 'lt';
  return up ? a.bound > b.bound : a.bound < b.bound;
}

function allows(limit: Limit, value: Constant): boolean {
  if (limit.to === 'values') return limit.values.includes(value) === limit.among;
  if (typeof value !== typeof limit.bound) return false;
  switch (limit.test) {
    case 'lt':
      return value < limit.bound;
    case 'le':
      return value <= limit.bound;
    case 'gt':
      return value > limit.bound;
    case 'ge':
      return value >= limit.bound;
  }
}
