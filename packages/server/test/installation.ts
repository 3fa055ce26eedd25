import { randomBytes } from 'node:crypto';
import { createIdentifiers, unwrap } from '@cartella/core';
import { commonForms } from '@cartella/forms/common';
import type { TaxCode } from '@cartella/model';
import { type Cartella, commonCartella, composeProfile, defineLayer } from '@cartella/profile';
import { openRecords, type Records } from '@cartella/records';
import { vocabularySet } from '@cartella/vocabularies';
import { birthplaces } from '@cartella/vocabularies/birthplaces';
import { comuni } from '@cartella/vocabularies/comuni';
import { essentials } from '@cartella/vocabularies/essentials';
import { provinces } from '@cartella/vocabularies/provinces';
import { citizenships, states } from '@cartella/vocabularies/states';
import { percorsoComune } from '@cartella/workflow';
import { createRecordCheck } from '../src/check';
import { type Compositions, createCompositions, createProfiles } from '../src/composition';
import {
  type AppServices,
  createAddressOf,
  createApi,
  createApp,
  createRateLimiter,
  type WaasOptions,
} from '../src/http';
import { createRelyingParty } from '../src/identity';
import { kitCatalogues } from '../src/messages';
import { describeApi } from '../src/openapi';
import { createProblems } from '../src/problem';
import { createSessions, type Sessions } from '../src/session';
import { createTelemetry } from '../src/telemetry';

/** A whole installation without a network: two enti, and a way to speak as one of their operators. */
export interface Installation {
  readonly app: ReturnType<typeof createApp>;
  /** Everything that is routed, the API of its cartella too. */
  readonly routes: ReturnType<typeof createApp>['routes'];
  readonly records: Records;
  readonly sessions: Sessions;
  readonly log: Readonly<Record<string, unknown>>[];
  readonly newId: () => string;
  /** How the directory knows an operator of this installation: `uno-sociale`, `due-responsabile`… */
  readonly subjectOf: (name: string) => string;
  readonly profiles: AppServices['profiles'];
  /** The same installation with some of its services changed. */
  appWith(changes: Partial<AppServices>): ReturnType<typeof createApp>;
  /** Sends a request as the operator with that subject, or as nobody. */
  send(
    subject: string | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  close(): Promise<void>;
}

/** The layer of the invented ente: one question more and one text made shorter. */
export const layer = defineLayer({
  id: 'prova',
  version: '1.0.0',
  label: { it: 'Ente di prova', en: 'Test body' },
  level: 'comune',
  namespace: 'prova',
  operations: [
    {
      verb: 'extend',
      on: 'field',
      record: 'accesso',
      field: 'quartiere',
      with: {
        schema: { type: 'string', enum: ['centro', 'mare'] },
        label: { it: 'Quartiere', en: 'Quarter' },
        sensitivity: 'common',
        purpose: 'access',
      },
    },
    {
      verb: 'extend',
      on: 'form',
      form: 'accesso',
      section: 'contatto',
      fields: [{ path: 'accesso.ext.prova.quartiere' }],
    },
    { verb: 'restrict', on: 'field', record: 'accesso', field: 'request', to: { maxLength: 100 } },
    // Everybody here works in the social service, nobody in the access point.
    {
      verb: 'restrict',
      on: 'step',
      procedure: 'percorso-comune',
      step: 'prendi-in-carico',
      to: { units: ['servizio-sociale'] },
    },
    { verb: 'restrict', on: 'step', procedure: 'percorso-comune', step: 'orienta', to: { units: ['pua'] } },
  ],
});

// One embedded database for all the files that a process tries: each installation has enti of its own in it.
let shared: Promise<Records> | undefined;
function embedded(): Promise<Records> {
  shared ??= openRecords({ masterKey: randomBytes(32) });
  return shared;
}

/** What every installation of the tests is made of. */
export const installationParts = {
  cartella: unwrap(
    composeProfile(
      commonCartella({
        version: '0.1.0',
        vocabularies: essentials,
        procedures: [percorsoComune],
        forms: commonForms,
        texts: kitCatalogues,
      }),
      [layer],
    ),
  ),
  largeVocabularies: vocabularySet(birthplaces, comuni, provinces, states, citizenships),
};

/** Opens an installation on an embedded database in memory, or on PostgreSQL. */
export async function openInstallation(
  url?: string,
  { waas, compositions }: { readonly waas?: WaasOptions; readonly compositions?: Compositions } = {},
): Promise<Installation> {
  // Enti with cartelle of their own want records of their own.
  let isSeeded = false;
  const kindsOf = (enteId: string) => (isSeeded ? compositions?.kindsOf(enteId) : undefined);
  const place = url === undefined ? {} : { url };
  const isShared = url === undefined && compositions === undefined;
  const records = isShared ? await embedded() : await openRecords({ ...place, kindsOf });
  const tag = randomBytes(4).toString('hex');
  const subjectOf = (name: string) => `${tag}-${name}`;
  const newId = createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) });
  const { cartella, largeVocabularies } = installationParts;
  const sessions = createSessions(records, { idleMinutes: 30 });
  const log: Readonly<Record<string, unknown>>[] = [];
  const origin = 'http://localhost:3000';
  const servicesOf = (of: Cartella) => ({
    cartella: of,
    problems: createProblems(kitCatalogues),
    check: createRecordCheck(of, largeVocabularies),
  });
  const services: AppServices = {
    configuration: { port: 3000, origin, folder: '', sessionMinutes: 30 },
    records,
    ...servicesOf(cartella),
    servicesOf,
    profiles: createProfiles({
      records,
      compositions: compositions ?? createCompositions({ base: cartella }),
      log: (entry) => log.push(entry),
    }),
    largeVocabularies,
    calendar: {},
    sessions,
    relyingParty: createRelyingParty({
      issuer: `${origin}/oidc`,
      clientId: 'cartella',
      redirectUri: `${origin}/auth/callback`,
    }),
    cookieKey: randomBytes(32),
    newId,
    openapi: (of) => describeApi(of, origin),
    telemetry: createTelemetry(),
    limits: { signedIn: createRateLimiter(100_000), anonymous: createRateLimiter(100_000) },
    ...(waas !== undefined && { waas }),
    addressOf: createAddressOf(),
    onWork: () => undefined,
    isEnding: () => false,
    log: (entry) => log.push(entry),
  };
  const app = createApp(services);
  for (const ente of ['uno', 'due']) await seed(records, newId, ente, subjectOf);
  isSeeded = true;
  const cookies = new Map<string, string>();
  return {
    app,
    routes: [...app.routes, ...createApi(services).routes],
    records,
    sessions,
    log,
    newId,
    profiles: services.profiles,
    appWith: (changes) => createApp({ ...services, ...changes }),
    async send(subject, method, path, body, headers = {}) {
      const cookie =
        subject === undefined
          ? undefined
          : (cookies.get(subject) ?? (await sessions.open({ subject: subjectOf(subject) }, new Date())));
      if (subject !== undefined && cookie !== undefined) cookies.set(subject, cookie);
      const answer = await app.request(path, {
        method,
        headers: {
          ...(cookie !== undefined && { cookie: `cartella_session=${cookie}` }),
          ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && {
          body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body),
        }),
      });
      // Like a browser: the reference of a session changes with its holder's rights.
      const renewed = /^cartella_session=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1];
      if (subject !== undefined && renewed !== undefined) cookies.set(subject, renewed);
      return answer;
    },
    subjectOf,
    close: async () => (isShared ? undefined : records.close()),
  };
}

const roles = {
  sportello: 'operatore-sportello',
  sociale: 'assistente-sociale',
  responsabile: 'responsabile',
  amministratore: 'amministratore-sistema',
  amministrativo: 'amministrativo',
};

async function seed(
  records: Records,
  newId: () => string,
  ente: string,
  subjectOf: (name: string) => string,
): Promise<void> {
  const [enteId, unitId] = [newId(), newId()];
  await records.transaction(
    { enteId, roles: ['amministratore'], purpose: 'organisation', now: new Date().toISOString() },
    async (tx) => {
      const base = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;
      unwrap(
        await tx.put(
          {
            ...base,
            id: enteId,
            kind: 'organisation',
            schema: 'organisation/1.0.0',
            data: { name: `Ente ${ente}`, kind: 'comune', ipaCode: `c_${ente}`, comune: 'G478' },
          },
          { expectedVersion: 0 },
        ),
      );
      unwrap(
        await tx.put(
          {
            ...base,
            id: unitId,
            kind: 'unit',
            schema: 'unit/1.0.0',
            data: { name: 'Servizio', kind: 'servizio-sociale', organisationId: enteId },
          },
          { expectedVersion: 0 },
        ),
      );
      for (const [name, role] of Object.entries(roles)) {
        unwrap(
          await tx.put(
            {
              ...base,
              id: newId(),
              kind: 'operator',
              schema: 'operator/1.0.0',
              data: {
                subject: subjectOf(`${ente}-${name}`),
                givenName: 'Prova',
                familyName: name,
                taxCode: 'PRVBRN75B02G478Q' as TaxCode,
                assignments: [{ unitId, role, validFrom: '2026-01-01' }],
              },
            },
            { expectedVersion: 0 },
          ),
        );
      }
    },
  );
}
