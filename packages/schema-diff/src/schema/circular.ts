import { createIssue, type Issue } from '@cartella/core';
import { schemaIssue } from './issues';
import type { SchemaNode } from './node';
import { pointerSegments } from './pointer';

/** Schemas that are applied to the same value as the schema that holds them. */
export function inPlaceSchemas(node: SchemaNode): SchemaNode[] {
  const single = [node.ref, node.not, node.if, node.then, node.else].filter((child) => child !== undefined);
  return [...single, ...node.allOf, ...node.anyOf, ...node.oneOf, ...node.dependentSchemas.values()];
}

/** Finds references that return to their start without entering the value: such a schema has no meaning. */
export function findCircularReferences(nodes: Iterable<SchemaNode>): Issue[] {
  const finished = new Set<SchemaNode>();
  const open = new Set<SchemaNode>();
  const issues: Issue[] = [];
  const visit = (node: SchemaNode): void => {
    if (finished.has(node)) return;
    open.add(node);
    for (const child of inPlaceSchemas(node)) {
      if (open.has(child)) issues.push(createIssue(schemaIssue.circularReference, pointerSegments(node.at)));
      else visit(child);
    }
    open.delete(node);
    finished.add(node);
  };
  for (const node of nodes) visit(node);
  return issues;
}
