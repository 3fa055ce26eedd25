import { type Norm, namespacePattern } from '@cartella/core';
import { type Purpose, purposeLabels, SensitivitySchema } from '@cartella/model';
import type { Expression } from '@cartella/rules';
import * as z from 'zod';

/** What can be done with records. */
export const AccessActionSchema = z.enum([
  /** Find in a list, count, sort and filter. */
  'search',
  'read',
  'history',
  'create',
  'correct',
  /** Carry the case on. */
  'advance',
  'assign',
  'print',
  'export',
  'break-the-glass',
  /** Ask that a sealed record be opened, or agree to it. */
  'unseal',
  /** Watch over the others: audit, reviews, declared conflicts. */
  'oversee',
  /** Propose, authorise or carry out the end of keeping. */
  'dispose',
  'configure',
]);

export type AccessAction = z.infer<typeof AccessActionSchema>;

const NormSchema = z.strictObject({
  urn: z.string().regex(/^urn:/),
  article: z.exactOptional(z.string()),
  citation: z.exactOptional(z.string()),
}) satisfies z.ZodType<Norm>;

const LabelSchema = z.strictObject({ it: z.string().min(1), en: z.string().min(1) });

const ExpressionSchema = z.looseObject({ op: z.string() }) as unknown as z.ZodType<Expression>;

/** A right: these actions, on these kinds, up to this class, when this holds. Whatever nobody grants is denied. */
export const GrantSchema = z.strictObject({
  actions: z.array(AccessActionSchema).min(1),
  /** Kinds of records; `*` for all. */
  kinds: z.array(z.string().min(1)).min(1),
  /** The most protected class, of records and of elements in them, that this right reaches. */
  upTo: SensitivitySchema,
  /** Only these properties of the data, where the view is a limited one. */
  fields: z.exactOptional(z.array(z.string().min(1)).min(1)),
  /** Only for these purposes. */
  purposes: z.exactOptional(z.array(z.enum(Object.keys(purposeLabels) as [Purpose, ...Purpose[]])).min(1)),
  /** Only for bodies of these sorts; for the ente's own when absent. */
  bodies: z.exactOptional(z.array(z.enum(['own', 'delegate', 'accredited'])).min(1)),
  when: z.exactOptional(ExpressionSchema),
  norm: z.exactOptional(NormSchema),
});

export type Grant = z.infer<typeof GrantSchema>;

/** A prohibition: stronger than every right. */
export const DenialSchema = z.strictObject({
  /** Under a namespace when a layer added it. */
  id: z.string().regex(new RegExp(`^(?:${namespacePattern}:)?[a-z][a-z0-9-]*$`)),
  actions: z.exactOptional(z.array(AccessActionSchema).min(1)),
  kinds: z.exactOptional(z.array(z.string().min(1)).min(1)),
  /** Roles that it does not hold for. */
  except: z.exactOptional(z.array(z.string().min(1))),
  when: ExpressionSchema,
  norm: z.exactOptional(NormSchema),
});

export type Denial = z.infer<typeof DenialSchema>;

/** Parts of records that are sealed apart from the rest, encrypted, and opened only by two persons with an act. */
export const SealSchema = z.strictObject({
  kind: z.string().min(1),
  /** Property of the data; of a list, the items for which `is` holds are sealed. */
  path: z.string().min(1),
  /** Property of the item and values that mark it. */
  is: z.exactOptional(z.strictObject({ property: z.string().min(1), values: z.array(z.string()).min(1) })),
  class: z.enum(['adoption', 'protected-address', 'protected-identity', 'professional-secret', 'court-order']),
  norm: z.exactOptional(NormSchema),
});

export type Seal = z.infer<typeof SealSchema>;

/** Who may do what, as data. */
export const AccessPolicySchema = z.strictObject({
  id: z.string().min(1).max(80),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Days in which who leaves a case may still read it. */
  handOverDays: z.int().min(0).max(90),
  /** Hours that a broken glass stays open. */
  glassHours: z.int().min(1).max(24),
  roles: z.record(
    z.string().regex(new RegExp(`^(?:${namespacePattern}:)?[a-z][a-z0-9-]*$`)),
    z.strictObject({
      label: LabelSchema,
      grants: z.array(GrantSchema),
      /** Roles that it is made of, when a layer made it. */
      of: z.exactOptional(z.array(z.string().min(1)).min(1)),
    }),
  ),
  denials: z.array(DenialSchema),
  seals: z.array(SealSchema),
});

export type AccessPolicy = z.infer<typeof AccessPolicySchema>;
