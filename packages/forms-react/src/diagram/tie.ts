import type { Relationship } from '@cartella/model';

/** A tie as a drawing needs it; a record of a relationship is one. */
export type Tie = Pick<Relationship, 'id' | 'data'> & { readonly validFrom?: string; readonly validTo?: string };

/** A tie with other data. */
export function withTieData(tie: Tie, data: Partial<Tie['data']>): Tie {
  return { ...tie, data: { ...tie.data, ...data } };
}

/** A tie with another day, or with none. */
export function withTieDate(tie: Tie, name: 'validFrom' | 'validTo', day: string): Tie {
  const { [name]: _, ...rest } = tie;
  return { ...rest, ...(day !== '' && { [name]: day }) };
}

/** A tie as it is kept: without the answers that were taken back. */
export function keptTie(tie: Tie): Tie {
  const entries = Object.entries(tie.data).filter(([, value]) => value !== undefined && value !== '');
  return { ...tie, data: Object.fromEntries(entries) as Tie['data'] };
}
