import { describe, expect, it } from 'vitest';
import { common } from '../../test/fixtures';
import { dataFor, undeclaredWrites } from '.';

const slot = common.slots['case-side']!;
const component = { ...slot.components[0]!, reads: ['accesso.date', 'person.taxCode'], writes: ['accesso.request'] };

describe('a component in a slot', () => {
  it('is given only what it declares and the slot offers', () => {
    const data = { 'accesso.date': '2026-03-02', 'accesso.request': 'prova', 'person.taxCode': 'FINTO' };
    expect(dataFor(slot, component, data)).toEqual({ 'accesso.date': '2026-03-02' });
  });

  it('may write only what it declared', () => {
    expect(undeclaredWrites(slot, component, { 'accesso.request': 'a' })).toEqual([]);
    expect(
      undeclaredWrites(slot, component, { 'accesso.outcome': 'a', 'person.givenName': 'b' }).map(({ code, path }) => [
        code,
        ...path,
      ]),
    ).toEqual([
      ['slot.undeclared', 'accesso', 'outcome'],
      ['slot.undeclared', 'person', 'givenName'],
    ]);
  });
});
