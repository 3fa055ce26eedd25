import type { Erogazione } from '@cartella/model';
import * as z from 'zod';
import type { Sina } from '../siuss';
import { sina } from '../siuss/layout';
import { checkElement } from '../siuss/table';

/** Namespace of the extension that holds what SIUSS asks of a delivery and the common model does not. */
export const siussNamespace = 'siuss';

const DateSchema = z.iso.date();

/** What SIUSS asks of a delivery beyond the common model: a profile shows these fields under `ext.siuss` of the delivery. */
export const SiussSupplementSchema = z.strictObject({
  /** Protocol number of the request; the identifier of the delivery when there is none. */
  requestProtocol: z.string().min(1).max(32).optional(),
  /** 1 ISEE, 2 other means test, 3 ISEE waived for this person, 4 none. */
  meansTest: z.enum(['1', '2', '3', '4']).optional(),
  dsuDate: DateSchema.optional(),
  eventDate: DateSchema.optional(),
  serviceMinutesPerMonth: z.int().min(0).max(44_640).optional(),
  /** Cents, for statistics only. */
  requestedAmount: z.int().min(0).optional(),
  /** Cents, for statistics only. */
  iseeThreshold: z.int().min(0).optional(),
  sina: z.custom<Sina>((value) => checkElement(sina, value).length === 0).optional(),
});

export type SiussSupplement = z.infer<typeof SiussSupplementSchema>;

/** Reads the supplement of a delivery; what it does not respect is as if it were not there, and the check tells what is missing. */
export function supplementOf(erogazione: Erogazione): SiussSupplement {
  const found = erogazione.ext?.[siussNamespace] ?? {};
  const fields = Object.entries(SiussSupplementSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(found[name]);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(fields);
}
