import { createIdentifiers } from '@cartella/core';

/** An identifier for something drawn anew. */
export const newId = createIdentifiers({
  now: () => Date.now(),
  randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
});
