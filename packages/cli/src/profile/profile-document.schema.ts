import * as z from 'zod';

const version = z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/);
const text = z.string().min(1).max(200);

/** Where layers come from: a document, another profile's folder, or a profile published as an npm package. */
const LayerSourceSchema = z.union([
  z.strictObject({ file: text }),
  z.strictObject({ profile: text }),
  z.strictObject({ package: text }),
]);

/** The document of a profile, `profile.yaml` or `profile.json`: which layers it is made of, in order, and the kit that it was checked with. */
export const ProfileDocumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
  version,
  label: z.strictObject({ it: text, en: text }),
  /** Version of the kit that the profile was last checked with; an upgrade starts from it. */
  kit: z.exactOptional(version),
  layers: z.array(LayerSourceSchema).min(1).max(50),
});

export type ProfileDocument = z.infer<typeof ProfileDocumentSchema>;
