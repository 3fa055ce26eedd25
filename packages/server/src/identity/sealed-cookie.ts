import { EncryptJWT, jwtDecrypt } from 'jose';

/** Seals a small value so that the browser can keep it and nobody can read or change it. @param key - 32 bytes. */
export async function sealValue(
  value: Readonly<Record<string, unknown>>,
  key: Uint8Array,
  seconds: number,
): Promise<string> {
  return new EncryptJWT({ value })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .encrypt(key);
}

/** Opens a sealed value; `undefined` when it is not ours, was changed or is too old. */
export async function openValue<T>(sealed: string | undefined, key: Uint8Array): Promise<T | undefined> {
  if (sealed === undefined) return undefined;
  try {
    const { payload } = await jwtDecrypt(sealed, key, { contentEncryptionAlgorithms: ['A256GCM'] });
    return payload['value'] as T;
  } catch {
    return undefined;
  }
}
