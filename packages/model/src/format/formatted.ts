import * as z from 'zod';
import { value } from '../element/element';
import { type FormatName, formats } from './format';

/** A text of a known format: a pattern that every validator knows, and what a pattern cannot say. */
export function formatted(format: FormatName, facts: { readonly uri?: string } = {}) {
  const { pattern, holds, shapeIssue, issue } = formats[format];
  const shaped = z.string().regex(pattern, { error: shapeIssue, abort: true });
  return value(holds === undefined ? shaped : shaped.refine(holds, { error: issue }), { format, ...facts });
}
