import { createIssue, failure, type Issue, type Path, type Result, success } from '@cartella/core';
import type { Expression, Inputs, ValueType } from '../expression';
import type { Parameter } from '../parameter/parameter';
import { typeRules } from './infer';
import { resolve } from './infer-source';
import { checkIssue } from './issues';
import { parseExpression } from './parse';
import type { Inference, Scope, Typed } from './typed';

/** An expression that may be used, and what it gives. */
export interface CheckedExpression {
  readonly expression: Expression;
  readonly type: ValueType;
}

/** What is asked of an expression beyond being well made. */
export interface CheckOptions {
  /** The type that it has to give: `boolean` for a guard. */
  readonly gives?: ValueType['type'];
  /** Every way of being unknown has to be foreseen by `orElse`, `ask` or a test of presence, as benefits need. */
  readonly missingPolicy?: 'required';
}

const scalars: readonly ValueType['type'][] = ['boolean', 'integer', 'number', 'money', 'date', 'text', 'code'];

/**
 * Reads an expression from untrusted JSON and types it over declared inputs and parameters.
 *
 * @returns The expression with its type, or every issue, each with its place in the tree.
 */
export function checkExpression(
  json: unknown,
  inputs: Inputs,
  parameters: readonly Parameter[] = [],
  options: CheckOptions = {},
): Result<CheckedExpression> {
  const parsed = parseExpression(json);
  if (!parsed.ok) return parsed;
  const issues: Issue[] = [];
  const inference = createInference(issues, parameters, options);
  const typed = inference.infer(parsed.value, [], { inputs, known: new Set(), covered: false });
  if (typed !== undefined) issues.push(...checkResult(typed, options));
  if (typed === undefined || issues.length > 0) return failure(issues);
  return success({ expression: parsed.value, type: typed.type });
}

function checkResult({ type, integral }: Typed, { gives }: CheckOptions): Issue[] {
  const expected = gives === undefined ? scalars : gives === 'number' ? ['integer', 'number'] : [gives];
  if (!expected.includes(type.type))
    return [createIssue(checkIssue.type, [], { params: { expected: expected.join(' | '), found: type.type } })];
  return type.type === 'money' && !integral ? [createIssue(checkIssue.unroundedMoney)] : [];
}

/** Types every node that can be typed of an expression already checked, for explanations. */
export function typesOf(
  expression: Expression,
  inputs: Inputs,
  parameters: readonly Parameter[] = [],
): ReadonlyMap<Expression, ValueType> {
  const types = new Map<Expression, ValueType>();
  const inference = createInference([], parameters, {});
  const observed: Inference = {
    ...inference,
    infer(node, at, scope) {
      const typed = ruleOf(node)(observed, node, at, scope);
      if (typed !== undefined) types.set(node, typed.type);
      return typed;
    },
  };
  observed.infer(expression, [], { inputs, known: new Set(), covered: false });
  return types;
}

function ruleOf(node: Expression) {
  return typeRules[node.op] as (inference: Inference, node: Expression, at: Path, scope: Scope) => Typed | undefined;
}

function createInference(issues: Issue[], parameters: readonly Parameter[], options: CheckOptions): Inference {
  const inference: Inference = {
    parameters: new Map(parameters.map((parameter) => [parameter.id, parameter])),
    infer(node, at, scope) {
      if (node.place !== undefined) resolve(inference, node.place, [...at, 'place'], scope);
      return ruleOf(node)(inference, node, at, scope);
    },
    refuse(code, at, params) {
      issues.push(createIssue(code, at, params && { params }));
      return undefined;
    },
    partial(at, scope) {
      if (options.missingPolicy === 'required' && !scope.covered) inference.refuse(checkIssue.missingPolicy, at);
    },
  };
  return inference;
}
