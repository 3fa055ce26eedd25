import type { Json } from '@cartella/core';
import { type ParsedSchema, resolved, type SchemaNode } from '../schema';
import { accepting, createSolver, type Solver } from '../solve';
import { compileValidator } from '../validate';
import { type Members, withMember } from './places';

const deepest = 6;
const mostSamples = 200;

/** Small documents that a schema accepts: a smallest one, one for each property that may be there, and the fullest found. */
export function samplesOf(schema: ParsedSchema): Json[] {
  const solver = createSolver([schema.root]);
  const smallest = solver.find([accepting(schema.root)]);
  if (smallest.kind !== 'found') return [];
  const validate = compileValidator(schema);
  const samples: Json[] = [];
  let fullest = smallest.value;
  for (const grow of growths(schema.root, solver, deepest)) {
    const richer = grow(smallest.value);
    if (validate(richer).length === 0) samples.push(richer);
    const fuller = grow(fullest);
    if (validate(fuller).length === 0) fullest = fuller;
    if (samples.length >= mostSamples) break;
  }
  return [smallest.value, ...samples, fullest];
}

type Growth = (value: Json) => Json;

/** Ways to make a document richer: to put a property where it is missing, or an item into a list. */
function* growths(alias: SchemaNode, solver: Solver, depth: number): Generator<Growth> {
  if (depth === 0) return;
  const node = resolved(alias);
  for (const part of [...node.allOf, ...node.anyOf, ...node.oneOf]) {
    const whole = solver.find([accepting(part)]);
    if (whole.kind === 'found') yield () => whole.value;
    yield* growths(part, solver, depth - 1);
  }
  if (node.items) {
    const item = solver.find([accepting(node.items)]);
    if (item.kind === 'found') yield (value) => (Array.isArray(value) ? [...value, item.value] : value);
    for (const grow of growths(node.items, solver, depth - 1)) {
      yield (value) => (Array.isArray(value) ? value.map(grow) : value);
    }
  }
  for (const [name, property] of node.properties) {
    const member = solver.find([accepting(property)]);
    if (member.kind === 'found')
      yield onObject((object) => (Object.hasOwn(object, name) ? object : withMember(object, name, member.value)));
    for (const grow of growths(property, solver, depth - 1)) {
      yield onObject((object) =>
        Object.hasOwn(object, name) ? withMember(object, name, grow(object[name] as Json)) : object,
      );
    }
  }
}

function onObject(edit: (object: Members) => Members): Growth {
  return (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? edit(value as Members) : value;
}
