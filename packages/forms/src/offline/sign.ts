/// <reference lib="dom" />
import type { OfflineKey } from './content';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * Signs a message as `@cartella/interchange` does (JWS with detached payload, ES256), with what every browser has.
 *
 * @throws when the page may not sign: no WebCrypto, or a key that is none.
 */
export async function signature(payload: string, { kid, jwk }: OfflineKey, subtle?: SubtleCrypto): Promise<string> {
  if (subtle === undefined) throw new TypeError('WebCrypto');
  const header = base64url(encoded(JSON.stringify({ alg: 'ES256', kid, typ: 'cartella-message+jws' })));
  const key = await subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  const signed = await subtle.sign(algorithm, key, encoded(`${header}.${base64url(encoded(payload))}`));
  return `${header}..${base64url(new Uint8Array(signed))}`;
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
