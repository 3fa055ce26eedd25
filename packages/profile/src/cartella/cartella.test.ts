import { type RecordDefinition, recordKinds, toJsonSchema } from '@cartella/model';
import { describe, expect, it } from 'vitest';
import { artefacts, common } from '../../test/fixtures';
import { commonCartella, sealCartella, toReadSchema } from '.';

describe('the common cartella', () => {
  it('has every kind of record of the model, and the artefacts that it is made of', () => {
    expect(Object.keys(common.records).sort()).toEqual(Object.keys(recordKinds).sort());
    expect(Object.keys(common.procedures)).toContain('percorso-comune');
    expect([common.id, common.kit, common.layers]).toEqual(['common', '1.4.0', []]);
  });

  it('has a digest of its content only, the same however it was put together', () => {
    const again = commonCartella({ ...artefacts, procedures: [...artefacts.procedures].reverse() });
    expect(again.hash).toBe(common.hash);
    expect(sealCartella({ ...common, id: 'other', provenance: { 'look/primary': [] } }).hash).toBe(common.hash);
    expect(commonCartella({ ...artefacts, look: { primary: '#000000' } }).hash).not.toBe(common.hash);
  });
});

describe('the schema of readers', () => {
  it.each(Object.values(recordKinds) as unknown as RecordDefinition[])(
    'is the one that the model publishes: $kind',
    (definition) => {
      expect(toReadSchema(toJsonSchema(definition, 'write'))).toEqual(toJsonSchema(definition, 'read'));
    },
  );
});
