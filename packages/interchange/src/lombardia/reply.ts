import { createIssue, failure, type Result, success } from '@cartella/core';
import { type ByteSource, Refusal } from '../text';
import { escapeXml, parseXml, type XmlHandler } from '../xml';
import { lombardiaIssue } from './message';
import { hl7Namespace, oid, replyInteraction } from './oids';
import { id, isoInstant, tag, type Wrapper, wrapper } from './xml';

/** What HL7 v3 lets a reply say: `C…` of the message as such, `A…` of what it carries; accepted, in error, or refused. */
export const lombardiaReplyCodes = {
  CA: 'accepted',
  CE: 'error',
  CR: 'refused',
  AA: 'accepted',
  AE: 'error',
  AR: 'refused',
} as const;

export type LombardiaReplyCode = keyof typeof lombardiaReplyCodes;

/** The reply to a message (MCCI_IN000002UV01): which one, what became of it, and why. */
export interface LombardiaReply extends Wrapper {
  readonly code: LombardiaReplyCode;
  /** Identifier of the message that it answers. */
  readonly replyTo: string;
  /** In the words of who answers. */
  readonly details: readonly string[];
}

const isReplyCode = (code: string): code is LombardiaReplyCode => Object.hasOwn(lombardiaReplyCodes, code);

/** Writes a reply. The structure is that of the HL7 v3 schemas of 2009 which SISO names; no regional endpoint has been seen to send one. */
export function writeLombardiaReply(reply: LombardiaReply): string {
  const details = reply.details.map((text) => tag('acknowledgementDetail', {}, tag('text', {}, escapeXml(text))));
  const acknowledgement = tag(
    'acknowledgement',
    { typeCode: reply.code },
    tag('targetMessage', {}, id(oid.message, reply.replyTo)),
    ...details,
  );
  const attributes = { xmlns: hl7Namespace, ITSVersion: 'XML_1.0' };
  const body = tag(replyInteraction, attributes, wrapper(reply, replyInteraction, 'NE'), acknowledgement);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

type Draft = { -readonly [K in keyof LombardiaReply]?: LombardiaReply[K] } & { details: string[] };

class ReplyHandler implements XmlHandler {
  readonly reply: Draft = { details: [] };
  readonly #path: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#path.length === 0 && name !== replyInteraction)
      throw new Refusal(createIssue(lombardiaIssue.structure, [name.slice(0, 60)]));
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (name === 'creationTime') this.reply.createdAt = isoInstant(attributes['value']);
    if (name === 'id') this.#id(parent, attributes['extension'] ?? '');
    if (name === 'acknowledgement') this.#code(attributes['typeCode']);
    // Schemas before 2008 have the code in an element of its own.
    if (name === 'typeCode' && parent === 'acknowledgement') this.#code(attributes['code']);
    if (name === 'acknowledgementDetail') this.reply.details.push('');
  }

  text(text: string): void {
    const { details } = this.reply;
    if (this.#path.at(-1) === 'text' && this.#path.at(-2) === 'acknowledgementDetail')
      details.push(`${details.pop() ?? ''}${text}`);
  }

  close(): void {
    this.#path.pop();
  }

  #id(parent: string | undefined, extension: string): void {
    if (parent === replyInteraction) this.reply.id = extension;
    if (parent === 'targetMessage') this.reply.replyTo = extension;
    if (parent === 'device') this.reply[this.#path.at(-3) === 'sender' ? 'sender' : 'receiver'] = extension;
  }

  #code(code: string | undefined): void {
    if (code === undefined) return;
    if (!isReplyCode(code)) throw new Refusal(createIssue(lombardiaIssue.unknownReply, ['acknowledgement']));
    this.reply.code = code;
  }
}

/** Reads a reply: which message it is about and what became of it. */
export async function readLombardiaReply(source: ByteSource): Promise<Result<LombardiaReply>> {
  const handler = new ReplyHandler();
  try {
    for await (const _ of parseXml(source, hl7Namespace, handler));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failure([error.issue]);
  }
  const { id: messageId, createdAt, sender, receiver, code, replyTo } = handler.reply;
  const isComplete = [messageId, createdAt, sender, receiver, code, replyTo].every(
    (part) => part !== undefined && part !== '',
  );
  return isComplete ? success(handler.reply as LombardiaReply) : failure([createIssue(lombardiaIssue.structure)]);
}
