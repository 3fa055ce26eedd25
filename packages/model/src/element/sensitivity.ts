import * as z from 'zod';

/**
 * How much harm a disclosure does and which law says so, from the least to the most protected:
 * `common` (art. 4 GDPR), `special` (art. 9 GDPR), `judicial` (art. 10 GDPR), `sealed` (adoption, protected address and identity,
 * professional secret, court order).
 */
export const SensitivitySchema = z.enum(['common', 'special', 'judicial', 'sealed']);

export type Sensitivity = z.infer<typeof SensitivitySchema>;

/** The classes in order of protection. */
export const sensitivities: readonly Sensitivity[] = SensitivitySchema.options;

/** Tells whether one class protects at least as much as another. */
export function isAtLeastAsSensitive(one: Sensitivity, other: Sensitivity): boolean {
  return sensitivities.indexOf(one) >= sensitivities.indexOf(other);
}
