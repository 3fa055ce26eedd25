import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkExpression, defineInputs, eq, type PathOf, pathsOf } from '..';

const inputs = defineInputs({
  person: { type: 'object', fields: { name: { type: 'text' }, stay: { type: 'period' } } },
  members: { type: 'list', of: { type: 'text' } },
});

describe('declared paths', () => {
  it('are those of the inputs and no others', () => {
    const input = pathsOf(inputs);
    expect(input('person.stay.from')).toEqual({ op: 'path', path: 'person.stay.from' });
    expectTypeOf<PathOf<typeof inputs>>().toEqualTypeOf<
      'person' | 'person.name' | 'person.stay' | 'person.stay.from' | 'person.stay.to' | 'members'
    >();
    // @ts-expect-error there is no such input
    expect(checkExpression(eq(input('person.nome'), 'x'), inputs).ok).toBe(false);
  });
});
