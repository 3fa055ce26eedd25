import { timingSafeEqual } from 'node:crypto';
import { createIssue, failure, type Result, success } from '@cartella/core';
import { modiIssue } from './issues';
import type { ReplayStore } from './replay';
import { type FindModiKey, type ModiKey, requestSeconds, sha256Base64, signToken, verifyToken } from './tokens';

/** Who signs for whom. */
export interface IntegrityParties {
  /** Client that signs, as PDND knows it. */
  readonly issuer: string;
  readonly audience: string;
}

const signedHeaders = ['digest', 'content-type', 'content-encoding'];

/** The digest of a body, as a header says it. */
export function digestHeader(body: Uint8Array): string {
  return `SHA-256=${sha256Base64(body)}`;
}

/** Signs a body and the headers that say what it is: pattern INTEGRITY_REST_02. @returns The headers to add. */
export async function signIntegrity(
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
  { issuer, audience }: IntegrityParties,
  key: ModiKey,
  now: number,
): Promise<Readonly<Record<string, string>>> {
  const all: Readonly<Record<string, string>> = { ...lowerCase(headers), digest: digestHeader(body) };
  const signed = signedHeaders.filter((name) => all[name] !== undefined).map((name) => ({ [name]: all[name] }));
  const claims = { iss: issuer, sub: issuer, aud: audience, signed_headers: signed };
  return { digest: all['digest'] ?? '', 'agid-jwt-signature': await signToken(claims, key, now) };
}

/** What the integrity of a request is verified with. */
export interface IntegrityVerification extends IntegrityParties {
  readonly findKey: FindModiKey;
  readonly replay: ReplayStore;
  readonly now: number;
}

/** Verifies that a body is what its sender signed, now and for the first time. */
export async function verifyIntegrity(
  body: Uint8Array,
  headers: Pick<Headers, 'get'>,
  { issuer, audience, findKey, replay, now }: IntegrityVerification,
): Promise<Result<true>> {
  const refused = failure([createIssue(modiIssue.integrity)]);
  const digest = headers.get('digest') ?? '';
  if (!isSame(digest, digestHeader(body))) return refused;
  const token = headers.get('agid-jwt-signature') ?? '';
  const claims = await verifyToken(token, findKey, { issuer, audience, now }).catch(() => undefined);
  const signed = claims === undefined ? undefined : membersOf(claims['signed_headers']);
  if (claims === undefined || signed === undefined) return refused;
  const present = signedHeaders.filter((name) => headers.get(name) !== null);
  // Each header that is there was signed as it is, and none was signed that is not there.
  const isWhole =
    present.every((name) => signed.get(name) === headers.get(name)) &&
    [...signed.keys()].every((name) => present.includes(name));
  if (!isWhole || !present.includes('digest')) return refused;
  return (await replay.take(`integrity:${issuer}`, claims.jti, now + 2 * requestSeconds * 1000, now))
    ? success(true)
    : failure([createIssue(modiIssue.repeated)]);
}

/** The headers that a token lists, each once; nothing when the list is not one. */
function membersOf(list: unknown): Map<string, string> | undefined {
  if (!Array.isArray(list)) return undefined;
  const members = list.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null ? Object.entries(entry) : [],
  );
  const texts = members.every((member): member is [string, string] => typeof member[1] === 'string');
  const map = new Map(members as [string, string][]);
  return texts && map.size === list.length && members.length === list.length ? map : undefined;
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
