import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkExpression,
  checkParameters,
  constantOn,
  dependencies,
  type Expression,
  evaluate,
  explain,
  expressionLimits,
  implies,
  parseExpression,
  describe as tell,
  toIssues,
} from '../src';
import { damage, damaged, json } from './damage';
import { anyTree, contexts, date, inputs } from './sample';

describe('whatever comes from outside', () => {
  it('is refused with issues or accepted, never thrown at', () => {
    fc.assert(
      fc.property(json, (value) => {
        for (const result of [checkExpression(value, inputs), parseExpression(value), checkParameters(value)])
          expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused when a good tree was damaged, or is still good', () => {
    fc.assert(
      fc.property(damaged, (tree) => {
        const result = checkExpression(tree, inputs);
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('has a result on any data, even when its types are wrong', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(60), anyTree, json, contexts, ({ expression }, at, other, data, context) => {
        const tree = damage(expression, at, other.expression) as Expression;
        if (!parseExpression(tree).ok) return;
        for (const given of [{ data, date }, context]) {
          const result = evaluate(tree, given);
          expect(result.known ? ['boolean', 'number', 'string'] : ['object']).toContain(
            typeof (result.known ? result.value : result.because),
          );
          const trace = explain(tree, given, inputs);
          expect(trace.result.known).toBe(result.known);
          expect(tell(trace, 'it').length).toBeGreaterThan(0);
          expect(Array.isArray(toIssues(tree, given))).toBe(true);
        }
        expect(dependencies(tree)).toBeInstanceOf(Array);
        expect(['yes', 'unknown']).toContain(implies(tree, other.expression));
        expect(constantOn(tree, inputs).verdict).toBeTypeOf('string');
      }),
      { numRuns: 100 },
    );
  });

  it('is refused when it is too deep or too large', () => {
    let deep: unknown = { op: 'today' };
    for (let level = 0; level < expressionLimits.depth + 50_000; level += 1) deep = { op: 'not', of: deep };
    const circular: Record<string, unknown> = { op: 'not' };
    circular['of'] = circular;
    const wide = { op: 'and', of: Array.from({ length: expressionLimits.size + 1 }, () => ({ op: 'today' })) };
    for (const tree of [deep, circular])
      expect(parseExpression(tree)).toMatchObject({ issues: [{ code: 'expression.too-deep' }] });
    expect(parseExpression(wide)).toMatchObject({ issues: [{ code: 'expression.too-large' }] });
  });

  it('cannot reach a prototype', () => {
    for (const path of ['__proto__', 'constructor.name', 'person.__proto__.polluted', 'a.prototype'])
      expect(parseExpression({ op: 'path', path })).toMatchObject({ issues: [{ code: 'expression.path-syntax' }] });
    const polluting = JSON.parse('{"op":"not","of":{"op":"today"},"__proto__":{"op":"and"}}');
    expect(parseExpression(polluting)).toMatchObject({ issues: [{ code: 'expression.unknown-property' }] });
    expect(evaluate({ op: 'path', path: 'toString' }, { data: {} })).toEqual({ known: false, because: ['toString'] });
  });
});
