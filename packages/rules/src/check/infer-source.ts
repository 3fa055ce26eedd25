import type { Path } from '@cartella/core';
import type { Inputs, NodeOf, ValueType } from '../expression';
import { checkIssue } from './issues';
import type { Inference, Scope, Typed } from './typed';

/** A declared input and whether it, or a record around it, may be absent. */
export interface Declaration {
  readonly type: ValueType;
  readonly optional: boolean;
}

/** Finds what a dotted path is declared as. */
export function declarationOf(inputs: Inputs, dotted: string): Declaration | undefined {
  let declaration: Declaration = { type: { type: 'object', fields: inputs }, optional: false };
  for (const name of dotted.split('.')) {
    const fields = fieldsOf(declaration.type);
    const type = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (type === undefined) return undefined;
    declaration = { type, optional: declaration.optional || type.optional === true };
  }
  return declaration;
}

const periodFields: Inputs = { from: { type: 'date' }, to: { type: 'date', optional: true } };

function fieldsOf(type: ValueType): Inputs | undefined {
  if (type.type === 'object') return type.fields;
  return type.type === 'period' ? periodFields : undefined;
}

/** Finds a declared path or says that there is none. */
export function resolve(inference: Inference, dotted: string, at: Path, scope: Scope): Declaration | undefined {
  return declarationOf(scope.inputs, dotted) ?? inference.refuse(checkIssue.unknownPath, at, { path: dotted });
}

export function inferLiteral(_inference: Inference, node: NodeOf<'literal'>): Typed {
  const { op, value, code, norm, place, ...type } = node;
  return { type: type as ValueType, integral: true, literal: true };
}

export function inferPath(inference: Inference, node: NodeOf<'path'>, at: Path, scope: Scope): Typed | undefined {
  const declaration = resolve(inference, node.path, [...at, 'path'], scope);
  if (declaration === undefined) return undefined;
  if (declaration.optional && !scope.known.has(node.path)) inference.partial(at, scope);
  return { type: declaration.type, integral: true };
}

export function inferParameter(
  inference: Inference,
  node: NodeOf<'parameter'>,
  at: Path,
  scope: Scope,
): Typed | undefined {
  if (node.at !== undefined) expect(inference, node.at, [...at, 'at'], scope, 'date');
  const parameter = inference.parameters.get(node.id);
  if (parameter === undefined) return inference.refuse(checkIssue.unknownParameter, [...at, 'id'], { id: node.id });
  const { id, values, ...type } = parameter;
  return { type: type as ValueType, integral: true };
}

/** Types a node that has to be of one of some types. */
export function expect(
  inference: Inference,
  node: Parameters<Inference['infer']>[0],
  at: Path,
  scope: Scope,
  ...types: readonly ValueType['type'][]
): Typed | undefined {
  const typed = inference.infer(node, at, scope);
  if (typed === undefined || types.includes(typed.type.type)) return typed;
  return inference.refuse(checkIssue.type, at, { expected: types.join(' | '), found: typed.type.type });
}
