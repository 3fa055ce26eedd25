import type { Path } from '@cartella/core';
import type { Expression, NodeOf } from '../expression';
import { unifyAll } from './infer-arithmetic';
import { expect, resolve } from './infer-source';
import { checkIssue } from './issues';
import type { Inference, Scope, Typed } from './typed';
import { unify } from './unify';

const boolean: Typed = { type: { type: 'boolean' }, integral: true };

const ordered = ['integer', 'number', 'money', 'date'] as const;
const scalars = ['integer', 'number', 'money', 'date', 'boolean', 'text', 'code'] as const;

type Comparison = NodeOf<'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'>;

export function inferComparison(inference: Inference, node: Comparison, at: Path, scope: Scope): Typed {
  const types = node.op === 'eq' || node.op === 'ne' ? scalars : ordered;
  const left = expect(inference, node.left, [...at, 'left'], scope, ...types);
  const right = expect(inference, node.right, [...at, 'right'], scope, ...types);
  if (left && right && unify(inference, left, right, [...at, 'right'])) {
    checkCode(inference, left, node.right, [...at, 'right']);
    checkCode(inference, right, node.left, [...at, 'left']);
  }
  return boolean;
}

/** A constant outside the closed set of an input makes a comparison that never changes: a misspelt code. */
function checkCode(inference: Inference, typed: Typed, constant: Expression, at: Path): void {
  if (constant.op !== 'literal' || typed.type.type !== 'code' || typed.type.codes === undefined) return;
  const { codes } = typed.type;
  const words = Array.isArray(constant.value) ? constant.value : [constant.value];
  for (const [index, word] of words.entries())
    if (!codes.includes(word as string))
      inference.refuse(checkIssue.unknownCode, Array.isArray(constant.value) ? [...at, 'value', index] : at);
}

export function inferBetween(inference: Inference, node: NodeOf<'between'>, at: Path, scope: Scope): Typed {
  unifyAll(
    inference,
    (['of', 'from', 'to'] as const).map((name) => {
      const place = [...at, name];
      return [expect(inference, node[name], place, scope, ...ordered), place] as const;
    }),
  );
  return boolean;
}

export function inferWithin(inference: Inference, node: NodeOf<'within'>, at: Path, scope: Scope): Typed {
  expect(inference, node.of, [...at, 'of'], scope, 'date');
  expect(inference, node.period, [...at, 'period'], scope, 'period');
  return boolean;
}

export function inferIn(inference: Inference, node: NodeOf<'in'>, at: Path, scope: Scope): Typed {
  const of = expect(inference, node.of, [...at, 'of'], scope, ...scalars);
  const list = expect(inference, node.list, [...at, 'list'], scope, 'list');
  if (of === undefined || list?.type.type !== 'list') return boolean;
  const element: Typed = { type: list.type.of, integral: true, literal: list.literal === true };
  if (unify(inference, of, element, [...at, 'list'])) checkCode(inference, of, node.list, [...at, 'list']);
  return boolean;
}

export function inferMember(inference: Inference, node: NodeOf<'member'>, at: Path, scope: Scope): Typed {
  const of = expect(inference, node.of, [...at, 'of'], scope, 'code', 'text');
  if (node.on !== undefined) expect(inference, node.on, [...at, 'on'], scope, 'date');
  if (of?.type.type === 'text' && !of.literal)
    inference.refuse(checkIssue.type, [...at, 'of'], { expected: 'code', found: 'text' });
  if (of?.type.type === 'code' && of.type.vocabulary !== undefined && of.type.vocabulary !== node.vocabulary)
    inference.refuse(checkIssue.type, [...at, 'of'], {
      expected: `code:${node.vocabulary}`,
      found: `code:${of.type.vocabulary}`,
    });
  if ((node.property === undefined) !== (node.is === undefined))
    inference.refuse(checkIssue.missingProperty, [...at, node.is === undefined ? 'is' : 'property']);
  return boolean;
}

export function inferPresence(inference: Inference, node: NodeOf<'present' | 'absent'>, at: Path, scope: Scope): Typed {
  resolve(inference, node.path, [...at, 'path'], scope);
  return boolean;
}

export function inferLogic(inference: Inference, node: NodeOf<'and' | 'or'>, at: Path, scope: Scope): Typed {
  for (const [index, part] of node.of.entries()) {
    // A part decides only while the others of an `and` hold, or the others of an `or` do not.
    const others = node.of.filter((other) => other !== part);
    expect(inference, part, [...at, 'of', index], knowing(scope, others, node.op === 'and'), 'boolean');
  }
  return boolean;
}

export function inferNot(inference: Inference, node: NodeOf<'not'>, at: Path, scope: Scope): Typed {
  expect(inference, node.of, [...at, 'of'], scope, 'boolean');
  return boolean;
}

export function inferIf(inference: Inference, node: NodeOf<'if'>, at: Path, scope: Scope): Typed | undefined {
  return inferChoice(inference, [{ ...node, at: [] }], node.else, at, scope);
}

export function inferCases(inference: Inference, node: NodeOf<'cases'>, at: Path, scope: Scope): Typed | undefined {
  const branches = node.cases.map((branch, index) => ({
    condition: branch.when,
    value: branch.value,
    at: ['cases', index],
  }));
  return inferChoice(inference, branches, node.else, at, scope);
}

function inferChoice(
  inference: Inference,
  branches: readonly { readonly condition: Expression; readonly value: Expression; readonly at: Path }[],
  otherwise: Expression,
  at: Path,
  scope: Scope,
): Typed | undefined {
  const values: (readonly [Typed | undefined, Path])[] = [];
  let before = scope;
  for (const branch of branches) {
    const condition = branch.at.length === 0 ? 'condition' : 'when';
    expect(inference, branch.condition, [...at, ...branch.at, condition], before, 'boolean');
    const place = [...at, ...branch.at, 'value'];
    values.push([inference.infer(branch.value, place, knowing(before, [branch.condition], true)), place]);
    before = knowing(before, [branch.condition], false);
  }
  const place = [...at, 'else'];
  return unifyAll(inference, [...values, [inference.infer(otherwise, place, before), place]]);
}

export function inferMissing(inference: Inference, node: NodeOf<'missing'>, at: Path, scope: Scope): Typed | undefined {
  const of = inference.infer(node.of, [...at, 'of'], { ...scope, covered: true });
  if (node.policy === 'ask') return of;
  const place = [...at, 'value'];
  return unifyAll(inference, [
    [of, [...at, 'of']],
    [inference.infer(node.value, place, scope), place],
  ]);
}

/** Adds the paths that are present when all of some conditions are true, or all are false. */
function knowing(scope: Scope, conditions: readonly Expression[], truth: boolean): Scope {
  const paths = conditions.flatMap((condition) => presentWhen(condition, truth));
  return paths.length === 0 ? scope : { ...scope, known: new Set([...scope.known, ...paths]) };
}

function presentWhen(condition: Expression, truth: boolean): readonly string[] {
  switch (condition.op) {
    case 'present':
      return truth ? [condition.path] : [];
    case 'absent':
      return truth || condition.kinds !== undefined ? [] : [condition.path];
    case 'not':
      return presentWhen(condition.of, !truth);
    case 'and':
    case 'or':
      return (condition.op === 'and') === truth ? condition.of.flatMap((part) => presentWhen(part, truth)) : [];
    default:
      return [];
  }
}
