import { randomBytes } from 'node:crypto';
import { unwrap } from '@cartella/core';
import { commonCartella, composeProfile, type Operation } from '@cartella/profile';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import { openRecordsOn } from '../records';
import { kindsOfCartella } from './of-cartella';

const words = (text: string) => ({ it: text, en: text });
const operations: Operation[] = [
  {
    verb: 'extend',
    on: 'records',
    record: {
      kind: 'c_x001:colloquio-riservato',
      version: '1.0.0',
      label: words('Colloquio riservato'),
      description: words('Colloquio riservato'),
      sensitivity: 'special',
      purpose: 'assessment',
      data: {
        type: 'object',
        properties: {
          personId: { type: 'string', maxLength: 40, 'x-references': 'person' },
          nota: { type: 'string', maxLength: 200 },
          processo: { type: 'string', maxLength: 200, 'x-sensitivity': 'judicial' },
        },
        required: ['personId'],
        additionalProperties: false,
      },
    },
  } as never,
  { verb: 'restrict', on: 'field', record: 'person', field: 'dateOfBirth', to: { sensitivity: 'special' } } as never,
];

const cartella = unwrap(
  composeProfile(
    commonCartella({
      version: '1.0.0',
      vocabularies: {},
      procedures: [],
      forms: [],
      texts: { it: {}, en: {} },
    }),
    [
      {
        id: 'comune',
        version: '1.0.0',
        namespace: 'c_x001',
        level: 'comune',
        label: words('Comune'),
        operations,
      } as never,
    ],
  ),
);

onBothDatabases('the kinds that a profile adds', ({ pool }) => {
  test('are masked, linked and found by what their schema says, and what a layer protects more is masked by that', async () => {
    const records = await openRecordsOn({ pool: pool() }, { ...kindsOfCartella(cartella), masterKey: randomBytes(32) });
    const head = contextOf(newId(), { roles: ['responsabile'] });
    const person = personOf({ dateOfBirth: '1984-02-29' as never });
    const kind = 'c_x001:colloquio-riservato';
    const data = { personId: person.id, nota: 'Nota', processo: 'Procedimento 1' };
    const local = recordOf(kind as never, data as never, { sensitivity: 'special' });
    unwrap(
      (await records.transaction(head, async (tx) => {
        unwrap((await tx.put(person, { expectedVersion: 0 })) as never);
        return tx.put(local, { expectedVersion: 0 });
      })) as never,
    );
    const seen = async (role: string, unitId = head.unitId) =>
      records.transaction(contextOf(head.enteId, { roles: [role], ...(unitId && { unitId }) }), async (tx) => ({
        get: (await tx.get(local.id))?.data,
        linked: (await tx.find(kind, { refersTo: person.id })).records.length,
        born: ((await tx.get(person.id))?.data as { dateOfBirth?: unknown } | undefined)?.dateOfBirth,
      }));
    const masked = { absent: 'masked' };
    expect(await seen('responsabile')).toEqual({ get: data, linked: 1, born: '1984-02-29' });
    // Who has no right to the kind sees none of it.
    expect(await seen('operatore-sportello')).toEqual({ get: undefined, linked: 0, born: '1984-02-29' });
    expect(await seen('amministratore-sistema')).toEqual({ get: undefined, linked: 0, born: undefined });
    const other = await seen('assistente-sociale', newId());
    expect(other).toEqual({ get: undefined, linked: 0, born: masked });
    const unknown = { ...local, id: newId(), data: { ...data, personId: newId() } };
    expect(await records.transaction(head, (tx) => tx.put(unknown as never, { expectedVersion: 0 }))).toMatchObject({
      issues: [{ code: 'record.unknown-reference', path: ['data', 'personId'] }],
    });
  });
});

test('a local kind is as protected as its schema says, element by element', () => {
  const { definitions, sensitivity } = kindsOfCartella(cartella);
  expect(definitions('c_x001:colloquio-riservato')?.sensitivity).toMatch(/special|judicial/);
  expect(sensitivity('person', 'dateOfBirth')).toBe('special');
  expect(sensitivity('person', 'familyName')).toBeUndefined();
  expect(definitions('person')).toBeUndefined();
  expect(definitions('altro')).toBeUndefined();
});
