import { calculateJwkThumbprint, EmbeddedJWK, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { ReplayStore } from './replay';
import { clockSeconds, modiAlgorithms, sha256Base64 } from './tokens';

/** A key made for the proofs of possession of one client (RFC 9449). */
export interface DpopKey {
  /** Proof for a request. @param token - The voucher that goes with it. */
  prove(method: string, url: string, now: number, token?: string): Promise<string>;
}

/** Makes a key for proofs of possession: it never leaves the process. */
export async function createDpopKey(): Promise<DpopKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return {
    prove: (method, url, now, token) =>
      new SignJWT({
        htm: method,
        htu: targetOf(url),
        ...(token !== undefined && { ath: sha256Base64(token, 'base64url') }),
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: { kty: kty ?? '', ...{ crv, x, y } } as never })
        .setIssuedAt(Math.floor(now / 1000))
        .setJti(crypto.randomUUID())
        .sign(privateKey),
  };
}

const proofSeconds = 60;

/** Verifies a proof: this method, this address, this voucher, this moment, once. @returns The thumbprint of its key. @throws otherwise. */
export async function verifyDpopProof(
  proof: string,
  {
    method,
    url,
    token,
    now,
    replay,
  }: {
    readonly method: string;
    readonly url: string;
    readonly token: string;
    readonly now: number;
    readonly replay: ReplayStore;
  },
): Promise<string> {
  const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
    algorithms: modiAlgorithms,
    typ: 'dpop+jwt',
    maxTokenAge: proofSeconds,
    clockTolerance: clockSeconds,
    currentDate: new Date(now),
    requiredClaims: ['jti', 'iat', 'htm', 'htu', 'ath'],
  });
  const jwk = protectedHeader.jwk;
  if (jwk === undefined || 'd' in jwk) throw new Error('no public key');
  const { htm, htu, ath, jti = '' } = payload;
  if (htm !== method || typeof htu !== 'string' || targetOf(htu) !== targetOf(url)) throw new Error('another request');
  if (ath !== sha256Base64(token, 'base64url')) throw new Error('another voucher');
  const thumbprint = await calculateJwkThumbprint(jwk);
  const until = now + (proofSeconds + clockSeconds) * 1000;
  if (!(await replay.take(`dpop:${thumbprint}`, jti, until, now))) throw new Error('a repetition');
  return thumbprint;
}

/** Address of a request as proofs name it: without query and fragment. */
function targetOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
