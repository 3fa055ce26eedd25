import { canonicalJson } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import type { Seal } from '@cartella/profile';

/** Why something is sealed; each ente has a key for each class. */
export type SealedClass = Seal['class'];

/** A piece of a record that is kept apart. */
export interface SealedPiece {
  readonly class: SealedClass;
  /** Property of the data; empty for the whole of data and extensions. */
  readonly path: string;
  readonly value: unknown;
}

/** A record in two: what anybody with a right to it may read, and what is sealed. */
export interface SplitRecord<R> {
  readonly open: R;
  readonly pieces: readonly SealedPiece[];
}

/** Takes out of a record what its class, or a seal of the policy, keeps apart. */
export function splitSealed<R extends RecordEnvelope>(
  record: R,
  seals: readonly Seal[],
  wholeClass: SealedClass,
): SplitRecord<R> {
  if (record.sensitivity === 'sealed') {
    const { ext, ...rest } = record;
    const value = ext === undefined ? { data: record.data } : { data: record.data, ext };
    return { open: { ...rest, data: {} } as R, pieces: [{ class: wholeClass, path: '', value }] };
  }
  return seals
    .filter(({ kind }) => kind === record.kind)
    .reduce<SplitRecord<R>>(({ open, pieces }, seal) => takeOut(open, pieces, seal), { open: record, pieces: [] });
}

function takeOut<R extends RecordEnvelope>(open: R, pieces: readonly SealedPiece[], seal: Seal): SplitRecord<R> {
  const data = open.data as Readonly<Record<string, unknown>>;
  const { path } = seal;
  if (!Object.hasOwn(data, path)) return { open, pieces };
  const toPiece = (value: unknown): SealedPiece => ({ class: seal.class, path, value });
  if (seal.is === undefined) {
    const { [path]: value, ...rest } = data;
    return { open: { ...open, data: rest }, pieces: [...pieces, toPiece(value)] };
  }
  const items = Array.isArray(data[path]) ? (data[path] as readonly unknown[]) : [];
  const hidden = items.filter((item) => isMarked(item, seal.is));
  if (hidden.length === 0) return { open, pieces };
  const { [path]: _, ...rest } = data;
  const left = items.filter((item) => !hidden.includes(item));
  // A list of which all is sealed is not an empty list: that would tell that there was something.
  const shown = left.length === 0 ? rest : { ...rest, [path]: left };
  return { open: { ...open, data: shown }, pieces: [...pieces, ...hidden.map(toPiece)] };
}

function isMarked(item: unknown, is: Seal['is']): boolean {
  if (is === undefined || typeof item !== 'object' || item === null) return false;
  const value = (item as Readonly<Record<string, unknown>>)[is.property];
  return typeof value === 'string' && is.values.includes(value);
}

/** Puts the pieces back where they were taken out. */
export function joinSealed<R extends RecordEnvelope>(
  open: R,
  pieces: readonly SealedPiece[],
  seals: readonly Seal[],
): R {
  const whole = pieces.find(({ path }) => path === '');
  if (whole !== undefined) return { ...open, ...(whole.value as Pick<R, 'data'>) };
  const data: Record<string, unknown> = { ...(open.data as Readonly<Record<string, unknown>>) };
  for (const { path, value } of pieces) {
    const isItem = seals.some((seal) => seal.kind === open.kind && seal.path === path && seal.is !== undefined);
    data[path] = isItem ? [...((data[path] as readonly unknown[] | undefined) ?? []), value] : value;
  }
  return { ...open, data };
}

/** Tells whether two pieces are the same. */
export function samePiece(one: SealedPiece, other: SealedPiece): boolean {
  return (
    one.class === other.class && one.path === other.path && canonicalJson(one.value) === canonicalJson(other.value)
  );
}
