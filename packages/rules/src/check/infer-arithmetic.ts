import type { Path } from '@cartella/core';
import type { Expression, NodeOf, NumericType } from '../expression';
import { expect } from './infer-source';
import { checkIssue } from './issues';
import { type Inference, isNumeric, type Scope, type Typed } from './typed';
import { unify } from './unify';
import { combineUnits, unitOf, withUnit } from './unit';

const magnitudes = ['integer', 'number', 'money'] as const;

/** Types a node that has to be a magnitude. */
export function expectNumber(
  inference: Inference,
  node: Expression,
  at: Path,
  scope: Scope,
): Typed<NumericType> | undefined {
  const typed = expect(inference, node, at, scope, ...magnitudes);
  return typed !== undefined && isNumeric(typed.type) ? { ...typed, type: typed.type } : undefined;
}

/** Types values that have to agree with each other. */
export function unifyAll(
  inference: Inference,
  parts: readonly (readonly [Typed | undefined, Path])[],
): Typed | undefined {
  return parts
    .slice(1)
    .reduce<Typed | undefined>(
      (whole, [part, at]) => (whole && part ? unify(inference, whole, part, at) : undefined),
      plain(parts[0]?.[0]),
    );
}

/** A result has no bounds and no absence of its own. */
function plain(typed: Typed | undefined): Typed | undefined {
  if (typed === undefined || !isNumeric(typed.type)) return typed;
  return { ...typed, type: withUnit(typed.type.type, unitOf(typed.type)) };
}

export function inferSum(inference: Inference, node: NodeOf<'add' | 'min' | 'max'>, at: Path, scope: Scope) {
  if (node.of.length === 0) return inference.refuse(checkIssue.shape, [...at, 'of']);
  const types = node.op === 'add' ? magnitudes : ([...magnitudes, 'date'] as const);
  return unifyAll(
    inference,
    node.of.map((part, index) => {
      const place = [...at, 'of', index];
      return [expect(inference, part, place, scope, ...types), place] as const;
    }),
  );
}

export function inferSubtract(inference: Inference, node: NodeOf<'subtract'>, at: Path, scope: Scope) {
  const [left, right] = [
    [...at, 'left'],
    [...at, 'right'],
  ];
  return unifyAll(inference, [
    [expectNumber(inference, node.left, left, scope), left],
    [expectNumber(inference, node.right, right, scope), right],
  ]);
}

export function inferClamp(inference: Inference, node: NodeOf<'clamp'>, at: Path, scope: Scope) {
  const parts = [[node.of, 'of'] as const, [node.from, 'from'] as const, [node.to, 'to'] as const];
  return unifyAll(
    inference,
    parts.flatMap(([part, name]) =>
      part === undefined ? [] : [[expect(inference, part, [...at, name], scope, ...magnitudes, 'date'), [...at, name]]],
    ),
  );
}

export function inferMultiply(inference: Inference, node: NodeOf<'multiply'>, at: Path, scope: Scope) {
  if (node.of.length === 0) return inference.refuse(checkIssue.shape, [...at, 'of']);
  const factors = node.of.map((factor, index) => expectNumber(inference, factor, [...at, 'of', index], scope));
  let product: Typed<NumericType> | undefined;
  for (const [index, factor] of factors.entries()) {
    if (factor === undefined) return undefined;
    if (product?.type.type === 'money' && factor.type.type === 'money')
      return inference.refuse(checkIssue.type, [...at, 'of', index], { expected: 'number', found: 'money' });
    product = product === undefined ? { ...factor, literal: false } : times(product, factor);
  }
  return product;
}

function times(left: Typed<NumericType>, right: Typed<NumericType>): Typed<NumericType> {
  const types = [left.type.type, right.type.type];
  const type = types.includes('money') ? 'money' : types.includes('number') ? 'number' : 'integer';
  return {
    type: withUnit(type, combineUnits(unitOf(left.type), unitOf(right.type), 1)),
    integral: left.integral && right.integral && !types.includes('number'),
  };
}

export function inferDivide(inference: Inference, node: NodeOf<'divide'>, at: Path, scope: Scope) {
  const left = expectNumber(inference, node.left, [...at, 'left'], scope);
  const right = expectNumber(inference, node.right, [...at, 'right'], scope);
  if (left === undefined || right === undefined) return undefined;
  if (node.right.op !== 'literal' || node.right.value === 0) inference.partial([...at, 'right'], scope);
  if (right.type.type === 'money' && left.type.type !== 'money')
    return inference.refuse(checkIssue.type, [...at, 'right'], { expected: 'number', found: 'money' });
  const type = left.type.type === 'money' && right.type.type !== 'money' ? 'money' : 'number';
  return { type: withUnit(type, combineUnits(unitOf(left.type), unitOf(right.type), -1)), integral: false };
}

export function inferRound(inference: Inference, node: NodeOf<'round'>, at: Path, scope: Scope) {
  const of = expectNumber(inference, node.of, [...at, 'of'], scope);
  if (of === undefined) return undefined;
  const whole = Number.isSafeInteger(node.step);
  if (of.type.type === 'money' && !whole)
    return inference.refuse(checkIssue.type, [...at, 'step'], { expected: 'integer', found: 'number' });
  const type = of.type.type === 'money' ? 'money' : whole ? 'integer' : 'number';
  return { type: withUnit(type, unitOf(of.type)), integral: whole };
}
