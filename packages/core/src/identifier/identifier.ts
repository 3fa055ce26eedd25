import { v7, validate, version } from 'uuid';

declare const recordIdBrand: unique symbol;

/** Identifier of a record: a UUID version 7 (RFC 9562), ordered by time of making, meaning nothing about the person. */
export type RecordId = string & { readonly [recordIdBrand]: true };

/** Where an identifier takes its time and its chance from; pure code gets them as arguments. */
export interface IdentifierSource {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sixteen fresh random bytes. */
  readonly randomBytes: () => Uint8Array;
}

/** Makes identifiers that grow even within one millisecond. */
export function createIdentifiers(source: IdentifierSource): () => RecordId {
  let [last, sequence] = [0, 0];
  return () => {
    const now = source.now();
    const random = source.randomBytes();
    if (now > last) {
      last = now;
      // The low bits leave room for more than a thousand million steps in the same millisecond.
      sequence = ((random[6] ?? 0) << 16) | ((random[7] ?? 0) << 8) | (random[8] ?? 0);
    } else {
      sequence += 1;
    }
    return v7({ msecs: last, seq: sequence, random }) as RecordId;
  };
}

/** Tells whether a value is a record identifier in canonical lower case. */
export function isRecordId(value: unknown): value is RecordId {
  return typeof value === 'string' && validate(value) && version(value) === 7 && value === value.toLowerCase();
}
