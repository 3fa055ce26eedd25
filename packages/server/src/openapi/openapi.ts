import type { Cartella } from '@cartella/profile';
import type { PublicationConfiguration } from '../configuration';
import { headers, parameters, responses, schemas } from './components';
import { noticePaths } from './notice-paths';
import type { Part } from './operation';
import { pathItems } from './paths';
import { profilePaths, profileSchemas } from './profile-paths';
import { recordPaths } from './record-paths';
import { sourcePaths } from './source-paths';

/** Namespace of the identifiers of APIs that nobody gave one (RFC 9562, version 8: made here from the digest of the cartella). */
function apiIdOf(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * Describes the API of a cartella as OpenAPI 3.1, its records included.
 *
 * @param origin - Address of the installation.
 * @param publication - Who publishes it, as a catalogue wants to know.
 */
export function describeApi(cartella: Cartella, origin: string, publication: PublicationConfiguration = {}): Part {
  const isSandbox = origin.startsWith('http:');
  const summary = 'Cartella sociale informatizzata di un ente';
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Cartella sociale',
      version: cartella.version,
      summary,
      'x-summary': summary,
      'x-api-id': publication.apiId ?? apiIdOf(cartella.hash),
      description:
        'Accessi, prese in carico, progetti, erogazioni e valutazioni di un ente, secondo la composizione indicata in `x-cartella`.',
      termsOfService: publication.termsOfService ?? `${origin}/`,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: {
        name: publication.contactName ?? 'Cartella',
        url: origin,
        ...(publication.contactEmail !== undefined && { email: publication.contactEmail }),
      },
      'x-cartella': { id: cartella.id, hash: cartella.hash },
    },
    servers: [
      {
        url: origin,
        description: isSandbox ? 'Installazione di prova (local)' : 'Installazione dell’ente (production)',
        'x-internal': false,
        ...(isSandbox && { 'x-sandbox': true }),
      },
    ],
    tags: [{ name: 'records', description: 'Le schede, per tipo' }],
    security: [{ session: [] }],
    paths: {
      ...pathItems,
      ...noticePaths,
      ...sourcePaths,
      ...profilePaths,
      ...Object.assign({}, ...Object.values(cartella.records).map(({ kind, label }) => recordPaths(kind, label.it))),
    },
    components: {
      securitySchemes: {
        session: {
          type: 'http',
          scheme: 'bearer',
          description:
            'Riferimento opaco di una sessione, che nasce dall’accesso con il fornitore di identità (`/auth/login`). Un browser lo porta da sé, dove le pagine non lo leggono.',
        },
      },
      schemas: { ...schemas(cartella), ...profileSchemas },
      parameters,
      headers,
      responses,
    },
  };
}
