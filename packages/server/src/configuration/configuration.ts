import { createIssue, failure, type Issue, type Result, success } from '@cartella/core';
import * as z from 'zod';

/** Issue codes of this module. */
export const configurationIssue = { invalid: 'configuration.invalid' } as const;

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
  /** Identity provider of the ente; without it the embedded one lets the demo operators in. */
  readonly oidc?: { readonly issuer: string; readonly clientId: string };
  /** 32 bytes, base64url; made at start when absent, and then a login under way does not survive a restart. */
  readonly cookieKey?: string;
}

const EnvironmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  ORIGIN: z
    .url()
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  CARTELLA_FOLDER: z.string().min(1).default('.cartella'),
  SESSION_MINUTES: z.coerce.number().min(0.01).max(720).default(30),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  COOKIE_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
});

/** Reads the configuration from environment variables; every one that is wrong is named, none is repeated. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Result<ServerConfiguration> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = EnvironmentSchema.safeParse(given);
  const issues: Issue[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path }) =>
        createIssue(configurationIssue.invalid, path as string[], { params: { variable: path.join('.') } }),
      );
  if (parsed.success && (parsed.data.OIDC_ISSUER === undefined) !== (parsed.data.OIDC_CLIENT_ID === undefined)) {
    issues.push(
      createIssue(configurationIssue.invalid, ['OIDC_CLIENT_ID'], {
        params: { variable: 'OIDC_ISSUER, OIDC_CLIENT_ID' },
      }),
    );
  }
  if (!parsed.success || issues.length > 0) return failure(issues);
  const {
    PORT,
    ORIGIN,
    DATABASE_URL,
    DATABASE_OWNER_URL,
    CARTELLA_FOLDER,
    SESSION_MINUTES,
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    COOKIE_KEY,
  } = parsed.data;
  return success({
    port: PORT,
    origin: ORIGIN ?? `http://localhost:${PORT}`,
    folder: CARTELLA_FOLDER,
    sessionMinutes: SESSION_MINUTES,
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    ...(DATABASE_OWNER_URL !== undefined && { databaseOwnerUrl: DATABASE_OWNER_URL }),
    ...(OIDC_ISSUER !== undefined &&
      OIDC_CLIENT_ID !== undefined && { oidc: { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID } }),
    ...(COOKIE_KEY !== undefined && { cookieKey: COOKIE_KEY }),
  });
}
