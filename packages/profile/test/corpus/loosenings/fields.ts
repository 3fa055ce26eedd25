import { composeIssue, fieldsOf, layerIssue, type Operation, valueSchema } from '../../../src';
import { common } from '../../fixtures';
import { named, words } from '../names';
import { because, type Loosening } from './loosening';

const { loosening, unknownReference } = composeIssue;

/** Attempts on the fields of records. */
export function fields(): Loosening[] {
  return Object.values(common.records).flatMap(({ kind, write }) => {
    const all = fieldsOf(write).map((field) => ({ ...field, value: valueSchema(field.schema) }));
    const restrict = (name: string, field: string, to: Extract<Operation, { verb: 'restrict'; on: 'field' }>['to']) =>
      because(
        loosening,
        named(`${kind}.${field}: ${name}`, { verb: 'restrict', on: 'field', record: kind, field, to }),
      );
    const each = (keyword: string, most: number) =>
      all.filter(({ value }) => typeof value[keyword] === 'number').slice(0, most);
    return [
      ...each('maxLength', 3).map(({ path: field, value }) =>
        restrict('longer', field, { maxLength: Number(value['maxLength']) + 1 }),
      ),
      ...each('minLength', 1).map(({ path: field, value }) =>
        restrict('shorter', field, { minLength: Number(value['minLength']) - 1 }),
      ),
      ...each('maxItems', 2).map(({ path: field, value }) =>
        restrict('more items', field, { maxItems: Number(value['maxItems']) + 1 }),
      ),
      ...each('maximum', 2).map(({ path: field, value }) =>
        restrict('higher', field, { maximum: Number(value['maximum']) * 2 }),
      ),
      ...each('minimum', 2).map(({ path: field, value }) =>
        restrict('lower', field, { minimum: Number(value['minimum']) - 1 }),
      ),
      ...all
        .filter(({ value }) => Array.isArray(value['enum']))
        .slice(0, 2)
        .map(({ path: field, value }) =>
          restrict('a value more', field, { values: [...(value['enum'] as string[]), 'inventato'] }),
        ),
      ...all
        .filter(({ schema }) => schema['x-sensitivity'] === 'special')
        .slice(0, 1)
        .map(({ path: field }) => restrict('less protected', field, { sensitivity: 'common' })),
      ...all
        .filter(({ schema }) => schema['anyOf'] === undefined)
        .slice(0, 1)
        .map(({ path: field }) => restrict('may be refused', field, { absences: ['refused'] })),
      because(
        unknownReference,
        named(`${kind}: no such field`, {
          verb: 'restrict',
          on: 'field',
          record: kind,
          field: 'inesistente',
          to: { required: true },
        }),
      ),
      because(
        unknownReference,
        named(`${kind}: no such field to name`, {
          verb: 'relabel',
          on: 'field',
          record: kind,
          field: 'inesistente',
          label: words('A'),
        }),
      ),
    ];
  });
}

/** Members that would say the contrary of a restriction. */
export function contraries(): Loosening[] {
  const members: readonly object[] = [
    { required: false },
    { optional: true },
    { nullable: true },
    { additionalProperties: true },
    { type: 'string' },
    { format: null },
    { pattern: '(a+)+$' },
    { enum: ['a'] },
    { const: 'x' },
    { default: 'x' },
    { values: [] },
    { sensitivity: 'public' },
    { anyOf: [] },
  ];
  return members.map((to) =>
    because(
      'pattern' in to ? layerIssue.pattern : layerIssue.shape,
      named(`restricts to ${JSON.stringify(to)}`, {
        verb: 'restrict',
        on: 'field',
        record: 'person',
        field: 'familyName',
        to,
      } as never),
    ),
  );
}
