import { addDays, civilDate, isUnderNamespace } from '@cartella/core';
import { checkExpression, checkParameters, type Parameter, parseInputs } from '@cartella/rules';
import type { CartellaParameter, Definition } from '../definition';
import { findField } from '../field';
import type { Layer, OperationOf } from '../layer';
import { composeIssue } from './compose.issues';
import { andAlso } from './order';
import { type CartellaDraft, narrow, put, refuse, say, type Touch } from './touch';

type DefinitionOperation =
  | OperationOf<'restrict' | 'relabel', 'instrument' | 'decision' | 'indicator'>
  | OperationOf<'extend', 'instruments' | 'decisions' | 'indicators'>;

const collections = {
  instrument: 'instruments',
  instruments: 'instruments',
  decision: 'decisions',
  decisions: 'decisions',
  indicator: 'indicators',
  indicators: 'indicators',
} as const;

/** Applies an operation on an instrument, a decision or an indicator: used in fewer cases, from a later day, under another name; or a new one. */
export function composeDefinition(
  draft: CartellaDraft,
  layer: Layer,
  operation: DefinitionOperation,
): readonly Touch[] {
  const collection = collections[operation.on];
  const adopt = (definition: Definition, ...touches: readonly Touch[]) => {
    const all: Readonly<Record<string, Definition>> = draft[collection];
    Object.assign(draft, { [collection]: put(all, definition.id, definition) });
    return touches;
  };
  if (operation.verb === 'extend') {
    const definition = operation.add as Definition;
    const point = `${collection}/${definition.id}`;
    if (!isUnderNamespace(definition.id, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
    if (draft[collection][definition.id] !== undefined) return [refuse(composeIssue.alreadyThere, point)];
    const unread =
      operation.on === 'indicators'
        ? operation.add.reads.filter(({ record, field }) => !isThere(draft, record, field))
        : [];
    if (unread.length > 0) {
      return unread.map(({ record, field }) => refuse(composeIssue.unknownReference, `records/${record}/${field}`));
    }
    return (
      conditionRefusal(definition, definition.applies, point, ['add', 'applies']) ??
      adopt(definition, say(point, definition))
    );
  }
  const point = `${collection}/${operation.id}`;
  const definition = draft[collection][operation.id];
  if (definition === undefined) return [refuse(composeIssue.unknownReference, point)];
  if (operation.verb === 'relabel') {
    return adopt({ ...definition, label: operation.label }, say(`${point}/label`, operation.label));
  }
  const { applies, from } = operation;
  if (from !== undefined && definition.from !== undefined && from < definition.from) {
    return [refuse(composeIssue.loosening, `${point}/from`)];
  }
  const tightened = {
    ...definition,
    ...(from !== undefined && { from }),
    ...(applies !== undefined && { applies: andAlso(definition.applies, applies) }),
  };
  return (
    conditionRefusal(definition, applies, `${point}/applies`, ['applies']) ??
    adopt(
      tightened,
      ...(from === undefined ? [] : [narrow(`${point}/from`, from)]),
      ...(applies === undefined ? [] : [narrow(`${point}/applies`, applies)]),
    )
  );
}

function isThere({ records }: CartellaDraft, kind: string, field: string): boolean {
  const record = records[kind];
  return record !== undefined && findField(record.write, field) !== undefined;
}

/** A condition reads what the definition declares as its inputs. */
function conditionRefusal(
  definition: Definition,
  applies: Definition['applies'],
  point: string,
  at: readonly string[],
): readonly Touch[] | undefined {
  if (applies === undefined) return undefined;
  const inputs = parseInputs(definition['inputs'] ?? {});
  const checked = inputs.ok ? checkExpression(applies, inputs.value, [], { gives: 'boolean' }) : inputs;
  return checked.ok ? undefined : [{ refused: composeIssue.unsuitable, point, at: [...at], because: checked.issues }];
}

/** Gives a parameter that the norm leaves to the ente its values; a value open before them ends on the day before. */
export function composeParameter(
  draft: CartellaDraft,
  { parameter: id, values }: OperationOf<'extend', 'parameter'>,
): readonly Touch[] {
  const point = `parameters/${id}`;
  const known = draft.parameters[id];
  if (known === undefined) return [refuse(composeIssue.unknownReference, point)];
  if (known.local !== true) return [refuse(composeIssue.notLocal, point)];
  const [firstValue] = values;
  const last = known.values.at(-1);
  if (firstValue !== undefined && last !== undefined && last.from >= firstValue.from) {
    return [refuse(composeIssue.alreadyThere, `${point}/${last.from}`)];
  }
  const before = known.values.map((value) =>
    value === last && firstValue !== undefined && (value.to ?? '9999') >= firstValue.from
      ? { ...value, to: addDays(civilDate(firstValue.from), -1) }
      : value,
  );
  const { local: _, ...bare } = known;
  const extended = { ...bare, values: [...before, ...values] } as Parameter;
  const checked = checkParameters([extended]);
  if (!checked.ok) return [{ refused: composeIssue.unsuitable, point, at: ['values'], because: checked.issues }];
  draft.parameters = put(draft.parameters, id, { ...extended, local: true } as CartellaParameter);
  return values.map((value) => say(`${point}/${value.from}`, value));
}
