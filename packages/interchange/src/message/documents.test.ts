import specs from '@asyncapi/specs';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { cooperationMessages, messagesAsyncApi, messagesOpenApi, messageTypeOf } from '.';
import { segnalazione } from './message.fixtures';

const info = {
  title: 'Prova',
  summary: 'Messaggi di prova',
  version: '1.0.0',
  termsOfService: 'https://example.com/terms',
  contact: { name: 'Prova', url: 'https://example.com' },
  server: { url: 'https://api.example.com', description: 'Prova' },
  apiId: 'prova',
};
const openApi = messagesOpenApi(cooperationMessages, info);
const asyncApi = messagesAsyncApi(cooperationMessages, info);

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly security?: unknown;
}

const operations = Object.entries(openApi['paths'] as unknown as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('The OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate(JSON.parse(JSON.stringify(openApi)))).toEqual({ valid: true });
  });

  it('takes a message of its kind and no other', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema(JSON.parse(JSON.stringify(openApi)) as object, 'https://openapi.test/document');
    const accepts = (name: string) =>
      ajv.compile({ $ref: `https://openapi.test/document#/components/schemas/${name}` });
    expect(accepts('SegnalazioneMessage')(segnalazione())).toBe(true);
    expect(accepts('PathEndedMessage')(segnalazione())).toBe(false);
    expect(accepts('SegnalazioneMessage')({ ...segnalazione(), altro: 1 })).toBe(false);
    const { digest: _, ...without } = segnalazione();
    expect(accepts('SegnalazioneMessage')(without)).toBe(false);
    expect(accepts('CaseTransferBody')(cooperationMessages['case-transfer'].example)).toBe(true);
  });

  // Rules of severity «error» of the Italian guidelines, without which nothing is published on PDND.
  it('keeps the Italian rules on interoperability', () => {
    const { info: about, servers } = openApi as { info: Record<string, unknown>; servers: Record<string, string>[] };
    expect(about).toMatchObject({
      'x-summary': expect.any(String),
      termsOfService: expect.any(String),
      contact: expect.any(Object),
    });
    expect(about['version']).toMatch(/^\d+\.\d+\.\d+$/);
    for (const { url, description } of servers)
      expect([url?.startsWith('https://'), description]).toEqual([true, expect.any(String)]);
    expect(operations.some(({ path, method }) => path === '/status' && method === 'get')).toBe(true);
    for (const { path, method, operation } of operations) {
      expect(path, 'kebab-case').toMatch(/^(?:\/[a-z-]+)+$/);
      if (method === 'get') expect(operation.requestBody).toBeUndefined();
      if (method === 'post') expect(operation.security).toBeDefined();
      for (const { in: place, name } of operation.parameters ?? []) {
        if (place === 'header') expect(['authorization', 'content-type', 'accept']).not.toContain(name.toLowerCase());
      }
      for (const [status, { content }] of Object.entries(operation.responses)) {
        if (status === '204' || status === '205') expect(content).toBeUndefined();
        if (/^[45]|default/.test(status)) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });
});

describe('The AsyncAPI document', () => {
  it('is valid AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, meta: false, validateSchema: false });
    const valid = ajv.compile(specs.schemas['3.0.0'] as object);
    expect(valid(JSON.parse(JSON.stringify(asyncApi))), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
    expect(valid({ ...asyncApi, info: { version: '1.0.0' } })).toBe(false);
  });

  it('says who may send what', () => {
    const { operations } = asyncApi as unknown as { operations: Record<string, { messages: { $ref: string }[] }> };
    const names = (side: string) => operations[side]?.messages.map(({ $ref }) => $ref.split('/').at(-1));
    expect(names('partnerSends')).toContain('SupportProposed');
    expect(names('partnerSends')).not.toContain('SupportDecided');
    expect(names('holderSends')).toContain('SupportDecided');
  });

  it('has every message once', () => {
    const { components } = asyncApi as unknown as { components: { messages: Record<string, { name: string }> } };
    const types = Object.values(components.messages).map(({ name }) => name);
    expect(types.sort()).toEqual(Object.values(cooperationMessages).map(messageTypeOf).sort());
  });
});
