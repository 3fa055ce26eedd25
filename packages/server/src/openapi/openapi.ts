import type { Cartella } from '@cartella/profile';
import * as z from 'zod';
import { CaseCommandSchema } from '../case';
import { pathItems } from './paths';

/** Describes the API of a cartella as OpenAPI 3.1, its records included. @param origin - Address of the installation. */
export function describeApi(cartella: Cartella, origin: string): Readonly<Record<string, unknown>> {
  const records = Object.fromEntries(
    Object.values(cartella.records).map(({ kind, write }) => {
      const { $schema: _, ...schema } = write;
      return [kind, schema];
    }),
  );
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Cartella sociale',
      version: cartella.version,
      summary: 'Cartella sociale informatizzata di un ente',
      description:
        'Accessi, prese in carico, progetti, erogazioni e valutazioni di un ente, secondo la composizione indicata in `x-cartella`.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Cartella', url: origin },
      'x-cartella': { id: cartella.id, hash: cartella.hash },
    },
    servers: [{ url: origin, description: 'Questa installazione' }],
    security: [{ session: [] }],
    paths: pathItems,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'cartella_session' } },
      schemas: {
        ...records,
        CaseCommand: withoutDialect(z.toJSONSchema(CaseCommandSchema, { io: 'input' })),
        Issue: {
          type: 'object',
          required: ['code', 'path', 'severity', 'message'],
          properties: {
            code: { type: 'string' },
            path: { type: 'array', items: { type: ['string', 'integer'] } },
            severity: { enum: ['error', 'incomplete', 'warning'] },
            params: { type: 'object' },
            norm: { type: 'object' },
            message: { type: 'string' },
          },
        },
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            type: { type: 'string', format: 'uri' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            instance: { type: 'string' },
            issues: { type: 'array', items: { $ref: '#/components/schemas/Issue' } },
          },
        },
      },
      responses: {
        Problem: {
          description: 'Perché no, con ogni problema al suo posto',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function withoutDialect({
  $schema: _,
  ...schema
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return schema;
}
