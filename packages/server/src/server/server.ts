import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { CalendarOptions, Catalogues } from '@cartella/core';
import { createIdentifiers, mergeCatalogues } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { Records } from '@cartella/records';
import type { VocabularySet } from '@cartella/vocabularies';
import { getRequestListener } from '@hono/node-server';
import { createRecordCheck } from '../check';
import type { ServerConfiguration } from '../configuration';
import { createApp, createRateLimiter, createStaticFiles, type WaasOptions } from '../http';
import {
  createEmbeddedProvider,
  createRelyingParty,
  type DemoAccount,
  generateClientKey,
  importClientKey,
} from '../identity';
import { kitCatalogues } from '../messages';
import { describeApi } from '../openapi';
import { createProblems } from '../problem';
import { createSessions } from '../session';
import { createTelemetry } from '../telemetry';

/** What a cartella is served with. */
export interface CartellaServerOptions {
  readonly configuration: ServerConfiguration;
  readonly records: Records;
  readonly cartella: Cartella;
  readonly largeVocabularies: VocabularySet;
  readonly calendar?: CalendarOptions;
  /** Built web application. */
  readonly pages: string;
  /** Whom the embedded provider lets in; used only when no identity provider is configured. */
  readonly demoAccounts?: readonly DemoAccount[];
  readonly texts?: Catalogues;
  /** The e-service by which INPS fetches the flows of the ente. */
  readonly waas?: WaasOptions;
  /** Structured log, one object an entry; codes and figures, never a personal value. */
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void;
}

/** A running server. */
export interface CartellaServer {
  readonly port: number;
  /** Stops taking requests, lets those under way end, and returns. The records stay open: whoever opened them closes them. */
  close(): Promise<void>;
}

const clientId = 'cartella';
/** After so many milliseconds a request that does not end is left without an answer. */
const longestGoodbye = 10_000;

/** Serves a cartella over HTTP. */
export async function startServer(options: CartellaServerOptions): Promise<CartellaServer> {
  const { configuration, records, cartella } = options;
  const { origin, oidc, sessionHours } = configuration;
  const key =
    oidc === undefined
      ? await generateClientKey()
      : oidc.clientKey === undefined
        ? undefined
        : await importClientKey(oidc.clientKey);
  const embedded =
    oidc === undefined && key !== undefined
      ? await createEmbeddedProvider({
          origin,
          clientId,
          accounts: options.demoAccounts ?? [],
          clientKey: key.publicJwk,
        })
      : undefined;
  const catalogues = mergeCatalogues(kitCatalogues, cartella.texts, options.texts ?? { it: {} });
  let isEnding = false;
  const app = createApp({
    configuration,
    records,
    cartella,
    largeVocabularies: options.largeVocabularies,
    calendar: options.calendar ?? {},
    sessions: createSessions(records, {
      idleMinutes: configuration.sessionMinutes,
      ...(sessionHours !== undefined && { mostHours: sessionHours }),
    }),
    relyingParty: createRelyingParty({
      issuer: oidc?.issuer ?? embedded?.issuer ?? '',
      clientId: oidc?.clientId ?? clientId,
      redirectUri: `${origin}/auth/callback`,
      afterLogout: `${origin}/`,
      ...(key !== undefined && { key }),
      ...(oidc?.assurance !== undefined && { assurance: oidc.assurance }),
      ...(oidc?.subjectClaim !== undefined && { subjectClaim: oidc.subjectClaim }),
    }),
    problems: createProblems(catalogues),
    cookieKey:
      configuration.cookieKey === undefined ? randomBytes(32) : Buffer.from(configuration.cookieKey, 'base64url'),
    check: createRecordCheck(cartella, options.largeVocabularies),
    newId: createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) }),
    openapi: describeApi(cartella, origin, configuration.publication),
    telemetry: createTelemetry(),
    limits: {
      signedIn: createRateLimiter(configuration.requestsPerMinute ?? 600),
      anonymous: createRateLimiter(configuration.anonymousRequestsPerMinute ?? 120),
    },
    isEnding: () => isEnding,
    ...(options.waas !== undefined && { waas: options.waas }),
    log: options.log ?? (() => undefined),
  });
  const files = createStaticFiles(options.pages);
  app.get('*', async (c) => (await files(c.req.path)) ?? c.notFound());

  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    const answer = async () => (await embedded?.handle(request, response)) === true || listener(request, response);
    answer().catch(() => response.headersSent || response.writeHead(500).end());
  });
  // The time in which a request must arrive whole: slow ones must not hold connections for ever.
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(configuration.port, resolve));
  const address = server.address();
  let ending: Promise<void> | undefined;
  return {
    port: typeof address === 'object' && address !== null ? address.port : configuration.port,
    close() {
      isEnding = true;
      ending ??= new Promise((resolve, reject) => {
        const hurry = setTimeout(() => server.closeAllConnections(), longestGoodbye);
        server.close((error) => {
          clearTimeout(hurry);
          return error === undefined ? resolve() : reject(error);
        });
        server.closeIdleConnections();
      });
      return ending;
    },
  };
}
