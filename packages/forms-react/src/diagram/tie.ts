import type { Relationship } from '@cartella/model';

/** A tie as a drawing needs it; a record of a relationship is one. */
export type Tie = Pick<Relationship, 'id' | 'data'> & { readonly validFrom?: string; readonly validTo?: string };

/** A tie with other data. */
export function withTieData(tie: Tie, data: Partial<Tie['data']>): Tie {
  return { ...tie, data: { ...tie.data, ...data } };
}

/** A tie as it is kept: without the answers that were taken back. */
export function keptTie(tie: Tie): Tie {
  const { quality, direction, ...data } = tie.data;
  return { ...tie, data: { ...data, ...(quality && { quality }), ...(direction && { direction }) } };
}
