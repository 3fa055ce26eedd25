import { KitError } from '@cartella/core';

/** Gives a person the same pseudonym each time; nobody without the key can go from the pseudonym to the person, or check a guess. */
export type Pseudonymiser = (personId: string) => Promise<string>;

// Crockford's base 32: no letters that look like digits.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

function encode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}

/**
 * Makes the pseudonyms of the SINBA flow: twenty characters, a hundred bits of HMAC-SHA-256 over the ente and the record id of the person.
 *
 * @param secret - At least 32 bytes that stay at the ente, outside the database of the cases; who changes it starts new pseudonyms.
 * @throws {@link KitError} `invalid-argument` when the secret is shorter.
 */
export async function createPseudonymiser(secret: Uint8Array<ArrayBuffer>, enteId: string): Promise<Pseudonymiser> {
  if (secret.byteLength < 32) throw new KitError('invalid-argument', 'a secret of at least 32 bytes');
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (personId) => {
    const message = new TextEncoder().encode(`SINBA\n${enteId}\n${personId}`);
    return encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, message)));
  };
}
