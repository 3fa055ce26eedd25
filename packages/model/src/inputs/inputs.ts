import type { Inputs, ValueType } from '@cartella/rules';
import * as z from 'zod';
import { valueFactsOf } from '../element';

/** Tells what expressions may read of a shape: each property as a declared, typed input. */
export function inputsOf(schema: z.ZodObject): Inputs {
  return Object.fromEntries(Object.entries(schema.shape).map(([name, part]) => [name, valueTypeOf(part as z.ZodType)]));
}

/**
 * The type that expressions see in a schema; `optional` when the datum may be missing or absent for a reason.
 *
 * @throws TypeError for a shape that no expression can read.
 */
export function valueTypeOf(schema: z.ZodType): ValueType {
  const facts = valueFactsOf(schema);
  if (schema instanceof z.ZodOptional) return { ...valueTypeOf(schema.unwrap() as z.ZodType), optional: true };
  if (schema instanceof z.ZodUnion) {
    const [first] = schema.options as readonly z.ZodType[];
    if (first !== undefined) return { ...valueTypeOf(first), optional: true };
  }
  if (schema instanceof z.ZodBoolean) return { type: 'boolean' };
  if (schema instanceof z.ZodEnum) return { type: 'code', codes: schema.options as string[] };
  if (schema instanceof z.ZodLiteral) return { type: 'code', codes: [...schema.values].map(String) };
  if (schema instanceof z.ZodNumber)
    return {
      type: facts?.presentation === 'money' ? 'money' : schema.isInt ? 'integer' : 'number',
      ...boundsOf(schema),
    };
  if (schema instanceof z.ZodArray) return { type: 'list', of: valueTypeOf(schema.element as z.ZodType) };
  if (schema instanceof z.ZodObject) return { type: 'object', fields: inputsOf(schema) };
  if (schema instanceof z.ZodString) {
    if (facts?.format === 'date') return { type: 'date' };
    return facts?.vocabulary === undefined ? { type: 'text' } : { type: 'code', vocabulary: facts.vocabulary };
  }
  throw new TypeError('no expression can read this shape');
}

function boundsOf({ minValue, maxValue }: z.ZodNumber) {
  return {
    ...(minValue !== null && Number.isFinite(minValue) && minValue > Number.MIN_SAFE_INTEGER && { minimum: minValue }),
    ...(maxValue !== null && Number.isFinite(maxValue) && maxValue < Number.MAX_SAFE_INTEGER && { maximum: maxValue }),
  };
}
