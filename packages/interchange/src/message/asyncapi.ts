import type { Json } from '@cartella/core';
import { pascalCase } from '@cartella/model';
import type { MessageSet } from './cooperation';
import { type MessageDefinition, messageTypeOf } from './definition';
import { messageComponents, type ServiceInfo } from './openapi';

const nameOf = ({ name }: MessageDefinition): string => pascalCase(name);

function asyncMessage(definition: MessageDefinition): Json {
  return {
    name: messageTypeOf(definition),
    title: definition.label.it,
    summary: definition.description.it,
    contentType: 'application/cloudevents+json',
    payload: { $ref: `#/components/schemas/${nameOf(definition)}Message` },
  };
}

/** Writes the AsyncAPI 3.0 document of a set of messages: one channel, and who may send what on it. */
export function messagesAsyncApi(messages: MessageSet, info: ServiceInfo): { readonly [key: string]: Json } {
  const definitions = Object.values(messages);
  const channelRef = (definition: MessageDefinition): Json => ({
    $ref: `#/channels/inbox/messages/${nameOf(definition)}`,
  });
  const sentBy = (side: 'holder' | 'partner'): Json[] =>
    definitions.filter(({ from }) => from === side || from === 'both').map(channelRef);
  const operation = (side: 'holder' | 'partner', title: string): Json => ({
    action: 'send',
    channel: { $ref: '#/channels/inbox' },
    title,
    messages: sentBy(side),
  });
  return {
    asyncapi: '3.0.0',
    info: {
      title: info.title,
      version: info.version,
      description: info.summary,
      termsOfService: info.termsOfService,
      contact: { ...info.contact },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      inbox: {
        address: '/messages',
        description: 'La casella in cui un ente riceve i messaggi degli altri.',
        messages: Object.fromEntries(
          definitions.map((definition) => [
            nameOf(definition),
            { $ref: `#/components/messages/${nameOf(definition)}` },
          ]),
        ),
      },
    },
    operations: {
      holderSends: operation('holder', 'Messaggi dell’ente che ha il caso'),
      partnerSends: operation('partner', 'Messaggi dell’ente partner'),
    },
    components: {
      messages: Object.fromEntries(definitions.map((definition) => [nameOf(definition), asyncMessage(definition)])),
      schemas: messageComponents(messages),
    },
  };
}
