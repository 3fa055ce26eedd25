import type { Path } from '@cartella/core';
import { checkExpression, type Expression, type Inputs } from '@cartella/rules';
import { type FieldPlace, findField, inputsOfRecord, isObject, valueSchema } from '../field';
import type { FormDefinition, FormField } from '../form';
import { composeIssue } from './compose.issues';
import { type CartellaDraft, type Refusal, refuse } from './touch';

/** Finds questions about fields that do not exist, and conditions that cannot be judged. */
export function checkFields(
  draft: CartellaDraft,
  form: FormDefinition,
  fields: readonly FormField[],
  at: Path,
): readonly Refusal[] {
  const inputs: Inputs = Object.fromEntries(
    Object.entries(form.records).map(([alias, kind]) => {
      const record = draft.records[kind];
      return [alias, { type: 'object', fields: record === undefined ? {} : inputsOfRecord(record.write) }];
    }),
  );
  return fields.flatMap((field, index) => {
    const [alias = '', ...path] = field.path.split('.');
    const record = draft.records[form.records[alias] ?? ''];
    const place = record && findField(record.write, path.join('.'));
    const point = `forms/${form.id}/fields/${field.path}`;
    if (place === undefined) return [refuse(composeIssue.unknownReference, point)];
    return [...itemRefusals(field, place, point), ...conditionRefusals(field, inputs, point, [...at, index])];
  });
}

function itemRefusals(field: FormField, place: FieldPlace, point: string): readonly Refusal[] {
  const items = valueSchema(place.schema)['items'];
  return (field.fields ?? []).flatMap(({ path }) => {
    const found = isObject(items) && findField({ properties: { data: items } }, path);
    return found ? [] : [refuse(composeIssue.unknownReference, `${point}/${path}`)];
  });
}

function conditionRefusals(field: FormField, inputs: Inputs, point: string, at: Path): readonly Refusal[] {
  const conditions: [string, Expression | true | undefined, 'boolean' | undefined][] = [
    ['visible', field.visible, 'boolean'],
    ['required', field.required, 'boolean'],
    ['computed', field.computed, undefined],
  ];
  return conditions.flatMap(([name, condition, gives]) => {
    if (condition === undefined || condition === true) return [];
    const checked = checkExpression(condition, inputs, [], gives === undefined ? {} : { gives });
    return checked.ok ? [] : [{ refused: composeIssue.unsuitable, point, at: [...at, name], because: checked.issues }];
  });
}
