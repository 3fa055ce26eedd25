import type { Json } from '@cartella/core';
import { finiteValues, isAnything, possibleTypes, resolved, type SchemaNode, typeBits } from '../schema';
import type { Fact } from './fact';
import { fieldDemands } from './field-demands';
import type { Solver } from './solver';
import type { State } from './state';

/** Tells, without searching, that a schema surely refuses whatever the state allows: most often another variant of a union. */
export function clashes(state: State, alias: SchemaNode, solver: Solver): boolean {
  const node = resolved(alias);
  if ((possibleTypes(node) & typeBits[state.type]) === 0) return true;
  if (state.type !== 'object') return false;
  return (node.assertions.required ?? []).some((name) => {
    if (state.absent.has(name)) return true;
    const property = node.properties.get(name);
    const wanted = property && finiteValues(resolved(property));
    if (!wanted) return false;
    const demands = fieldDemands(state, name, solver);
    if (!demands) return true;
    return demands.some((demand) => {
      const known = demand.kind === 'schema' && demand.accepts ? finiteValues(resolved(demand.node)) : undefined;
      return known?.every((value) => isScalar(value) && !wanted.includes(value)) ?? false;
    });
  });
}

const isScalar = (value: Json) => typeof value !== 'object' || value === null;

/** Tells, without searching, that a fact cannot hold in a state. False promises nothing. */
export function contradicts(state: State, fact: Fact, solver: Solver): boolean {
  switch (fact.kind) {
    case 'schema':
      return fact.accepts ? clashes(state, fact.node, solver) : isAnything(fact.node);
    case 'present':
      return state.absent.has(fact.name);
    case 'absent':
      return state.present.has(fact.name);
    case 'size':
      return Math.max(state.min, fact.min ?? 0) > Math.min(state.max, fact.max ?? Infinity);
    case 'field': {
      const known = fieldDemands(state, fact.name, solver);
      if (!known) return true;
      const numbers = new Set(known.map(solver.numberOf));
      return fact.demands.some((demand) => numbers.has(opposite(solver.numberOf(demand))));
    }
    default:
      return false;
  }
}

function opposite(number: string): string {
  if (number.startsWith('+')) return `-${number.slice(1)}`;
  return number.startsWith('-') ? `+${number.slice(1)}` : '';
}
