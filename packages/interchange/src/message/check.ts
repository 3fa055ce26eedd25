import { createIssue, digestOf, type Issue, prefixIssues } from '@cartella/core';
import { structureIssues } from '@cartella/model';
import { definitionOf, type MessageSet } from './cooperation';
import { type Message, MessageEnvelopeSchema, sourceOf } from './envelope';

/** Issue codes of a message that is not to be taken. */
export const messageIssue = {
  digest: 'message.digest',
  expired: 'message.expired',
  future: 'message.future',
  idReused: 'message.id-reused',
  purpose: 'message.purpose',
  recipient: 'message.recipient',
  sender: 'message.sender',
  tooOld: 'message.too-old',
  unknownType: 'message.unknown-type',
} as const;

/** What the recipient knows when a message arrives. */
export interface ReceivingContext {
  /** The body that receives. */
  readonly enteId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How old a message without expiry may be, in milliseconds. */
  readonly maxAge: number;
  readonly messages: MessageSet;
}

// Two clocks never agree.
const clockTolerance = 120_000;

function timeIssues({ time, expires }: Message, { now, maxAge }: ReceivingContext): Issue[] {
  const prepared = Date.parse(time);
  const issues: Issue[] = [];
  if (prepared > now + clockTolerance) issues.push(createIssue(messageIssue.future, ['time']));
  if (expires !== undefined && Date.parse(expires) <= now) issues.push(createIssue(messageIssue.expired, ['expires']));
  if (expires === undefined && prepared < now - maxAge) issues.push(createIssue(messageIssue.tooOld, ['time']));
  return issues;
}

function bodyIssues(message: Message, messages: MessageSet): Issue[] {
  const definition = definitionOf(messages, message.type);
  if (definition === undefined) return [createIssue(messageIssue.unknownType, ['type'])];
  const issues = [...prefixIssues(structureIssues(definition.body, message.data), ['data'])];
  if (message.purpose !== definition.purpose) issues.push(createIssue(messageIssue.purpose, ['purpose']));
  // A correction is worth what the message that it corrects would be.
  const corrected =
    definition.name === 'correction' && issues.length === 0
      ? (message.data as { messageType: string; body: unknown })
      : undefined;
  if (corrected === undefined) return issues;
  const replaced = definitionOf(messages, corrected.messageType);
  if (replaced === undefined) return [createIssue(messageIssue.unknownType, ['data', 'messageType'])];
  return prefixIssues(structureIssues(replaced.body, corrected.body), ['data', 'body']);
}

/** Finds every reason not to take a message, its signature apart. Its content is judged only when the envelope is sound. */
export function checkMessage(value: unknown, context: ReceivingContext): Issue[] {
  const structure = structureIssues(MessageEnvelopeSchema, value);
  if (structure.length > 0) return [...structure];
  const message = value as Message;
  const issues = timeIssues(message, context);
  if (message.source !== sourceOf(message.sender)) issues.push(createIssue(messageIssue.sender, ['source']));
  if (message.recipient !== context.enteId) issues.push(createIssue(messageIssue.recipient, ['recipient']));
  if (message.digest !== digestOf(message.data)) issues.push(createIssue(messageIssue.digest, ['digest']));
  return [...issues, ...bodyIssues(message, context.messages)];
}

/** What an inbox makes of an identifier: never seen, seen with the same content, or used again for something else. */
export type Repetition =
  | { readonly kind: 'new' }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'reused'; readonly issue: Issue };

/**
 * Tells a repetition, which is harmless, from an identifier used twice, which is refused.
 *
 * @param kept - Digest of the whole message kept in the inbox under the same sender and identifier, if any.
 */
export function repetitionOf(message: Message, kept: string | undefined): Repetition {
  if (kept === undefined) return { kind: 'new' };
  return kept === messageDigest(message)
    ? { kind: 'repeated' }
    : { kind: 'reused', issue: createIssue(messageIssue.idReused, ['id']) };
}

/** Digest of a whole message but for its signature: what receipts name and two inboxes compare. */
export function messageDigest({ signature: _, ...message }: Message): string {
  return digestOf(message);
}
