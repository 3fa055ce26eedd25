import { createHash } from 'node:crypto';
import { type CryptoKey, type JWTPayload, type JWTVerifyGetKey, jwtVerify, type KeyObject, SignJWT } from 'jose';

/** Algorithms that tokens between administrations may be signed with; `none` and shared secrets are not among them. */
export const modiAlgorithms = ['RS256', 'PS256', 'ES256'];

/** A private key, by the identifier under which PDND publishes its public half. */
export interface ModiKey {
  readonly kid: string;
  readonly alg: 'RS256' | 'PS256' | 'ES256';
  readonly key: CryptoKey | KeyObject;
}

/** The public key with an identifier, from the trust that PDND keeps. */
export type FindModiKey = (kid: string) => Promise<CryptoKey | KeyObject | undefined>;

/** How long, in seconds, a token about one request lives, and how far apart two clocks may be. */
export const requestSeconds = 120;
export const clockSeconds = 10;

/** Signs a token about one request, with a life of its own and an identifier that serves once. */
export function signToken(claims: JWTPayload, { kid, alg, key }: ModiKey, now: number): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + requestSeconds)
    .setJti(crypto.randomUUID())
    .sign(key);
}

/** Verifies a token about one request. @throws when it is not what it should be. */
export async function verifyToken(
  token: string,
  findKey: FindModiKey,
  { issuer, audience, now }: { readonly issuer?: string; readonly audience: string; readonly now: number },
): Promise<JWTPayload & { readonly jti: string }> {
  const getKey: JWTVerifyGetKey<CryptoKey> = async ({ kid }) => {
    const key = kid === undefined ? undefined : await findKey(kid);
    if (key === undefined) throw new Error('unknown key');
    return key as CryptoKey;
  };
  const { payload } = await jwtVerify(token, getKey, {
    algorithms: modiAlgorithms,
    audience,
    ...(issuer !== undefined && { issuer }),
    typ: 'JWT',
    requiredClaims: ['jti', 'iat', 'exp'],
    maxTokenAge: requestSeconds + clockSeconds,
    clockTolerance: clockSeconds,
    currentDate: new Date(now),
  });
  const { jti, iat = 0, exp = 0 } = payload;
  if (typeof jti !== 'string' || jti.length < 8 || jti.length > 200) throw new Error('no identifier');
  if (exp - iat > 2 * requestSeconds) throw new Error('too long a life');
  return { ...payload, jti };
}

export const sha256Base64 = (bytes: Uint8Array | string, encoding: 'base64' | 'base64url' | 'hex' = 'base64') =>
  createHash('sha256').update(bytes).digest(encoding);
