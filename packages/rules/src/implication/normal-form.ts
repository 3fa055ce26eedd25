import { canonicalJson } from '@cartella/core';
import { type Constant, type Expression, mapChildren } from '../expression';

/** A condition with its negations pushed down to its leaves. */
export type NormalForm =
  /** All hold, or else any holds. */
  | { readonly kind: 'group'; readonly all: boolean; readonly of: readonly NormalForm[] }
  | { readonly kind: 'leaf'; readonly node: Expression; readonly negated: boolean; readonly key: string }
  | { readonly kind: 'limit'; readonly node: Expression; readonly subject: string; readonly limit: Limit };

/** What a comparison with constants leaves to its subject. */
export type Limit =
  | { readonly to: 'order'; readonly test: 'lt' | 'le' | 'gt' | 'ge'; readonly bound: Constant }
  | { readonly to: 'values'; readonly among: boolean; readonly values: readonly Constant[] };

const contrary = { eq: 'ne', ne: 'eq', lt: 'ge', le: 'gt', gt: 'le', ge: 'lt' } as const;
const mirrored = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' } as const;

/** Brings a condition to its normal form; what is true, false or unknown stays so. */
export function normalize(node: Expression, negated = false): NormalForm {
  switch (node.op) {
    case 'not':
      return normalize(node.of, !negated);
    case 'and':
    case 'or': {
      const of = node.of.map((part) => normalize(part, negated));
      return { kind: 'group', all: (node.op === 'and') !== negated, of };
    }
    case 'between': {
      const ends: NormalForm[] = [
        normalize({ op: 'ge', left: node.of, right: node.from }, negated),
        normalize({ op: 'le', left: node.of, right: node.to }, negated),
      ];
      return { kind: 'group', all: !negated, of: ends };
    }
    case 'absent':
      if (node.kinds === undefined) return normalize({ op: 'present', path: node.path }, !negated);
      return leaf(node, negated);
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return comparison(node, negated);
    case 'in':
      if (node.list.op !== 'literal') return leaf(node, negated);
      return limit(node, node.of, node.list, { to: 'values', among: !negated, values: [node.list.value].flat() });
    default:
      return leaf(node, negated);
  }
}

type Comparison = Extract<Expression, { readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' }>;

function comparison(node: Comparison, negated: boolean): NormalForm {
  const turned = node.left.op === 'literal' && node.right.op !== 'literal';
  const [subject, constant] = turned ? [node.right, node.left] : [node.left, node.right];
  if (constant.op !== 'literal') return leaf(node, negated);
  const op = turned ? mirrored[node.op] : node.op;
  const test = negated ? contrary[op] : op;
  if (test === 'eq' || test === 'ne') {
    if (typeof constant.value === 'boolean') return normalize(subject, (test === 'eq') !== constant.value);
    return limit(node, subject, constant, { to: 'values', among: test === 'eq', values: [constant.value] });
  }
  return limit(node, subject, constant, { to: 'order', test, bound: constant.value });
}

function limit(node: Expression, subject: Expression, constant: Expression, what: Limit): NormalForm {
  // Constants of different measures say nothing about each other.
  const unit = 'unit' in constant ? constant.unit : undefined;
  return { kind: 'limit', node, subject: canonicalJson([bare(subject), unit ?? '']), limit: what };
}

function leaf(node: Expression, negated: boolean): NormalForm {
  return { kind: 'leaf', node, negated, key: canonicalJson(bare(node)) };
}

/** A tree without annotations, which do not change what it means. */
export function bare(node: Expression): Expression {
  const { code, norm, place, ...rest } = mapChildren(node, bare);
  return rest as Expression;
}
