import { describe, expect, it } from 'vitest';
import { inputs, norm, typeOf } from '../../test/checked';
import { all, checkExpression, code, type Inputs, item, path, subtract } from '..';

describe('untrusted JSON', () => {
  const refused = (json: unknown, given: Inputs = inputs) => {
    const result = checkExpression(json, given);
    return result.ok ? [] : result.issues.map((issue) => `${issue.code} /${issue.path.join('/')}`);
  };

  it.each<[string, unknown, readonly string[]]>([
    ['no record', [], ['expression.shape /']],
    ['an unknown operation', { op: 'call', of: [] }, ['expression.unknown-op /op']],
    ['an inherited operation', { op: 'toString' }, ['expression.unknown-op /op']],
    ['an unknown property', { op: 'today', at: 'x', on: 'y' }, ['expression.unknown-property /']],
    ['a missing property', { op: 'eq', left: { op: 'today' } }, ['expression.missing-property /right']],
    [
      'a wrong enumeration',
      { op: 'round', of: { op: 'today' }, step: 0, mode: 'up' },
      ['expression.shape /step', 'expression.shape /mode'],
    ],
    ['a wrong constant', { op: 'literal', type: 'date', value: '2026-02-30' }, ['expression.constant /value']],
    ['an unsafe amount', { op: 'literal', type: 'money', value: 0.5 }, ['expression.constant /value']],
    ['an unknown type', { op: 'literal', type: 'float', value: 1 }, ['expression.unknown-type /type']],
    ['a list of nothing', { op: 'literal', type: 'list', value: [] }, ['expression.missing-property /of']],
    [
      'a domain on a literal',
      { op: 'literal', type: 'integer', value: 1, minimum: 0 },
      ['expression.unknown-property /'],
    ],
    [
      'a unit that is not one',
      { op: 'literal', type: 'integer', value: 1, unit: '€ per month' },
      ['expression.shape /unit'],
    ],
    [
      'a policy without its value',
      { op: 'missing', of: { op: 'today' }, policy: 'use' },
      ['expression.missing-property /value'],
    ],
    [
      'a value without its policy',
      { op: 'missing', of: { op: 'today' }, policy: 'ask', value: { op: 'today' } },
      ['expression.unknown-property /value'],
    ],
    ['a norm without act', { op: 'today', norm: { article: '1' } }, ['expression.shape /norm']],
    ['a code that is not one', { op: 'today', code: 'a sentence' }, ['expression.shape /code']],
    ['text that JSON cannot say', { op: 'literal', type: 'text', value: '\ud800' }, ['expression.constant /value']],
    ['a dotted name', { op: 'any', over: 'members', as: 'a.b', where: { op: 'today' } }, ['expression.shape /as']],
  ])('with %s is refused', (_, json, issues) => {
    expect(refused(json)).toEqual(issues);
  });

  it('is told of every problem at once, with no word of its own', () => {
    const json = { op: 'and', of: [{ op: 'Maria' }, { op: 'path', path: 'Maria Rossi' }, { op: 'today', Maria: 1 }] };
    const result = checkExpression(json, inputs);
    expect(refused(json)).toHaveLength(3);
    expect(JSON.stringify(result)).not.toContain('Maria');
  });

  it('gives back the same tree, annotations included', () => {
    const tree = { ...all('members', item('minor')), code: 'x.y', norm, place: 'members' };
    expect(checkExpression(JSON.parse(JSON.stringify(tree)), inputs)).toEqual({
      ok: true,
      value: { expression: tree, type: { type: 'boolean' } },
    });
    expect(refused({ ...tree, place: 'member' })).toEqual(['expression.unknown-path /place']);
  });

  it('has to give what is asked', () => {
    expect(checkExpression(path('minors'), inputs, [], { gives: 'number' }).ok).toBe(true);
    expect(checkExpression(path('minors'), inputs, [], { gives: 'boolean' })).toMatchObject({
      issues: [{ params: { expected: 'boolean', found: 'integer' } }],
    });
    expect(typeOf(subtract(code('a'), 1))).toEqual(['expression.type /left']);
  });
});
