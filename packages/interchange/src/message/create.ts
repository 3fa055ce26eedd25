import { digestOf, KitError } from '@cartella/core';
import { structureIssues } from '@cartella/model';
import type * as z from 'zod';
import { type MessageDefinition, messageSchemaId, messageTypeOf } from './definition';
import { type Message, sourceOf } from './envelope';

/** What a message takes from outside: who, to whom, when, and what it goes with. */
export interface MessageContext {
  /** Made once by the sender, UUID version 7. */
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
  /** Instant, UTC. */
  readonly time: string;
  readonly subject?: string;
  readonly expires?: string;
  readonly correlation?: string;
  readonly profile?: string;
  readonly procedure?: string;
}

/**
 * Prepares a message, not signed yet.
 *
 * @throws {@link KitError} `invalid-argument` when the body is not one of its kind: writers are closed.
 */
export function createMessage<Body extends z.ZodType>(
  definition: MessageDefinition<string, Body>,
  data: z.input<Body>,
  { id, sender, recipient, time, ...optional }: MessageContext,
): Message<z.input<Body>> {
  const issues = structureIssues(definition.body, data);
  if (issues.length > 0) {
    throw new KitError('invalid-argument', issues.map(({ code, path }) => `${code} at /${path.join('/')}`).join(', '));
  }
  return {
    specversion: '1.0',
    id,
    source: sourceOf(sender),
    type: messageTypeOf(definition),
    time,
    datacontenttype: 'application/json',
    dataschema: messageSchemaId(definition, 'write'),
    sender,
    recipient,
    purpose: definition.purpose,
    legalbasis: definition.legalBasis.gdpr,
    legalnorm: definition.legalBasis.norm.urn,
    ...optional,
    digest: digestOf(data),
    data,
  };
}
