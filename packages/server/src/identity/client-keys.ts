import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { CryptoKey } from 'openid-client';

/** The key with which the cartella signs its assertions and requests, and how others find its public half. */
export interface ClientKey {
  readonly kid: string;
  readonly key: CryptoKey;
  readonly publicJwk: JWK;
}

const algorithm = 'RS256';

/** Makes a key that lasts as long as the process: enough for a provider that lives in it. */
export async function generateClientKey(): Promise<ClientKey> {
  const { privateKey } = await generateKeyPair(algorithm, { modulusLength: 2048, extractable: true });
  return importClientKey(await exportJWK(privateKey));
}

/** @throws TypeError when it is not a private RSA key of at least 2048 bits. */
export async function importClientKey(jwk: JWK): Promise<ClientKey> {
  const { kty, n, e, d } = jwk;
  if (kty !== 'RSA' || typeof d !== 'string' || typeof n !== 'string' || typeof e !== 'string') {
    throw new TypeError('the key of the client is a private RSA key');
  }
  if (Buffer.from(n, 'base64url').length < 256) throw new TypeError('the key of the client has less than 2048 bits');
  const kid = jwk.kid ?? (await calculateJwkThumbprint({ kty, n, e }));
  return {
    kid,
    key: (await importJWK(jwk, algorithm)) as CryptoKey,
    publicJwk: { kty, n, e, kid, alg: algorithm, use: 'sig' },
  };
}
