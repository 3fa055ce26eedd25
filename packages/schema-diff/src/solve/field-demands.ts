import type { SchemaNode } from '../schema';
import { accepting, type Literal } from './fact';
import type { Solver } from './solver';
import type { State } from './state';

const patternCache = new Map<string, RegExp>();

/** Tells whether a name matches a pattern of properties. */
export function nameMatches(source: string, name: string): boolean {
  const pattern = patternCache.get(source) ?? new RegExp(source, 'u');
  patternCache.set(source, pattern);
  return pattern.test(name);
}

/** Tells whether a schema leaves a name to `additionalProperties`. */
export function isAdditional(node: SchemaNode, name: string): boolean {
  return !node.properties.has(name) && ![...node.patternProperties.keys()].some((source) => nameMatches(source, name));
}

/** All that is demanded of the property of a name, if it is there; undefined when it may not be there. */
export function fieldDemands(state: State, name: string, solver: Solver): Literal[] | undefined {
  if (state.absent.has(name)) return undefined;
  const demands = [...(state.demands.get(name) ?? [])];
  for (const node of state.fields) {
    const property = node.properties.get(name);
    if (property) demands.push(accepting(property));
    for (const [source, schema] of node.patternProperties) {
      if (nameMatches(source, name)) demands.push(accepting(schema));
    }
    if (node.additionalProperties && isAdditional(node, name)) demands.push(accepting(node.additionalProperties));
    if (node.propertyNames && !solver.accepts(node.propertyNames, name)) return undefined;
  }
  return demands.some((demand) => demand.kind === 'schema' && demand.accepts && demand.node.never)
    ? undefined
    : demands;
}
