import { childrenOf, type Expression } from '../expression';

/**
 * Lists the inputs that an expression reads, each once. What an aggregate reads of an element is `members.*.dateOfBirth`,
 * beside the list itself, `members`.
 */
export function dependencies(expression: Expression): readonly string[] {
  return [...new Set(pathsOf(expression, new Map()))];
}

function pathsOf(node: Expression, elements: ReadonlyMap<string, string>): string[] {
  if (node.op === 'path' || node.op === 'present' || node.op === 'absent') return [declared(node.path, elements)];
  if (!('over' in node)) return childrenOf(node).flatMap((child) => pathsOf(child.node, elements));
  const over = declared(node.over, elements);
  const inner = new Map([...elements, [node.as ?? 'item', `${over}.*`]]);
  return [over, ...childrenOf(node).flatMap((child) => pathsOf(child.node, inner))];
}

function declared(path: string, elements: ReadonlyMap<string, string>): string {
  const [root = '', ...rest] = path.split('.');
  return [elements.get(root) ?? root, ...rest].join('.');
}
