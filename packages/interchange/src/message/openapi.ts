import type { Json } from '@cartella/core';
import { pascalCase } from '@cartella/model';
import type { MessageSet } from './cooperation';
import { type MessageDefinition, messageTypeOf } from './definition';
import { envelopeJsonSchema, messageJsonSchema } from './schema';

type Document = { readonly [key: string]: Json };

const ref = (name: string): Document => ({ $ref: `#/components/schemas/${name}` });

/** Points the references inside a schema to where the schema stands in the document. */
function movedTo(name: string, value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => movedTo(name, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const isReference = key === '$ref' && typeof part === 'string';
      return [key, isReference ? part.replace(/^#\//, `#/components/schemas/${name}/`) : movedTo(name, part)];
    }),
  );
}

/** A schema without its address and dialect, to be one of many in a document. */
function component(name: string, { $schema: _, $id: __, ...schema }: Document): Document {
  return movedTo(name, schema) as Document;
}

/** Bodies and whole messages of a set, as components of one document. */
export function messageComponents(messages: MessageSet): Document {
  const envelope = component('MessageEnvelope', envelopeJsonSchema('write')) as Document & { properties: Document };
  const shared = Object.keys(envelope.properties).map((name) => [name, ref(`MessageEnvelope/properties/${name}`)]);
  const { $defs: _, properties: __, ...closed } = envelope;
  const one = (definition: MessageDefinition): [string, Document][] => {
    const name = pascalCase(definition.name);
    const own = { type: { const: messageTypeOf(definition) }, data: ref(`${name}Body`) };
    return [
      [`${name}Body`, component(`${name}Body`, messageJsonSchema(definition, 'write'))],
      [`${name}Message`, { ...closed, title: `${name}Message`, properties: { ...Object.fromEntries(shared), ...own } }],
    ];
  };
  return { MessageEnvelope: envelope, ...Object.fromEntries(Object.values(messages).flatMap(one)) };
}

const problem: Document = {
  type: 'object',
  additionalProperties: true,
  properties: {
    type: { type: 'string', format: 'uri', maxLength: 400 },
    title: { type: 'string', maxLength: 400 },
    status: { type: 'integer', format: 'int32', minimum: 100, maximum: 599 },
    detail: { type: 'string', maxLength: 4000 },
  },
};

const problemAnswer = (description: string): Document => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const digestLine: Document = {
  type: 'object',
  additionalProperties: false,
  required: ['sender', 'id', 'digest', 'time'],
  properties: {
    sender: { type: 'string', format: 'uuid', maxLength: 36 },
    id: { type: 'string', format: 'uuid', maxLength: 36 },
    digest: { type: 'string', pattern: '^[0-9a-f]{64}$', maxLength: 64 },
    time: { type: 'string', format: 'date-time', maxLength: 30 },
  },
};

const instant = (name: string, description: string): Document => ({
  name,
  in: 'query',
  required: true,
  description,
  schema: { type: 'string', format: 'date-time', maxLength: 30 },
});

function paths(messages: MessageSet): Document {
  const names = Object.values(messages).map(({ name }) => `${pascalCase(name)}Message`);
  const security: Json = [{ PDND: [] }];
  return {
    '/status': {
      get: {
        summary: 'Stato del servizio',
        operationId: 'serviceStatus',
        responses: {
          '200': problemAnswer('Il servizio funziona.'),
          default: problemAnswer('Il servizio non funziona.'),
        },
      },
    },
    '/messages': {
      post: {
        summary: 'Consegna un messaggio firmato',
        description:
          'Ripetere la consegna non ha altri effetti. La risposta dice solo che il messaggio è arrivato: se è accettato lo dice la ricevuta firmata.',
        operationId: 'messageDelivery',
        security,
        requestBody: {
          required: true,
          content: { 'application/cloudevents+json': { schema: { oneOf: names.map(ref) } } },
        },
        responses: {
          '202': {
            description: 'Consegnato; la ricevuta, se già pronta, è nella risposta.',
            content: { 'application/cloudevents+json': { schema: ref('ReceiptMessage') } },
          },
          '400': problemAnswer('Non è un messaggio.'),
          '401': problemAnswer('Non si sa chi chiama.'),
          '403': problemAnswer('La firma non è valida, o chi chiama non è il mittente.'),
          '409': problemAnswer('L’identificativo è già stato usato per un altro messaggio.'),
          default: problemAnswer('Non consegnato: riprovare.'),
        },
      },
    },
    '/messages/digests': {
      get: {
        summary: 'Elenca identificativi e impronte dei messaggi di un periodo',
        operationId: 'messageDigests',
        security,
        parameters: [instant('from', 'Primo istante, compreso.'), instant('to', 'Ultimo istante, escluso.')],
        responses: {
          '200': {
            description: 'I messaggi scambiati con chi chiama.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['lines'],
                  properties: { lines: { type: 'array', minItems: 0, maxItems: 100_000, items: ref('DigestLine') } },
                },
              },
            },
          },
          default: problemAnswer('Elenco non disponibile.'),
        },
      },
    },
  };
}

/** What a document says of who offers the service. */
export interface ServiceInfo {
  readonly title: string;
  readonly summary: string;
  readonly version: string;
  readonly termsOfService: string;
  readonly contact: { readonly name: string; readonly url: string };
  readonly server: { readonly url: string; readonly description: string };
  /** UUID under which the API is catalogued. */
  readonly apiId: string;
}

/** Writes the OpenAPI 3.1 document of the e-service that receives a set of messages. */
export function messagesOpenApi(messages: MessageSet, info: ServiceInfo): Document {
  return {
    openapi: '3.1.1',
    info: {
      title: info.title,
      version: info.version,
      summary: info.summary,
      description: info.summary,
      termsOfService: info.termsOfService,
      contact: { ...info.contact },
      'x-summary': info.summary,
      'x-api-id': info.apiId,
    },
    servers: [{ ...info.server }],
    paths: paths(messages),
    components: {
      securitySchemes: {
        PDND: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Voucher PDND, verificato secondo RFC 8725.',
        },
      },
      schemas: { ...messageComponents(messages), DigestLine: digestLine, Problem: problem },
    },
  };
}
