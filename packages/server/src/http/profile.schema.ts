import * as z from 'zod';

const document = z.string().min(1).max(500_000);
const reason = z.string().trim().min(1).max(1000);

/** A proposal as it is sent: documents of layers, or the version of the past to go back to; 0 is what the installation brings. */
export const ProfileProposalSchema = z.union([
  z.strictObject({ documents: z.array(document).min(1).max(20), reason }),
  z.strictObject({ returnTo: z.int().min(0).max(1_000_000), reason }),
]);

/** A decision as it is sent. */
export const ProfileDecisionSchema = z.strictObject({ decision: z.enum(['approved', 'refused', 'withdrawn']) });
