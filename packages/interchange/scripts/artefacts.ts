import { sha256Hex } from '@cartella/core';
import type { JSONSchema } from 'json-schema-to-typescript';
import { compile } from 'json-schema-to-typescript';
import { stringify } from 'yaml';
import {
  cooperationMessages,
  envelopeJsonSchema,
  type MessageDefinition,
  messageJsonSchema,
  messagesAsyncApi,
  messagesOpenApi,
  type ServiceInfo,
} from '../src/message';
import { siussXsd } from '../src/siuss';

const info: ServiceInfo = {
  title: 'Cooperazione tra enti sulla cartella sociale',
  summary:
    'Messaggi firmati tra l’ente che ha il caso e i partner: segnalazioni, percorsi, patti, sostegni, trasferimenti.',
  version: '1.0.0',
  termsOfService: 'https://w3id.org/cartella/terms',
  contact: { name: 'Cartella', url: 'https://w3id.org/cartella' },
  server: { url: 'https://api.example.com/cartella/v1', description: 'Il servizio di un ente (esempio)' },
  apiId: '01980000-0000-7000-8000-00000000ca27',
};

const banner = '/* Made by `npm run emit` from the published JSON Schemas: do not edit. */\n';

async function vendorTypes(definitions: readonly MessageDefinition[]): Promise<string> {
  const schemas = [
    envelopeJsonSchema('write'),
    ...definitions.map((definition) => messageJsonSchema(definition, 'write')),
  ];
  const parts: string[] = [];
  for (const { $id: _, ...schema } of schemas) {
    const title = String(schema['title']);
    // Each in its own namespace: the same helper names come in many of them.
    const types = await compile(schema as JSONSchema, title, {
      bannerComment: '',
      format: false,
      ignoreMinAndMaxItems: true,
    });
    parts.push(`export namespace ${title}Types {\n${types}}\nexport type ${title} = ${title}Types.${title};\n`);
  }
  return banner + parts.join('\n');
}

/** Every file that this package publishes beside its code, by path: all made from the source. */
export async function artefacts(): Promise<ReadonlyMap<string, string>> {
  const definitions: readonly MessageDefinition[] = Object.values(cooperationMessages);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map<string, string>();
  for (const mode of ['write', 'read'] as const) {
    files.set(`message/envelope/1.0.0/${mode}.json`, json(envelopeJsonSchema(mode)));
    for (const definition of definitions) {
      files.set(
        `message/${definition.name}/${definition.version}/${mode}.json`,
        json(messageJsonSchema(definition, mode)),
      );
    }
  }
  files.set(
    'message/openapi.yaml',
    stringify(messagesOpenApi(cooperationMessages, info), { aliasDuplicateObjects: false }),
  );
  files.set(
    'message/asyncapi.yaml',
    stringify(messagesAsyncApi(cooperationMessages, info), { aliasDuplicateObjects: false }),
  );
  files.set('message/generated/messages.d.ts', await vendorTypes(definitions));
  for (const flow of ['PS_PSA_SINA', 'SINBA'] as const) files.set(`siuss/${flow}.xsd`, siussXsd(flow));
  return files;
}

/** One line for each file: its digest and its path, so that a published byte that changes is seen. */
export function hashesOf(files: ReadonlyMap<string, string>): string {
  return [...files]
    .map(([path, content]) => `${sha256Hex(content)}  ${path}\n`)
    .sort()
    .join('');
}
