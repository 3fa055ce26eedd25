import * as fc from 'fast-check';
import { absenceKinds, type Inputs, type ValueType } from '../expression';

/** Generates days of a life, in years with and without 29 February. */
export const arbitraryDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Generates data of declared inputs; what is optional may be absent for any reason. */
export function arbitraryData(inputs: Inputs): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(inputs).map(([name, type]) => [name, anyOf(type)])));
}

function anyOf(type: ValueType): fc.Arbitrary<unknown> {
  const value = thereOf(type);
  if (!type.optional) return value;
  const absence = fc.constantFrom(undefined, null, ...absenceKinds.map((absent) => ({ absent })));
  return fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: absence });
}

function thereOf(type: ValueType): fc.Arbitrary<unknown> {
  switch (type.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: type.minimum ?? -20, max: type.maximum ?? 120 });
    case 'money':
      return fc.integer({ min: type.minimum ?? -10_000, max: type.maximum ?? 6_000_000 });
    case 'number':
      return fc
        .integer({ min: (type.minimum ?? -3) * 1000, max: (type.maximum ?? 3) * 1000 })
        .map((value) => value / 1000);
    case 'date':
      return arbitraryDay;
    case 'period':
      return fc.record({ from: arbitraryDay, to: arbitraryDay }, { requiredKeys: ['from'] });
    case 'text':
      return fc.constantFrom('', 'x', 'città');
    case 'code':
      return fc.constantFrom(...(type.codes ?? ['a', 'b']));
    case 'list':
      return fc.array(anyOf(type.of), { maxLength: 4 });
    case 'object':
      return arbitraryData(type.fields);
  }
}
