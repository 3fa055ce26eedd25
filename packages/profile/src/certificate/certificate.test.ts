import { describe, expect, it } from 'vitest';
import { common } from '../../test/fixtures';
import { proveRecords } from '.';

/** A cartella whose only kind of record is a text of some shape. */
function withText(schema: Readonly<Record<string, unknown>>) {
  const { accesso } = common.records;
  const write = { type: 'object', properties: { text: schema }, required: ['text'], additionalProperties: false };
  return { ...common, records: { accesso: { ...accesso!, write: write as never } } };
}
const proved = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) => {
  const { proofs, issues } = proveRecords(withText(before), withText(after));
  return [...proofs.map(({ verdict }) => verdict), ...issues.map(({ code }) => code)];
};

describe('the proof that a record is read by the common model', () => {
  it('compares keyword by keyword where that is enough', () => {
    expect(proved({ type: 'string', maxLength: 9 }, { type: 'string', maxLength: 8 })).toEqual(['proved']);
  });

  it('is decided by the solver where keywords do not tell', () => {
    const anyOf = [
      { type: 'string', maxLength: 4 },
      { type: 'string', minLength: 3 },
    ];
    expect(proved({ anyOf }, { type: 'string' })).toEqual(['decided']);
    expect(proved({ type: 'string', pattern: '^a*$' }, { type: 'string', pattern: '^(?:aa)*$' })).toEqual(['decided']);
    expect(proved({ type: 'string', pattern: '^(?:aa)*$' }, { type: 'string', pattern: '^a*$' })).toEqual([
      'profile.not-substitutable',
    ]);
  });

  it('rests on generated instances where nobody can decide, and is refused when one is not read or none can be made', () => {
    // Boundaries of words and references back are beyond the solver.
    const undecided = { type: 'string', pattern: '\\bab\\b' };
    expect(proved(undecided, { type: 'string', pattern: '^ab$' })).toEqual(['witnessed']);
    expect(proved(undecided, { type: 'string', pattern: '^cd$' })).toEqual(['profile.not-substitutable']);
    expect(proved(undecided, { type: 'string', pattern: '^(ab)\\1$' })).toEqual(['profile.not-substitutable']);
  });
});
