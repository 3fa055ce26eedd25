import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { CalendarOptions, Catalogues } from '@cartella/core';
import { createIdentifiers, mergeCatalogues } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { Records } from '@cartella/records';
import type { VocabularySet } from '@cartella/vocabularies';
import { getRequestListener } from '@hono/node-server';
import { createRecordCheck } from '../check';
import { type Compositions, createCompositions, createProfiles } from '../composition';
import type { ServerConfiguration } from '../configuration';
import {
  createAddressOf,
  createApp,
  createRateLimiter,
  createStaticFiles,
  type KeepLogin,
  type WaasOptions,
} from '../http';
import {
  createEmbeddedProvider,
  createRelyingParty,
  type DemoAccount,
  generateClientKey,
  importClientKey,
  publicHalf,
} from '../identity';
import { kitCatalogues } from '../messages';
import { describeApi } from '../openapi';
import { createPaceWatch } from '../pace';
import { createProblems, problemIssue } from '../problem';
import type { Scan } from '../scanner';
import { createSessions } from '../session';
import type { Sources } from '../source';
import { createTelemetry } from '../telemetry';
import { answerClientError } from './client-error';

/** What a cartella is served with. */
export interface CartellaServerOptions {
  readonly configuration: ServerConfiguration;
  readonly records: Records;
  /** The cartella of each ente, or the one that all start from. Records opened with `kindsOf` of the same follow what enti put in force. */
  readonly cartella: Cartella | Compositions;
  readonly largeVocabularies: VocabularySet;
  readonly calendar?: CalendarOptions;
  /** Built web application. */
  readonly pages: string;
  /** Whom the embedded provider lets in; used only when no identity provider is configured. */
  readonly demoAccounts?: readonly DemoAccount[];
  readonly texts?: Catalogues;
  /** The e-service by which INPS fetches the flows of the ente. */
  readonly waas?: WaasOptions;
  /** How long the head of a request, and all of it, may take to arrive: 10 and 30 seconds unless told otherwise. */
  readonly patience?: { readonly headersMs?: number; readonly requestMs?: number };
  /** Other administrations that operators may ask about persons: the national registry, INPS. */
  readonly sources?: Sources;
  /** Looks into documents before they are kept: `createClamdScan`, or a function of one's own. */
  readonly scan?: Scan;
  /** Keeps the messages of each login, as SPID and CIE ask for 24 months; nobody is let in where it fails. */
  readonly keepLogin?: KeepLogin;
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
/** How often somebody's reading in bulk is looked for, in milliseconds. */
const watchEvery = 5 * 60_000;

/** Serves a cartella over HTTP. */
export async function startServer(options: CartellaServerOptions): Promise<CartellaServer> {
  const { configuration, records } = options;
  const log = options.log ?? (() => undefined);
  const compositions =
    'current' in options.cartella ? options.cartella : createCompositions({ base: options.cartella });
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
  const servicesOf = (cartella: Cartella) => ({
    cartella,
    problems: createProblems(mergeCatalogues(kitCatalogues, cartella.texts, options.texts ?? { it: {} })),
    check: createRecordCheck(cartella, options.largeVocabularies),
  });
  const watch = createPaceWatch({
    records,
    paces: [
      { hours: 1, files: configuration.filesPerHour ?? 100 },
      { hours: 24, files: configuration.filesPerDay ?? 500 },
    ],
    log,
  });
  const watching = setInterval(() => void watch.look(new Date()), watchEvery).unref();
  let isEnding = false;
  const app = createApp({
    configuration,
    records,
    ...servicesOf(compositions.base),
    servicesOf,
    profiles: createProfiles({ records, compositions, log }),
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
      publishedKeys: await Promise.all((oidc?.otherKeys ?? []).map(publicHalf)),
      ...(oidc?.assurance !== undefined && { assurance: oidc.assurance }),
      ...(oidc?.subjectClaim !== undefined && { subjectClaim: oidc.subjectClaim }),
    }),
    cookieKey:
      configuration.cookieKey === undefined ? randomBytes(32) : Buffer.from(configuration.cookieKey, 'base64url'),
    newId: createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) }),
    openapi: (cartella) => describeApi(cartella, origin, configuration.publication),
    telemetry: createTelemetry(),
    limits: {
      signedIn: createRateLimiter(configuration.requestsPerMinute ?? 600),
      anonymous: createRateLimiter(configuration.anonymousRequestsPerMinute ?? 120),
    },
    addressOf: createAddressOf(configuration.gateways),
    onWork: watch.seen,
    isEnding: () => isEnding,
    ...(options.waas !== undefined && { waas: options.waas }),
    ...(options.sources !== undefined && { sources: options.sources }),
    ...(options.scan !== undefined && { scan: options.scan }),
    ...(options.keepLogin !== undefined && { keepLogin: options.keepLogin }),
    log,
  });
  const files = createStaticFiles(options.pages);
  app.get('*', async (c) => (await files(c.req.path)) ?? c.notFound());

  const { problems } = servicesOf(compositions.base);
  const listener = getRequestListener(app.fetch, {
    // An address or a host that cannot be one, or is not there.
    errorHandler: () => problems(400, problemIssue.badRequest, 'it'),
  });
  // The time in which a request must arrive whole: slow ones must not hold connections for ever.
  const { headersMs = 10_000, requestMs = 30_000 } = options.patience ?? {};
  const patience = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    // Longer than browsers' users pause and gateways keep theirs: what is asked over a connection that is being closed is lost.
    keepAliveTimeout: 75_000,
    connectionsCheckingInterval: Math.min(headersMs / 2, 5000),
  };
  const server = createServer({ ...patience, requireHostHeader: false }, (request, response) => {
    // Who was answered while it ends has no reason to stay.
    if (isEnding) response.shouldKeepAlive = false;
    const answer = async () => (await embedded?.handle(request, response)) === true || listener(request, response);
    answer().catch(() => response.headersSent || response.writeHead(500).end());
  });
  server.on('clientError', answerClientError(problems, log));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(configuration.port, resolve));
  const address = server.address();
  let ending: Promise<void> | undefined;
  return {
    port: typeof address === 'object' && address !== null ? address.port : configuration.port,
    close() {
      isEnding = true;
      clearInterval(watching);
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
