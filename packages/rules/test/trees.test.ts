import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression, compile, declaredInputs, dependencies, evaluate, explain, parseExpression } from '../src';
import { anyTree, contexts, inputs, trees } from './sample';

describe('a generated tree', () => {
  it('is well typed and gives what it says', () => {
    fc.assert(
      fc.property(anyTree, contexts, ({ type, expression }, context) => {
        const checked = checkExpression(expression, inputs, [], { gives: type });
        expect(checked).toMatchObject({ ok: true });
        const result = compile(expression, declaredInputs(inputs))(context);
        if (result.known) expect(typeof result.value).toBe(javascriptTypes[type]);
        if (result.known && typeof result.value === 'number' && type !== 'number')
          expect(Number.isSafeInteger(result.value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is worth the same compiled, evaluated and explained', () => {
    fc.assert(
      fc.property(anyTree, contexts, ({ expression }, context) => {
        const result = evaluate(expression, context);
        expect(compile(expression, declaredInputs(inputs))(context)).toEqual(result);
        const explained = explain(expression, context, inputs).result;
        expect(known(explained)).toEqual(known(result));
      }),
      { numRuns: 300 },
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(anyTree, ({ expression }) => {
        expect(parseExpression(JSON.parse(JSON.stringify(expression)))).toEqual({ ok: true, value: expression });
      }),
    );
  });

  it('is unknown only because of inputs that it reads', () => {
    fc.assert(
      fc.property(anyTree, contexts, ({ expression }, context) => {
        const result = evaluate(expression, context);
        if (result.known) return;
        const read = dependencies(expression);
        for (const cause of result.because) {
          if (cause !== '$arithmetic') expect(read).toContain(cause.replace(/\.\d+(?=\.|$)/g, '.*'));
        }
        expect(result.because.length).toBeGreaterThan(0);
      }),
    );
  });

  it('depends on no input that it does not read', () => {
    fc.assert(
      fc.property(anyTree, contexts, contexts, ({ expression }, one, other) => {
        const roots = new Set(dependencies(expression).map((path) => path.split('.')[0]));
        const mixed = Object.fromEntries(
          Object.keys(inputs).map((name) => [name, (roots.has(name) ? one : other).data[name]]),
        );
        expect(evaluate(expression, { ...one, data: mixed })).toEqual(evaluate(expression, one));
      }),
    );
  });

  it('never decides otherwise for who sees less', () => {
    fc.assert(
      fc.property(trees('boolean'), contexts, fc.subarray(Object.keys(inputs)), (expression, context, hidden) => {
        const masked = Object.fromEntries(hidden.map((name) => [name, { absent: 'masked' }]));
        const partial = evaluate(expression, { ...context, data: { ...context.data, ...masked } });
        if (partial.known) expect(evaluate(expression, context)).toEqual(partial);
      }),
      { numRuns: 500 },
    );
  });
});

const javascriptTypes = {
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
  money: 'number',
  date: 'string',
  code: 'string',
} as const;

// A trace looks at every condition, so that it may find more causes; never another value.
function known(result: ReturnType<typeof evaluate>) {
  return result.known ? result : { known: false };
}
