import { inPlaceSchemas } from './circular';
import type { SchemaNode } from './node';

/** Every schema directly inside a schema, applied to the value or to its parts, and the target of its reference. */
export function childSchemas(node: SchemaNode): SchemaNode[] {
  const single = [node.additionalProperties, node.propertyNames, node.items, node.contains];
  return [
    ...inPlaceSchemas(node),
    ...single.filter((child) => child !== undefined),
    ...node.properties.values(),
    ...node.patternProperties.values(),
    ...node.prefixItems,
  ];
}

/** The schemas through which a schema contains itself, one for each circle. */
export function recursiveSchemas(root: SchemaNode): Set<SchemaNode> {
  const recursive = new Set<SchemaNode>();
  const finished = new Set<SchemaNode>();
  const open = new Set<SchemaNode>();
  const visit = (node: SchemaNode): void => {
    if (open.has(node)) recursive.add(node);
    if (open.has(node) || finished.has(node)) return;
    open.add(node);
    for (const child of childSchemas(node)) visit(child);
    open.delete(node);
    finished.add(node);
  };
  visit(root);
  return recursive;
}
