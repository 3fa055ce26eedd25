import type { Operation } from '../../../src';
import { words } from '../names';

/** A list of its own with the field that uses it. */
export function listWithField(): Operation[] {
  return [
    {
      verb: 'extend',
      on: 'vocabularies',
      list: {
        id: 'c_x001:quartieri',
        version: '1',
        label: { it: 'Quartieri' },
        sources: [{ title: 'Stradario finto', licence: 'CC0', retrieved: '2026-01-01' as never }],
        entries: [{ code: 'centro', label: { it: 'Centro' } }],
      },
    },
    {
      verb: 'extend',
      on: 'field',
      record: 'accesso',
      field: 'quartiere',
      with: {
        schema: { type: 'string', maxLength: 80 },
        vocabulary: 'c_x001:quartieri',
        label: words('Quartiere'),
        sensitivity: 'common',
        purpose: 'access',
        absences: ['unknown', 'refused'],
      },
    },
  ];
}

/** A field of its own that is required, with its question. */
export function requiredField(): Operation[] {
  return [
    {
      verb: 'extend',
      on: 'field',
      record: 'accesso',
      field: 'quartiere',
      with: {
        schema: { type: 'string', maxLength: 80 },
        label: words('Quartiere'),
        sensitivity: 'common',
        purpose: 'access',
        required: true,
      },
    },
    {
      verb: 'extend',
      on: 'form',
      form: 'accesso',
      section: 'contatto',
      after: 'accesso.date',
      fields: [{ path: 'accesso.ext.c_x001.quartiere' }],
    },
    { verb: 'restrict', on: 'field', record: 'accesso', field: 'userArea', to: { required: true } },
  ];
}
