import type { Annotation, Expression } from '../expression';
import { type Operand, toExpression } from './literal';

/** A declared input: `path('person.dateOfBirth')` or `path(['person', 'dateOfBirth'])`. */
export function path(name: string | readonly string[]): Expression {
  return { op: 'path', path: toDotted(name) };
}

/** The element of the enclosing aggregate, or a part of it: `item('role')`. */
export function item(name?: string): Expression {
  return { op: 'path', path: name === undefined ? 'item' : `item.${name}` };
}

/** A dated parameter, at the decision's date unless told otherwise. */
export function parameter(id: string, at?: Operand): Expression {
  return { op: 'parameter', id, ...(at !== undefined && { at: toExpression(at) }) };
}

/** The date of the decision. */
export function today(): Expression {
  return { op: 'today' };
}

/** Notes on a node its issue code, norm and the input that an issue is shown at. */
export function annotate<Node extends Expression>(node: Node, annotation: Annotation): Node {
  return { ...node, ...annotation };
}

/** A path as its canonical dotted text, also when it was given as names or as a path node. */
export function toDotted(name: string | readonly string[] | Expression): string {
  if (typeof name === 'string') return name;
  if (Array.isArray(name)) return name.join('.');
  return 'op' in name && name.op === 'path' ? name.path : '';
}
