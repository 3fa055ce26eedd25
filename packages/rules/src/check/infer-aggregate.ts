import type { Path } from '@cartella/core';
import type { NodeOf } from '../expression';
import { expectNumber } from './infer-arithmetic';
import { expect, resolve } from './infer-source';
import { checkIssue } from './issues';
import type { Inference, Scope, Typed } from './typed';

type AggregateNode = NodeOf<'count' | 'any' | 'all' | 'sum' | 'first'>;

export function inferAggregate(inference: Inference, node: AggregateNode, at: Path, scope: Scope): Typed | undefined {
  const inner = elementScope(inference, node, at, scope);
  if (inner === undefined) return undefined;
  if (node.where !== undefined) expect(inference, node.where, [...at, 'where'], inner, 'boolean');
  switch (node.op) {
    case 'count':
      return { type: { type: 'integer' }, integral: true };
    case 'any':
    case 'all':
      return { type: { type: 'boolean' }, integral: true };
    case 'sum': {
      const of = expectNumber(inference, node.of, [...at, 'of'], inner);
      return of && { type: of.type, integral: of.integral };
    }
    case 'first': {
      if (node.by !== undefined) expect(inference, node.by, [...at, 'by'], inner, 'integer', 'number', 'money', 'date');
      inference.partial(at, scope);
      return inference.infer(node.of, [...at, 'of'], inner);
    }
  }
}

function elementScope(inference: Inference, node: AggregateNode, at: Path, scope: Scope): Scope | undefined {
  const list = resolve(inference, node.over, [...at, 'over'], scope);
  if (list === undefined) return undefined;
  if (list.type.type !== 'list')
    return inference.refuse(checkIssue.type, [...at, 'over'], { expected: 'list', found: list.type.type });
  if (list.optional && !scope.known.has(node.over)) inference.partial([...at, 'over'], scope);
  const name = node.as ?? 'item';
  // The default name may be taken by an inner aggregate: its own elements are then what `item` says.
  if (node.as !== undefined && Object.hasOwn(scope.inputs, name))
    return inference.refuse(checkIssue.nameTaken, [...at, 'as'], { name });
  const isOuter = (path: string) => path !== name && !path.startsWith(`${name}.`);
  return {
    inputs: { ...scope.inputs, [name]: list.type.of },
    known: new Set([...scope.known].filter(isOuter)),
    covered: scope.covered,
  };
}
