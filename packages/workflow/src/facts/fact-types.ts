import { inputsOf, recordDefinition } from '@cartella/model';
import type { Inputs, ObjectType, ValueType } from '@cartella/rules';
import type { Procedure } from '../procedure';

/** Names that the engine itself fills in; no record or input may be called so. */
export const reservedFacts = ['case', 'done', 'deadline', 'subCase', 'command', 'actor', 'party'] as const;

const optional = <T extends ValueType>(type: T): T => ({ ...type, optional: true });

function object(fields: Inputs): ObjectType {
  return { type: 'object', fields };
}

function each(ids: readonly string[], type: ValueType): ObjectType {
  return object(Object.fromEntries(ids.map((id) => [id, type])));
}

/** Finds the inputs of a kind of record, or `undefined` when there is no such kind. */
export type KindInputs = (kind: string) => Inputs | undefined;

/** Inputs of the kinds of the common model. */
export const modelKindInputs: KindInputs = (kind) => {
  const definition = recordDefinition(kind);
  return definition === undefined ? undefined : inputsOf(definition.data);
};

/**
 * Declares what expressions of a procedure may read: the case, steps done, deadlines, sub-procedures, what the command says and who
 * gives it, which ente plays each body, the latest data of each record (a list when there are many) and the inputs that the procedure
 * declares.
 */
export function factTypes(procedure: Procedure, kindInputs: KindInputs = modelKindInputs): Inputs {
  const subCases = procedure.steps.flatMap((step) => (step.calls === undefined ? [] : [step.calls.as]));
  const records = Object.entries(procedure.records).map(([name, { kind, many }]): [string, ValueType] => {
    const data = object(kindInputs(kind) ?? {});
    return [name, many === true ? { type: 'list', of: data } : optional(data)];
  });
  return {
    ...procedure.inputs,
    ...Object.fromEntries(records),
    case: object({
      state: optional({ type: 'code', values: procedure.states.map(({ id }) => id) }),
      phase: optional({ type: 'code', values: procedure.phases.map(({ id }) => id) }),
      round: { type: 'integer', minimum: 1 },
      openedOn: optional({ type: 'date' }),
      enteredOn: optional({ type: 'date' }),
      responsible: optional({ type: 'text' }),
    }),
    done: each(
      procedure.steps.map(({ id }) => id),
      { type: 'integer', minimum: 0 },
    ),
    deadline: each(
      procedure.deadlines.map(({ id }) => id),
      object({ open: { type: 'boolean' }, expired: { type: 'boolean' }, due: optional({ type: 'date' }) }),
    ),
    subCase: each(subCases, object({ ended: { type: 'boolean' }, outcome: optional({ type: 'code' }) })),
    command: object({
      date: { type: 'date' },
      reason: optional({ type: 'code' }),
      responsible: optional({ type: 'text' }),
    }),
    actor: object({
      operatorId: { type: 'text' },
      enteId: { type: 'text' },
      role: { type: 'code' },
      unitId: optional({ type: 'text' }),
    }),
    party: each(
      procedure.bodies.map(({ id }) => id),
      optional({ type: 'text' }),
    ),
  };
}
