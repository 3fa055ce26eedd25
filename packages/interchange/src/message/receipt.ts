import { type Issue, isBlocking } from '@cartella/core';
import { receipt } from './bodies/control';
import { messageDigest } from './check';
import { createMessage, type MessageContext } from './create';
import type { Message } from './envelope';

/**
 * Writes the answer of the recipient: accepted, or refused with all the reasons. Warnings do not refuse. Parameters of issues stay here:
 * the sender knows its own message.
 */
export function receiptFor(
  message: Message,
  issues: readonly Issue[],
  context: Omit<MessageContext, 'correlation' | 'recipient'>,
) {
  return createMessage(
    receipt,
    {
      messageId: message.id,
      messageDigest: messageDigest(message),
      outcome: isBlocking(issues) ? 'refused' : 'accepted',
      issues: issues.map(({ code, path, severity }) => ({ code, path: [...path], severity })),
      receivedAt: context.time,
    },
    { ...context, recipient: message.sender, correlation: message.id },
  );
}
