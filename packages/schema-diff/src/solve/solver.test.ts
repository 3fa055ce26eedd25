import { type Json, unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../test/random';
import { randomInstance } from '../../test/random-instance';
import { randomSchema } from '../../test/random-schema';
import { parseSchema } from '../schema';
import { compileValidator } from '../validate';
import { accepting, classesOf, createSolver, refusing } from './index';

const parsed = (schema: unknown) => unwrap(parseSchema(schema));
const find = (accepted: unknown, ...refused: unknown[]) => {
  const [root, ...others] = [accepted, ...refused].map((schema) => parsed(schema).root);
  const answer = createSolver([root!, ...others]).find([accepting(root!), ...others.map(refusing)]);
  return answer.kind === 'found' ? answer.value : answer.kind;
};

describe('the solver', () => {
  it.each<[string, unknown, unknown[], Json]>([
    ['numbers between bounds', { type: 'integer', exclusiveMinimum: 3 }, [{ maximum: 10 }], 11],
    ['numbers on a grid', { type: 'number', minimum: 1, multipleOf: 0.25 }, [{ multipleOf: 0.5 }], 1.25],
    ['no number between two neighbours', { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 4 }, [], 'none'],
    ['no multiple of four that is odd', { type: 'integer', multipleOf: 4 }, [{ multipleOf: 2 }], 'none'],
    [
      'a text that one pattern matches and another does not',
      { type: 'string', pattern: '^[ab]+$' },
      [{ pattern: '^a*$' }],
      'b',
    ],
    ['no date that is not of digits', { type: 'string', format: 'date' }, [{ pattern: '^[0-9-]+$' }], 'none'],
    [
      'a record that a closed schema refuses',
      { type: 'object' },
      [{ additionalProperties: false, properties: { a: true } }],
      { b: null },
    ],
    ['a list that repeats', { type: 'array', items: { type: 'integer' } }, [{ uniqueItems: true }], [0, 0]],
    [
      'a list without repetition of three booleans',
      { type: 'array', items: { type: 'boolean' }, minItems: 3, uniqueItems: true },
      [],
      'none',
    ],
    [
      'a list with some items of a kind',
      { type: 'array', items: { type: 'string' }, contains: { minLength: 2 } },
      [],
      ['aa'],
    ],
    [
      'more properties than are named',
      { type: 'object', minProperties: 2, properties: { a: { const: 1 } } },
      [],
      { a: 1, b: null },
    ],
    [
      'names within a pattern',
      { type: 'object', minProperties: 1, propertyNames: { pattern: '^x\\d$' } },
      [],
      { x0: null },
    ],
    [
      'a recursive record that cannot end',
      { type: 'object', required: ['next'], properties: { next: { $ref: '#' } } },
      [],
      'none',
    ],
    [
      'a recursive record at its shortest',
      { type: 'object', required: ['next'], properties: { next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } } },
      [],
      { next: null },
    ],
    ['neither of two exclusive forms', { type: 'integer' }, [{ oneOf: [{ minimum: 3 }, { maximum: 5 }] }], 3],
    [
      'a property named like one of Object.prototype',
      { type: 'object', required: ['__proto__'], properties: JSON.parse('{"__proto__":{"const":1}}') },
      [],
      JSON.parse('{"__proto__":1}'),
    ],
  ])('finds %s', (_, accepted, refused, expected) => {
    expect(find(accepted, ...refused)).toEqual(expected);
  });

  it('answers quickly where many variants exclude each other', () => {
    const variant = (kind: number) => ({
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: {
        kind: { const: `k${kind}` },
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [`p${index}`, { type: 'string', maxLength: kind + index }]),
        ),
      },
    });
    const union = (count: number) => ({ oneOf: Array.from({ length: count }, (_, index) => variant(index)) });
    const start = performance.now();
    expect(find(union(60), union(60))).toBe('none');
    expect(find(union(61), union(60))).toEqual({ kind: 'k60' });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('is never contradicted by an instance', () => {
    const random = createRandom(99);
    for (let round = 0; round < 150; round += 1) {
      const [one, other] = [randomSchema(random, 2), randomSchema(random, 2)];
      const [first, second] = [parseSchema(one), parseSchema(other)];
      if (!first.ok || !second.ok) continue;
      const [isFirst, isSecond] = [compileValidator(first.value), compileValidator(second.value)];
      const answer = createSolver([first.value.root, second.value.root]).find([
        accepting(first.value.root),
        refusing(second.value.root),
      ]);
      const fits = (value: unknown) => isFirst(value).length === 0 && isSecond(value).length > 0;
      if (answer.kind === 'found') expect(fits(answer.value)).toBe(true);
      if (answer.kind !== 'none') continue;
      const instances = Array.from({ length: 20 }, () => randomInstance(random, one, one));
      expect(instances.filter(fits), JSON.stringify({ one, other })).toEqual([]);
    }
  });
});

describe('classes of schemas', () => {
  it('are equal for schemas that mean the same, however they are spelled and their definitions named', () => {
    const one = parsed({
      $ref: '#/$defs/a',
      $defs: { a: { type: ['string', 'null'], title: 'A', properties: { x: { $ref: '#/$defs/a' } } } },
    });
    const other = parsed({ type: ['null', 'string'], properties: { x: { $ref: '#' } } });
    const third = parsed({
      type: ['null', 'string'],
      properties: { x: { $ref: '#/$defs/y' } },
      $defs: { y: { type: 'string' } },
    });
    const classes = classesOf([one.root, other.root, third.root]);
    const target = one.root.ref!;
    expect(classes.get(target)).toBe(classes.get(other.root));
    expect(classes.get(target)).not.toBe(classes.get(third.root));
  });
});
