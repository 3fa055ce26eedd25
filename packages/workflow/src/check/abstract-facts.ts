import { factTypes } from '../facts/fact-types';
import type { IndexedProcedure, IndexedStep } from '../procedure/indexed';
import { type Flags, flag } from './flags';

/** A value that is there and could be anything: three-valued evaluation then says what holds whatever it is. */
const anything = { absent: 'masked' } as const;

const shapes = new WeakMap<IndexedProcedure, ReadonlyMap<string, unknown>>();

/** A record that is there, with every datum unknown. */
function shapeOf(indexed: IndexedProcedure, name: string): unknown {
  let known = shapes.get(indexed);
  if (known === undefined) {
    const types = factTypes(indexed.procedure);
    known = new Map(
      Object.keys(indexed.procedure.records).map((record) => {
        const type = types[record];
        const fields = type?.type === 'object' ? Object.keys(type.fields) : [];
        return [
          record,
          type?.type === 'object' ? Object.fromEntries(fields.map((field) => [field, anything])) : anything,
        ];
      }),
    );
    shapes.set(indexed, known);
  }
  return known.get(name);
}

/**
 * The facts of every case that an abstract one stands for: what its flags settle is known, the rest could be anything.
 *
 * @param step - The step whose condition is judged: what it writes is there.
 */
export function abstractFacts(
  indexed: IndexedProcedure,
  state: string | undefined,
  flags: Flags,
  step: IndexedStep,
): Record<string, unknown> {
  const { procedure } = indexed;
  const facts: Record<string, unknown> = {
    case: {
      state,
      phase: state === undefined ? undefined : indexed.states.get(state)?.phase,
      round: anything,
      openedOn: anything,
      enteredOn: anything,
      responsible: anything,
    },
    done: Object.fromEntries(procedure.steps.map(({ id }) => [id, flags.has(flag.done(id)) ? anything : 0])),
    deadline: Object.fromEntries(
      procedure.deadlines.map(({ id }) => [
        id,
        flags.has(flag.open(id)) ? { open: true, expired: anything, due: anything } : { open: false, expired: false },
      ]),
    ),
    subCase: anything,
    command: anything,
    actor: anything,
    party: anything,
  };
  for (const name of Object.keys(procedure.inputs)) facts[name] = anything;
  for (const [name, { many }] of Object.entries(procedure.records)) {
    const product = step.records.get(name);
    const there = flags.has(flag.record(name)) || (product !== undefined && product.optional !== true);
    if (there) facts[name] = shapeOf(indexed, name);
    else if (product?.optional === true) facts[name] = anything;
    else facts[name] = many === true ? [] : undefined;
  }
  return facts;
}
