import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged } from '../../test/damage';
import { anyTree } from '../../test/sample';
import { annotate, expressionSchema, isIn, not, parseExpression, path } from '..';

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(expressionSchema);

describe('the JSON Schema of expressions', () => {
  it('accepts every tree that can be built', () => {
    fc.assert(
      fc.property(anyTree, ({ expression }) => {
        expect(accepts(expression)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('accepts whatever the parser accepts', () => {
    fc.assert(
      fc.property(damaged, (tree) => {
        if (parseExpression(tree).ok) expect(accepts(tree)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what has another shape', () => {
    const norm = { urn: 'urn:nir:stato:legge:2000-11-08;328' };
    expect(accepts(annotate(not(isIn(path('a.b:c'), ['x'])), { code: 'x.y', norm, place: 'a' }))).toBe(true);
    for (const wrong of [
      { op: 'not' },
      { op: 'call', of: [] },
      { op: 'path', path: 'a..b' },
      { op: 'path', path: 'a.constructor.b' },
      { op: 'today', at: { op: 'today' } },
      { op: 'literal', type: 'money', value: 0.5 },
      { op: 'literal', type: 'integer', value: 1, minimum: 0 },
      { op: 'missing', of: { op: 'today' }, policy: 'use' },
      { op: 'missing', of: { op: 'today' }, policy: 'ask', value: { op: 'today' } },
      { op: 'round', of: { op: 'today' }, step: 0, mode: 'floor' },
    ]) {
      expect([wrong, accepts(wrong)]).toEqual([wrong, false]);
      expect(parseExpression(wrong).ok).toBe(false);
    }
  });
});
