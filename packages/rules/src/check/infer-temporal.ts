import type { Path } from '@cartella/core';
import type { DateUnit, NodeOf } from '../expression';
import { expectNumber } from './infer-arithmetic';
import { expect } from './infer-source';
import { checkIssue } from './issues';
import type { Inference, Scope, Typed } from './typed';
import { unitOf } from './unit';

const units: { readonly [Unit in DateUnit]: string } = {
  day: 'day',
  'working-day': 'day',
  month: 'month',
  year: 'year',
};

export function inferAge(inference: Inference, node: NodeOf<'age'>, at: Path, scope: Scope): Typed {
  expect(inference, node.of, [...at, 'of'], scope, 'date');
  if (node.at !== undefined) expect(inference, node.at, [...at, 'at'], scope, 'date');
  return { type: { type: 'integer', unit: 'year' }, integral: true };
}

export function inferDateAdd(inference: Inference, node: NodeOf<'dateAdd'>, at: Path, scope: Scope): Typed {
  expect(inference, node.of, [...at, 'of'], scope, 'date');
  const place = [...at, 'amount'];
  const amount = expectNumber(inference, node.amount, place, scope);
  if (amount !== undefined && amount.type.type !== 'integer')
    inference.refuse(checkIssue.type, place, { expected: 'integer', found: amount.type.type });
  else if (amount !== undefined && !['', units[node.unit]].includes(unitOf(amount.type)))
    inference.refuse(checkIssue.unit, place, { expected: units[node.unit], found: unitOf(amount.type) });
  return { type: { type: 'date' }, integral: true };
}

export function inferDateDifference(
  inference: Inference,
  node: NodeOf<'dateDifference'>,
  at: Path,
  scope: Scope,
): Typed {
  expect(inference, node.from, [...at, 'from'], scope, 'date');
  expect(inference, node.to, [...at, 'to'], scope, 'date');
  return { type: { type: 'integer', unit: units[node.unit] }, integral: true };
}

export function inferLength(inference: Inference, node: NodeOf<'length'>, at: Path, scope: Scope): Typed {
  expect(inference, node.of, [...at, 'of'], scope, 'text', 'code');
  return { type: { type: 'integer' }, integral: true };
}
