import { createIssue, digestOf, failure, type Result, success } from '@cartella/core';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** A message to another body; the sender makes its identifier, once. */
export interface OutgoingMessage<Body = unknown> {
  readonly messageId: string;
  readonly recipient: string;
  readonly type: string;
  readonly body: Body;
  /** Not to be sent before this instant; at once when absent. */
  readonly dueAt?: string;
  readonly caseId?: string;
}

/** Puts a message into the outbox: it leaves if, and only if, the transaction is committed. */
export async function enqueue({ db, context, audit }: Work, message: OutgoingMessage): Promise<Result<true>> {
  const digest = digestOf(message.body);
  const row = await db
    .insertInto('outbox')
    .values({
      ente_id: context.enteId,
      message_id: message.messageId,
      recipient: message.recipient,
      type: message.type,
      body: JSON.stringify(message.body),
      digest,
      state: 'waiting',
      due_at: message.dueAt ?? context.now,
      created_at: context.now,
      settled_at: null,
      receipt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('message_id')
    .executeTakeFirst();
  if (row === undefined) {
    const before = await db
      .selectFrom('outbox')
      .where('ente_id', '=', context.enteId)
      .where('message_id', '=', message.messageId)
      .select('digest')
      .executeTakeFirst();
    return before?.digest === digest
      ? success(true)
      : failure([createIssue(recordsIssue.messageDiffers, ['messageId'])]);
  }
  audit({
    action: 'send',
    kind: message.type,
    reference: message.messageId,
    digest,
    ...(message.caseId === undefined ? {} : { caseId: message.caseId }),
  });
  return success(true);
}
