import { fieldsOf, type Operation, type ValueSchema, valueSchema } from '../../../src';
import { common } from '../../fixtures';
import { act, type NamedLayer, named, words } from '../names';

const schemas: readonly ValueSchema[] = [
  { type: 'string', maxLength: 80 },
  { type: 'string', enum: ['uno', 'due'], 'x-values': { uno: words('Uno'), due: words('Due') } },
  { type: 'string', format: 'date' },
  { type: 'integer', minimum: 0, maximum: 9 },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'array', items: { type: 'string', maxLength: 20 }, maxItems: 5 },
  { type: 'object', properties: { nota: { type: 'string' } }, required: ['nota'], additionalProperties: false },
];

/** What a layer may do with fields. */
export function fields(): NamedLayer[] {
  return Object.values(common.records).flatMap(({ kind, write }, index) => {
    const schema = schemas[index % schemas.length] as ValueSchema;
    const added: Operation = {
      verb: 'extend',
      on: 'field',
      record: kind,
      field: 'locale',
      with: { schema, label: words('Campo'), sensitivity: 'special', purpose: 'assessment', norm: act },
    };
    const all = fieldsOf(write);
    const [text] = all.filter((field) => typeof valueSchema(field.schema)['maxLength'] === 'number');
    const any = all.find((field) => field.schema['x-sensitivity'] !== 'sealed');
    const listed = all.find((field) => Array.isArray(valueSchema(field.schema)['enum']));
    const restrict = (field: string, to: Extract<Operation, { verb: 'restrict'; on: 'field' }>['to']): Operation => ({
      verb: 'restrict',
      on: 'field',
      record: kind,
      field,
      to,
    });
    return [
      named(`${kind}: a field more`, added),
      ...(text === undefined
        ? []
        : [
            named(
              `${kind}: shorter text`,
              restrict(text.path, { maxLength: Number(valueSchema(text.schema)['maxLength']) - 1 }),
            ),
          ]),
      ...(any === undefined
        ? []
        : [
            named(`${kind}: more protected`, restrict(any.path, { sensitivity: 'sealed' })),
            named(`${kind}: other words`, {
              verb: 'relabel',
              on: 'field',
              record: kind,
              field: any.path,
              label: words('Altro'),
            }),
          ]),
      ...(listed === undefined
        ? []
        : [
            named(
              `${kind}: fewer values`,
              restrict(listed.path, { values: [String((valueSchema(listed.schema)['enum'] as string[])[0])] }),
            ),
          ]),
      named(`${kind}: another name`, { verb: 'relabel', on: 'record', record: kind, label: words('Scheda') }),
    ];
  });
}
