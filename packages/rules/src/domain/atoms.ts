import type { Path } from '@cartella/core';
import { canonicalJson } from '@cartella/core';
import { declarationOf } from '../check/infer-source';
import {
  type AbsenceKind,
  type Constant,
  type Expression,
  type Inputs,
  mapChildren,
  type ValueType,
} from '../expression';

/** What an expression asks of one input. */
export interface Question {
  readonly type: ValueType;
  /** The constants that it is held against. */
  readonly constants: Constant[];
  readonly kinds: AbsenceKind[];
}

/** An expression whose conditions are all decidable, but for the opaque ones that took the place of the others. */
export interface Abstraction {
  readonly expression: Expression;
  readonly questions: ReadonlyMap<string, Question>;
  /** Places of the conditions that enumeration cannot decide, by the name of the input that stands for them. */
  readonly opaque: ReadonlyMap<string, Path>;
}

/** Codes beyond these are represented by those that the expression names and one that it does not. */
export const enumeratedCodes = 40;

/** Replaces what cannot be enumerated: dates of today, parameters, vocabularies, collections, inputs against each other. */
export function abstract(expression: Expression, inputs: Inputs): Abstraction {
  const questions = new Map<string, Question>();
  const names = new Map<string, string>();
  const opaque = new Map<string, Path>();

  function visit(node: Expression, at: Path): Expression {
    switch (node.op) {
      case 'and':
      case 'or':
      case 'not':
      case 'if':
      case 'cases':
      case 'missing':
        return mapChildren(node, (child, inner) => visit(child, [...at, ...inner]));
      case 'literal':
        return node;
      default:
        return ask(node) ? node : stand(node, at);
    }
  }

  function stand(node: Expression, at: Path): Expression {
    const { code, norm, place, ...bare } = node;
    const key = canonicalJson(bare);
    const name = names.get(key) ?? `opaque:${names.size}`;
    names.set(key, name);
    if (!opaque.has(name)) opaque.set(name, at);
    return { op: 'path', path: name };
  }

  /** Notes what a condition asks of which input; false when it asks more than can be enumerated. */
  function ask(node: Expression): boolean {
    switch (node.op) {
      case 'path':
        return note(node.path, [], [], isEnumerable);
      case 'present':
        return note(node.path, [], []);
      case 'absent':
        return note(node.path, [], node.kinds ?? []);
      case 'eq':
      case 'ne':
      case 'lt':
      case 'le':
      case 'gt':
      case 'ge':
        return askOperands([node.left, node.right]);
      case 'between':
        return askOperands([node.of, node.from, node.to]);
      case 'in':
        return node.list.op === 'literal' && askOperands([node.of, node.list]);
      default:
        return false;
    }
  }

  function askOperands(operands: readonly Expression[]): boolean {
    const constants = operands.flatMap((operand) => (operand.op === 'literal' ? [operand.value].flat() : []));
    const read = operands.filter((operand) => operand.op !== 'literal').map(inputOf);
    // Two inputs held against each other are exact only when each is tried with all its values.
    return read.every(
      (path) => path !== undefined && note(path, constants, [], read.length > 1 ? isEnumerable : undefined),
    );
  }

  function note(
    path: string,
    constants: readonly Constant[],
    kinds: readonly AbsenceKind[],
    accepts?: (type: ValueType) => boolean,
  ): boolean {
    const type = declarationOf(inputs, path)?.type;
    if (type === undefined || accepts?.(type) === false) return false;
    const question = questions.get(path) ?? { type, constants: [], kinds: [] };
    question.constants.push(...constants);
    question.kinds.push(...kinds);
    questions.set(path, question);
    return true;
  }

  return { expression: visit(expression, []), questions, opaque };
}

/** The input that an operand is, possibly with another constant where it is missing. */
function inputOf(operand: Expression): string | undefined {
  if (operand.op === 'path') return operand.path;
  if (operand.op !== 'missing' || (operand.policy === 'use' && operand.value.op !== 'literal')) return undefined;
  return inputOf(operand.of);
}

function isEnumerable(type: ValueType): boolean {
  return (
    type.type === 'boolean' || (type.type === 'code' && (type.codes?.length ?? enumeratedCodes + 1) <= enumeratedCodes)
  );
}
