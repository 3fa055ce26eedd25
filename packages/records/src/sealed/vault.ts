import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KitError } from '@cartella/core';

/** Guards the keys of the sealed classes: a key of its own never leaves it. Behind it may be a hardware module or a key service. */
export interface Vault {
  /** @param name - What the key is for; unwrapping under another name fails. */
  wrap(key: Uint8Array, name: string): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, name: string): Promise<Uint8Array>;
  /** Whether a key is wrapped as keys are now, where the vault has changed its own: others open what is there and seal nothing more. */
  isCurrent?(wrapped: Uint8Array, name: string): Promise<boolean>;
}

/** A vault that refuses: nothing is sealed where nobody gave a key. */
export const noVault: Vault = {
  wrap: () => Promise.reject(new KitError('unavailable', 'no master key for the sealed classes')),
  unwrap: () => Promise.reject(new KitError('unavailable', 'no master key for the sealed classes')),
};

/** A vault with a master key of 32 bytes in the memory of the process, and those that came before it, which only open. */
export function localVault(masterKey: Uint8Array, former: readonly Uint8Array[] = []): Vault {
  const keys = [masterKey, ...former];
  if (keys.some(({ length }) => length !== 32)) throw new KitError('invalid-argument', 'the master key has 32 bytes');
  const fits = (key: Uint8Array, wrapped: Uint8Array, name: string) => {
    try {
      return decrypt(key, wrapped, name).length > 0;
    } catch {
      return false;
    }
  };
  return {
    wrap: async (key, name) => encrypt(masterKey, key, name),
    unwrap: async (wrapped, name) => decrypt(keys.find((key) => fits(key, wrapped, name)) ?? masterKey, wrapped, name),
    isCurrent: async (wrapped, name) => fits(masterKey, wrapped, name),
  };
}

const [nonceLength, tagLength] = [12, 16];

/** Encrypts with AES-256-GCM, bound to a name. Gives nonce, ciphertext and tag in one. */
export function encrypt(key: Uint8Array, plain: Uint8Array, name: string): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws {@link KitError} `integrity` when the bytes, the key or the name are not those of the encryption. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, name: string): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength)).setAAD(Buffer.from(name));
    decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength)), decipher.final()]);
  } catch {
    throw new KitError('integrity', 'sealed bytes do not open');
  }
}
