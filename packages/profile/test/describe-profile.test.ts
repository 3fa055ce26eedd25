import { describe, expect, it } from 'vitest';
import { describeProfile, walk } from '../src/testing';
import { words } from './corpus/names';
import { common, layerOf } from './fixtures';
import { instanceOf } from './instance';

const layer = layerOf([
  {
    verb: 'extend',
    on: 'field',
    record: 'diary-entry',
    field: 'luogo',
    with: {
      schema: { type: 'string', maxLength: 40 },
      label: words('Luogo'),
      sensitivity: 'common',
      purpose: 'care-project',
    },
  },
  { verb: 'restrict', on: 'form', form: 'accesso', hide: ['person.sex'] },
]);
const record = {
  ...(instanceOf(common.records['diary-entry']!.write, 8) as object),
  ext: { c_x001: { luogo: 'Casa' } },
};
const { steps } = common.procedures['segretariato']!;
const opening = steps.find(({ from }) => from === 'start')!;

const profile = {
  name: 'Borgo Esempio',
  base: common,
  layers: [layer],
  invalid: [
    {
      name: 'a place too long',
      kind: 'diary-entry',
      record: { ...record, ext: { c_x001: { luogo: 'x'.repeat(41) } } },
      at: 'ext.c_x001.luogo',
    },
  ],
  paths: [{ name: 'whoever is listened to', procedure: 'segretariato', steps: [opening.id], to: String(opening.to) }],
  screens: [{ form: 'accesso', asks: ['accesso.request'], hides: ['person.sex'] }],
};

describeProfile({ describe, it }, profile);

/** Runs a harness and tells which of its tests fail. */
function failures(under: Parameters<typeof describeProfile>[1]): string[] {
  const failed: string[] = [];
  const run = (name: string, body: () => void) => {
    try {
      body();
    } catch {
      failed.push(name);
    }
  };
  describeProfile({ describe: (_, body) => body(), it: run }, under);
  return failed;
}

describe('the harness for profiles', () => {
  it('fails where a promise is not kept', () => {
    expect(failures(profile)).toEqual([]);
    expect(
      failures({ ...profile, layers: [layerOf([{ verb: 'restrict', on: 'policy', to: { glassHours: 24 } }])] }),
    ).toEqual(['composes, and stays a common cartella']);
    expect(failures({ ...profile, screens: [{ form: 'accesso', asks: ['person.sex'] }] })).toHaveLength(1);
    expect(failures({ ...profile, invalid: [{ ...profile.invalid[0]!, at: 'data.elsewhere' }] })).toHaveLength(1);
    expect(failures({ ...profile, paths: [{ ...profile.paths[0]!, to: 'nowhere' }] })).toHaveLength(1);
    expect(failures({ ...profile, valid: [{ name: 'an empty one', kind: 'diary-entry', record: {} }] })).toHaveLength(
      1,
    );
  });

  it('says where a path stops', () => {
    const procedure = common.procedures['segretariato']!;
    expect(walk(procedure, ['inesistente'])).toEqual({ ok: false, step: 'inesistente', why: 'unknown' });
    expect(walk(procedure, [opening.id, opening.id])).toEqual({ ok: false, step: opening.id, why: 'not-from-here' });
  });
});
