import { createIssue, type Issue } from '@cartella/core';
import type { Cartella } from '../cartella';
import type { Layer } from '../layer';
import { composeIssue } from './compose.issues';
import { isInRange } from './kit-version';

/** Finds layers that cannot stand together: twice the same, two that own one namespace, one written for another kit. */
export function checkLayers(base: Cartella, layers: readonly Layer[]): Issue[] {
  const owners = new Map<string, string>();
  const ids = new Set(base.layers.map(({ id }) => id));
  return layers.flatMap((layer, index) => {
    const issues: Issue[] = [];
    const { id, namespace, kit } = layer;
    if (ids.has(id))
      issues.push(createIssue(composeIssue.duplicateLayer, ['layers', index, 'id'], { params: { layer: id } }));
    ids.add(id);
    const other = namespace === undefined ? undefined : owners.get(namespace);
    if (namespace !== undefined && other !== undefined) {
      const params = { layer: id, other, namespace };
      issues.push(createIssue(composeIssue.namespaceTaken, ['layers', index, 'namespace'], { params }));
    }
    if (namespace !== undefined) owners.set(namespace, id);
    if (kit !== undefined && !isInRange(base.kit, kit)) {
      const params = { layer: id, range: kit, kit: base.kit };
      issues.push(createIssue(composeIssue.kitVersion, ['layers', index, 'kit'], { params }));
    }
    return issues;
  });
}
