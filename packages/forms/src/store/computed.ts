import { type Context, evaluate } from '@cartella/rules';
import type { CompiledField } from '../compiled-form';

/** The value that a computed field takes now; nothing while one of its inputs is missing. */
export function computedValue(field: CompiledField, context: Context): unknown {
  if (field.computed === undefined) return undefined;
  const result = evaluate(field.computed, context);
  return result.known ? result.value : undefined;
}
