import { canonicalJson, createIssue, failure, type Issue, type Result, success } from '@cartella/core';
import { base64url, CompactSign, type CryptoKey, compactVerify, errors, type JWK, type KeyObject } from 'jose';
import type { Message } from './envelope';

/** Algorithms that a signature may use; `none` and shared secrets are not among them. */
export const signatureAlgorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'] as const;

export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** A private key and how the other side finds its public half. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: SignatureAlgorithm;
  readonly key: CryptoKey | KeyObject | JWK;
}

/** Finds the public key of a sender, or nothing when it has none by that name. */
export type FindKey = (sender: string, kid: string) => Promise<CryptoKey | KeyObject | JWK | undefined>;

/** Issue codes of a signature. */
export const signatureIssue = {
  missing: 'signature.missing',
  algorithm: 'signature.algorithm',
  unknownKey: 'signature.unknown-key',
  wrong: 'signature.wrong',
} as const;

const typ = 'cartella-message+jws';

const payloadOf = ({ signature: _, ...message }: Message): Uint8Array =>
  new TextEncoder().encode(canonicalJson(message));

/** Signs a message: JWS (RFC 7515) whose payload, the message in canonical JSON, is left out because the message is there. */
export async function signMessage<Data>(message: Message<Data>, { kid, alg, key }: SigningKey): Promise<Message<Data>> {
  const jws = await new CompactSign(payloadOf(message)).setProtectedHeader({ alg, kid, typ }).sign(key);
  const [header, , signature] = jws.split('.');
  return { ...message, signature: `${header}..${signature}` };
}

const refuse = (code: string): { ok: false; issues: readonly Issue[] } => failure([createIssue(code, ['signature'])]);

/**
 * Verifies who signed a message: the name of the key, or why the signature is not to be trusted.
 *
 * @param findKey - Looks keys up by the sender that the message names, so that the key of another body is no key.
 */
export async function verifySignature(message: Message, findKey: FindKey): Promise<Result<string>> {
  const [header, signature] = message.signature?.split('..') ?? [];
  if (header === undefined || signature === undefined) return refuse(signatureIssue.missing);
  const jws = `${header}.${base64url.encode(payloadOf(message))}.${signature}`;
  let kid = '';
  try {
    await compactVerify(
      jws,
      async (protectedHeader) => {
        kid = protectedHeader.kid ?? '';
        const key = protectedHeader.typ === typ ? await findKey(message.sender, kid) : undefined;
        if (key === undefined) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      { algorithms: [...signatureAlgorithms] },
    );
    return success(kid);
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return refuse(signatureIssue.unknownKey);
    if (error instanceof errors.JOSEAlgNotAllowed) return refuse(signatureIssue.algorithm);
    if (error instanceof errors.JOSEError || error instanceof TypeError) return refuse(signatureIssue.wrong);
    throw error;
  }
}
