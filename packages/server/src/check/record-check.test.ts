import { unwrap } from '@cartella/core';
import { commonForms } from '@cartella/forms/common';
import { commonCartella, composeProfile, defineLayer } from '@cartella/profile';
import { vocabularySet } from '@cartella/vocabularies';
import { essentials } from '@cartella/vocabularies/essentials';
import { describe, expect, it } from 'vitest';
import { createRecordCheck } from './record-check';

const layer = defineLayer({
  id: 'prova',
  version: '1.0.0',
  label: { it: 'Ente di prova', en: 'Test body' },
  level: 'comune',
  namespace: 'prova',
  operations: [
    {
      verb: 'extend',
      on: 'field',
      record: 'accesso',
      field: 'luogo',
      with: {
        schema: { type: 'string', minLength: 1 },
        label: { it: 'Luogo', en: 'Place' },
        sensitivity: 'common',
        purpose: 'access',
      },
    },
    { verb: 'extend', on: 'form', form: 'accesso', section: 'contatto', fields: [{ path: 'accesso.ext.prova.luogo' }] },
    { verb: 'restrict', on: 'field', record: 'accesso', field: 'ext.prova.luogo', to: { required: true } },
  ],
});

describe('the check of records', () => {
  const common = commonCartella({
    version: '0.1.0',
    vocabularies: essentials,
    procedures: [],
    forms: commonForms,
    texts: { it: {} },
  });
  const check = createRecordCheck(unwrap(composeProfile(common, [layer])), vocabularySet(), () => '2026-11-02');
  const places = (ext: unknown) => check('accesso', { date: '2026-11-02' }, ext).map(({ path }) => path.join('/'));

  it('asks for an extension that the profile requires, whether it is left out whole or in part', () => {
    expect(places(undefined)).toContain('ext');
    expect(places({})).toContain('ext/prova');
    expect(places({ prova: {} })).toContain('ext/prova/luogo');
    expect(places({ prova: { luogo: 'Stazione' } }).filter((place) => place.startsWith('ext'))).toEqual([]);
  });

  it('lets every role that has rights be given to somebody, and tells which one took the place of a former one', () => {
    const given = (role: string) =>
      check(
        'operator',
        {
          subject: 'prova',
          givenName: 'Ada',
          familyName: 'Collaudo',
          assignments: [{ unitId: '01980000-0000-7000-8000-000000000001', role, validFrom: '2026-01-01' }],
        },
        undefined,
      ).map(({ path }) => path.join('/'));
    const roles = Object.keys(common.policy.roles);
    expect(roles.filter((role) => given(role).includes('assignments/0/role'))).toEqual([]);
    expect(given('pittore')).toContain('assignments/0/role');
    const former = common.vocabularies['roles']?.entries.find(({ code }) => code === 'amministratore');
    expect(former?.replacedBy).toEqual(['amministratore-sistema']);
  });
});
