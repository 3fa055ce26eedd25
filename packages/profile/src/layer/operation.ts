import * as z from 'zod';
import { NormSchema, PlainTextSchema } from '../part';

/** Why a layer does something; shown to whoever asks where a point comes from. */
const because = {
  norm: z.exactOptional(NormSchema),
  reason: z.exactOptional(PlainTextSchema.max(500)),
};

/** The shape of one kind of operation. */
export function operation<
  const Verb extends 'restrict' | 'extend' | 'relabel',
  const On extends string,
  Shape extends z.ZodRawShape,
>(verb: Verb, on: On, shape: Shape) {
  return z.strictObject({ verb: z.literal(verb), on: z.literal(on), ...shape, ...because });
}
