import { type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from '@cartella/core';

/** How long the chain of an ente was, and how it ended, at an instant. Kept elsewhere, it shows when the end of the chain is cut off. */
export interface Checkpoint {
  readonly enteId: string;
  readonly length: number;
  /** Hash of the last entry, hexadecimal. */
  readonly hash: string;
  readonly at: string;
}

/** A checkpoint with its Ed25519 signature over the canonical JSON, base64url. */
export interface SignedCheckpoint extends Checkpoint {
  readonly signature: string;
}

const bytesOf = ({ enteId, length, hash, at }: Checkpoint) => Buffer.from(canonicalJson({ enteId, length, hash, at }));

/** Signs a checkpoint. @param privateKey - Ed25519. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): SignedCheckpoint {
  return { ...checkpoint, signature: sign(null, bytesOf(checkpoint), privateKey).toString('base64url') };
}

/** Tells whether a checkpoint was signed by the holder of a key. */
export function isCheckpointGenuine(checkpoint: SignedCheckpoint, publicKey: KeyObject): boolean {
  return verify(null, bytesOf(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64url'));
}
