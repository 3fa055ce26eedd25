import type { Issue } from '@cartella/core';
import { type JsonLimits, parseJson } from '../json';
import { checkMessage, type ReceivingContext, repetitionOf } from './check';
import type { Message } from './envelope';
import { type FindKey, verifySignature } from './signature';

/** What the recipient needs to judge a message that has arrived. */
export interface InboxContext extends ReceivingContext {
  readonly findKey: FindKey;
  /** Digest of the message kept under this sender and identifier, if any. */
  readonly keptDigest: (sender: string, id: string) => Promise<string | undefined>;
  readonly limits?: JsonLimits;
}

/** What to do with a message: take it (its effects and its receipt in one transaction), answer again, or refuse it. */
export type Reception =
  | { readonly kind: 'new'; readonly message: Message; readonly signedBy: string }
  | { readonly kind: 'repeated'; readonly message: Message; readonly signedBy: string }
  /** `message` is there when its sender is certain, and so may have a receipt. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[]; readonly message?: Message };

/** Judges a message as it came over the wire. Nothing is stored or done here: who sent it comes first, what it says after. */
export async function receiveMessage(text: string | Uint8Array, context: InboxContext): Promise<Reception> {
  const parsed = parseJson(text, context.limits);
  if (!parsed.ok) return { kind: 'refused', issues: parsed.issues };
  const issues = checkMessage(parsed.value, context);
  const envelopeBroken = issues.some(({ path }) => path[0] !== 'data' && path[0] !== 'expires' && path[0] !== 'time');
  if (envelopeBroken) return { kind: 'refused', issues };
  const message = parsed.value as Message;
  const verified = await verifySignature(message, context.findKey);
  if (!verified.ok) return { kind: 'refused', issues: verified.issues };
  const repetition = repetitionOf(message, await context.keptDigest(message.sender, message.id));
  if (repetition.kind === 'repeated') return { kind: 'repeated', message, signedBy: verified.value };
  if (repetition.kind === 'reused') return { kind: 'refused', issues: [repetition.issue], message };
  return issues.length > 0 ? { kind: 'refused', issues, message } : { kind: 'new', message, signedBy: verified.value };
}
