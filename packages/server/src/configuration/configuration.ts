import { createIssue, failure, type Issue, type Result, success } from '@cartella/core';
import type { JWK } from 'jose';
import * as z from 'zod';
import { type GatewayConfiguration, isNetwork } from '../http/caller-address';
import { type AssuranceLevel, assuranceLevels } from '../identity';
import { withSecretFiles } from './secret-files';

/** Issue codes of this module. */
export const configurationIssue = {
  invalid: 'configuration.invalid',
  incomplete: 'configuration.incomplete',
} as const;

/** The identity provider of an ente, and how it knows the cartella. */
export interface OidcConfiguration {
  readonly issuer: string;
  readonly clientId: string;
  /** Private RSA key: with it the cartella authenticates by `private_key_jwt` and signs its requests. */
  readonly clientKey?: JWK;
  /** Keys whose public halves are published too: those that come next, and those that were. */
  readonly otherKeys?: readonly JWK[];
  readonly subjectClaim?: string;
  readonly assurance?: AssuranceLevel;
}

/** What the description of the API says of who publishes it. */
export interface PublicationConfiguration {
  /** UUID under which the API is catalogued. */
  readonly apiId?: string;
  readonly termsOfService?: string;
  readonly contactName?: string;
  readonly contactEmail?: string;
}

/** How an installation is set up. */
export interface ServerConfiguration {
  readonly port: number;
  /** Address at which browsers reach the cartella, without a final slash. */
  readonly origin: string;
  /** PostgreSQL; without it the embedded database works in `folder`. */
  readonly databaseUrl?: string;
  readonly databaseOwnerUrl?: string;
  readonly folder: string;
  readonly sessionMinutes: number;
  /** Longest session, however busy; 12 hours when absent. */
  readonly sessionHours?: number;
  /** Identity provider of the ente; without it the embedded one lets the demo operators in. */
  readonly oidc?: OidcConfiguration;
  /** 32 bytes, base64url; made at start when absent, and then a login under way does not survive a restart. */
  readonly cookieKey?: string;
  /** 32 bytes, base64url, under which the keys of what is sealed are kept; it is the installation that gives it to the records. */
  readonly masterKey?: string;
  /** Master keys that came before, for what was sealed under them. */
  readonly formerMasterKeys?: readonly string[];
  /** File with the password of the database, to be read at each connection. */
  readonly databasePasswordFile?: string;
  /** Requests that a session may make in a minute; 600 when absent. */
  readonly requestsPerMinute?: number;
  /** Requests that an address may make in a minute without a session; 120 when absent. */
  readonly anonymousRequestsPerMinute?: number;
  /** Files that an operator may look into in an hour before whoever oversees is told; 100 when absent. */
  readonly filesPerHour?: number;
  /** The same for a day; 500 when absent. */
  readonly filesPerDay?: number;
  /** Where a request comes from, when it comes through a gateway; without it, from whoever made the connection. */
  readonly gateways?: GatewayConfiguration;
  readonly publication?: PublicationConfiguration;
}

const trimmed = z.url().transform((url) => url.replace(/\/$/, ''));
/** A private RSA key, or a set of them: the first signs, all are published. */
const ClientKeySchema = z.string().transform((text, context): readonly [JWK, ...JWK[]] => {
  try {
    const parsed = JSON.parse(text) as JWK & { readonly keys?: readonly JWK[] };
    const [first, ...others] = parsed.keys ?? [parsed];
    if (first !== undefined && [first, ...others].every(({ kty, d }) => kty === 'RSA' && typeof d === 'string'))
      return [first, ...others];
  } catch {}
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});
const GatewaysSchema = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .refine((networks) => networks.length > 0 && networks.every(isNetwork));

const Key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const EnvironmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  ORIGIN: trimmed.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  CARTELLA_FOLDER: z.string().min(1).default('.cartella'),
  SESSION_MINUTES: z.coerce.number().min(0.01).max(720).default(30),
  SESSION_HOURS: z.coerce.number().min(0.01).max(24).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_KEY: ClientKeySchema.optional(),
  OIDC_SUBJECT_CLAIM: z.string().min(1).max(200).optional(),
  OIDC_ASSURANCE: z.enum(assuranceLevels).optional(),
  COOKIE_KEY: Key.optional(),
  MASTER_KEY: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(Key))
    .optional(),
  DATABASE_PASSWORD_FILE: z.string().min(1).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).optional(),
  ANONYMOUS_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).optional(),
  FILES_PER_HOUR: z.coerce.number().int().min(1).max(1_000_000).optional(),
  FILES_PER_DAY: z.coerce.number().int().min(1).max(1_000_000).optional(),
  TRUSTED_PROXIES: GatewaysSchema.optional(),
  FORWARDED_HEADER: z.enum(['forwarded', 'x-forwarded-for']).optional(),
  API_ID: z.uuid().optional(),
  API_TERMS_OF_SERVICE: z.url().optional(),
  API_CONTACT_NAME: z.string().min(1).max(200).optional(),
  API_CONTACT_EMAIL: z.email().optional(),
});

/** Variables that only mean something with another one. */
const needs: readonly (readonly [keyof Environment, keyof Environment])[] = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ['OIDC_CLIENT_KEY', 'OIDC_ISSUER'],
  ['OIDC_SUBJECT_CLAIM', 'OIDC_ISSUER'],
  // Whoever asks for a level asks a provider of SPID or CIE, and those take signed requests only.
  ['OIDC_ASSURANCE', 'OIDC_CLIENT_KEY'],
  ['DATABASE_OWNER_URL', 'DATABASE_URL'],
  ['DATABASE_PASSWORD_FILE', 'DATABASE_URL'],
  ['FORWARDED_HEADER', 'TRUSTED_PROXIES'],
];

/** What nobody else may know: each may be given as a file too. */
const secrets = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'OIDC_CLIENT_KEY', 'COOKIE_KEY', 'MASTER_KEY'] as const;

type Environment = z.infer<typeof EnvironmentSchema>;

/**
 * Reads the configuration from environment variables, and secrets from the files that they name; every one that is wrong is named, none is
 * repeated.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Result<ServerConfiguration> {
  const read = withSecretFiles(environment, secrets, configurationIssue.invalid);
  const given = Object.fromEntries(Object.entries(read.given).filter(([, value]) => value !== ''));
  const parsed = EnvironmentSchema.safeParse(given);
  const invalid = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const issues: Issue[] = [
    ...read.issues,
    ...invalid.map((variable) => createIssue(configurationIssue.invalid, [variable], { params: { variable } })),
  ];
  for (const [variable, other] of needs) {
    if (given[variable] !== undefined && given[other] === undefined)
      issues.push(createIssue(configurationIssue.incomplete, [variable], { params: { variable, other } }));
  }
  return !parsed.success || issues.length > 0 ? failure(issues) : success(configurationOf(parsed.data));
}

function configurationOf(read: Environment): ServerConfiguration {
  const [clientKey, ...otherKeys] = read.OIDC_CLIENT_KEY ?? [];
  const [masterKey, ...formerMasterKeys] = read.MASTER_KEY ?? [];
  const oidc = present({
    issuer: read.OIDC_ISSUER,
    clientId: read.OIDC_CLIENT_ID,
    clientKey,
    otherKeys: otherKeys.length === 0 ? undefined : otherKeys,
    subjectClaim: read.OIDC_SUBJECT_CLAIM,
    assurance: read.OIDC_ASSURANCE,
  });
  return {
    port: read.PORT,
    origin: read.ORIGIN ?? `http://localhost:${read.PORT}`,
    folder: read.CARTELLA_FOLDER,
    sessionMinutes: read.SESSION_MINUTES,
    ...present({
      databaseUrl: read.DATABASE_URL,
      databaseOwnerUrl: read.DATABASE_OWNER_URL,
      sessionHours: read.SESSION_HOURS,
      cookieKey: read.COOKIE_KEY,
      masterKey,
      formerMasterKeys: formerMasterKeys.length === 0 ? undefined : formerMasterKeys,
      databasePasswordFile: read.DATABASE_PASSWORD_FILE,
      gateways: read.TRUSTED_PROXIES && {
        addresses: read.TRUSTED_PROXIES,
        header: read.FORWARDED_HEADER ?? 'x-forwarded-for',
      },
      filesPerHour: read.FILES_PER_HOUR,
      filesPerDay: read.FILES_PER_DAY,
      requestsPerMinute: read.REQUESTS_PER_MINUTE,
      anonymousRequestsPerMinute: read.ANONYMOUS_REQUESTS_PER_MINUTE,
    }),
    ...(oidc.issuer !== undefined && oidc.clientId !== undefined && { oidc: oidc as OidcConfiguration }),
    publication: present({
      apiId: read.API_ID,
      termsOfService: read.API_TERMS_OF_SERVICE,
      contactName: read.API_CONTACT_NAME,
      contactEmail: read.API_CONTACT_EMAIL,
    }),
  };
}

/** Only what was given: an absent variable is an absent member. */
function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
