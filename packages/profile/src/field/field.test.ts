import { inputsOf, type RecordDefinition, recordKinds } from '@cartella/model';
import { describe, expect, it } from 'vitest';
import { common } from '../../test/fixtures';
import { fieldsOf, findField, inputsOfRecord, isRequired, valueSchema } from '.';

const write = (kind: string) => common.records[kind]!.write;

describe('a field of a record', () => {
  it('is found by its path, through objects and lists', () => {
    expect(findField(write('person'), 'familyName')?.name).toBe('familyName');
    expect(findField(write('person'), 'addresses.kind')?.name).toBe('kind');
    expect(findField(write('person'), 'addresses.no')).toBeUndefined();
    expect(findField(write('person'), 'constructor')).toBeUndefined();
    expect(findField(write('person'), 'ext.c_x001.any')).toBeUndefined();
    expect(findField(write('person'), '')).toBeUndefined();
  });

  it('is listed with those inside it, each found again by its path', () => {
    for (const { kind } of Object.values(common.records)) {
      const fields = fieldsOf(write(kind));
      expect(fields.length).toBeGreaterThan(0);
      for (const { path, schema } of fields) expect(findField(write(kind), path)?.schema).toBe(schema);
    }
  });

  it('says whether it must be there, and which values it takes when it is', () => {
    const place = findField(write('accesso'), 'channel')!;
    expect(isRequired(place)).toBe(true);
    expect(isRequired(findField(write('accesso'), 'requesterName')!)).toBe(false);
    expect(valueSchema({ anyOf: [{ type: 'string' }, { type: 'object' }] })).toEqual({ type: 'string' });
  });
});

describe('what expressions may read of a record', () => {
  it.each(Object.values(recordKinds) as unknown as RecordDefinition[])(
    'is the same of the emitted schema as of the source schema: $kind',
    (definition) => {
      expect(inputsOfRecord(write(definition.kind))).toEqual(inputsOf(definition.data));
    },
  );
});
