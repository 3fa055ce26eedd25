import { createIssue, failure, type Result, success, unwrap } from '@cartella/core';
import { parseSchema } from '../schema';
import { compileValidator, type Validator } from '../validate';
import { type Lens, lensIssue } from './lens';

const place = { type: 'array', items: { type: 'string' } };
const name = { type: 'string' };
const names = { type: 'array', items: name, minItems: 2, uniqueItems: true };
const label = { type: 'object', required: ['it', 'en'], additionalProperties: { type: 'string', minLength: 1 } };
const codes = { type: 'object', additionalProperties: { type: 'string' } };
const decimals = { type: 'integer', minimum: 0, maximum: 12 };

const operation = (op: string, required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['op', 'at', ...required],
  properties: {
    op: { const: op },
    at: place,
    loss: { type: 'object', additionalProperties: false, properties: { forward: label, backward: label } },
    ...properties,
  },
});

/** JSON Schema of a lens: what a published lens file must look like. */
export const lensSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to', 'operations'],
  properties: {
    from: { type: 'string', minLength: 1 },
    to: { type: 'string', minLength: 1 },
    operations: {
      type: 'array',
      items: {
        oneOf: [
          operation('rename', ['from', 'to'], { from: name, to: name }),
          operation('move', ['from', 'to'], { from: { ...place, minItems: 1 }, to: { ...place, minItems: 1 } }),
          operation('add', [], { default: {} }),
          operation('remove', [], { default: {} }),
          operation('wrap', [], {}),
          operation('unwrap', [], {}),
          operation('map-codes', ['codes'], { codes, back: codes }),
          operation('convert', ['numerator', 'denominator', 'decimals'], {
            numerator: { type: 'number', exclusiveMinimum: 0 },
            denominator: { type: 'number', exclusiveMinimum: 0 },
            decimals: {
              type: 'object',
              additionalProperties: false,
              required: ['before', 'after'],
              properties: { before: decimals, after: decimals },
            },
          }),
          operation('split', ['from', 'to', 'separator'], {
            from: name,
            to: names,
            separator: { type: 'string', minLength: 1 },
          }),
          operation('join', ['from', 'to', 'separator'], {
            from: names,
            to: name,
            separator: { type: 'string', minLength: 1 },
          }),
        ],
      },
    },
  },
} as const;

let validator: Validator | undefined;

/** Reads a lens from JSON; every problem comes back at its place, and a lens without versions of its own is refused. */
export function readLens(document: unknown): Result<Lens> {
  validator ??= compileValidator(unwrap(parseSchema(lensSchema)));
  const issues = validator(document);
  if (issues.length > 0) return failure(issues);
  const lens = document as Lens;
  return lens.from === lens.to ? failure([createIssue(lensIssue.notALens, ['to'])]) : success(lens);
}
