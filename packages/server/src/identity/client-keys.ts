import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { CryptoKey } from 'openid-client';

/** The key with which the cartella signs its assertions and requests, and how others find its public half. */
export interface ClientKey {
  readonly kid: string;
  readonly key: CryptoKey;
  readonly publicJwk: JWK;
}

const algorithm = 'RS256';
const leastBits = 3072;

/** Makes a key that lasts as long as the process: enough for a provider that lives in it. */
export async function generateClientKey(): Promise<ClientKey> {
  const { privateKey } = await generateKeyPair(algorithm, { modulusLength: leastBits, extractable: true });
  return importClientKey(await exportJWK(privateKey));
}

/**
 * Takes a key of the ente.
 *
 * @throws TypeError when it is not a private RSA key of at least 3072 bits: less is not worth 128 bits of security.
 */
export async function importClientKey(jwk: JWK): Promise<ClientKey> {
  if (typeof jwk.d !== 'string') throw new TypeError('the key of the client is a private RSA key');
  const publicJwk = await publicHalf(jwk);
  return { kid: publicJwk.kid, key: (await importJWK(jwk, algorithm)) as CryptoKey, publicJwk };
}

/** The half of a key that others may have. @throws TypeError like {@link importClientKey}. */
export async function publicHalf({ kty, n, e, kid }: JWK): Promise<JWK & { readonly kid: string }> {
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') {
    throw new TypeError('the key of the client is a private RSA key');
  }
  if (Buffer.from(n, 'base64url').length < leastBits / 8) {
    throw new TypeError(`the key of the client has less than ${leastBits} bits`);
  }
  return { kty, n, e, kid: kid ?? (await calculateJwkThumbprint({ kty, n, e })), alg: algorithm, use: 'sig' };
}
