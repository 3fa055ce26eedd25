import { createIssue, digestOf, failure, type Result, success } from '@cartella/core';
import { recordsIssue } from '../record/issues';
import { isStorable } from '../record/storable';
import type { Work } from '../records/work';

/** A message from another body. */
export interface IncomingMessage<Body = unknown> {
  readonly sender: string;
  readonly messageId: string;
  readonly type: string;
  readonly body: Body;
}

/**
 * Takes a message in; its effects belong in the same transaction. `repeated` when the very same message was taken in before: nothing is
 * left to do but to repeat the receipt. The same identifier with other contents is refused.
 */
export async function receive(
  { db, context, audit }: Work,
  message: IncomingMessage,
): Promise<Result<'new' | 'repeated'>> {
  if (!isStorable(message.body)) return failure([createIssue(recordsIssue.unstorableText, ['body'])]);
  const digest = digestOf(message.body);
  const row = await db
    .insertInto('inbox')
    .values({
      ente_id: context.enteId,
      sender: message.sender,
      message_id: message.messageId,
      type: message.type,
      body: JSON.stringify(message.body),
      digest,
      received_at: context.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('message_id')
    .executeTakeFirst();
  if (row !== undefined) {
    audit({ action: 'receive', kind: message.type, reference: message.messageId, digest });
    return success('new');
  }
  const before = await db
    .selectFrom('inbox')
    .where('ente_id', '=', context.enteId)
    .where('sender', '=', message.sender)
    .where('message_id', '=', message.messageId)
    .select('digest')
    .executeTakeFirst();
  return before?.digest === digest
    ? success('repeated')
    : failure([createIssue(recordsIssue.messageDiffers, ['messageId'])]);
}
