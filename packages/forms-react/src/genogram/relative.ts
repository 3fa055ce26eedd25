import type { Tie } from '../diagram';

/** What somebody new in the family is, and to whom. */
export interface Relative {
  readonly of: string;
  /** Code of kinship. */
  readonly kinship: string;
  /** The other parent of a child. */
  readonly with?: string | undefined;
}

/** The ties of somebody new: to whom they belong and, of a child, to the other parent too. */
export function tiesOfRelative(id: string, relative: Relative, newId: () => string): readonly Tie[] {
  const { of, kinship } = relative;
  const tie = (personId: string): Tie => ({
    id: newId(),
    data: {
      personId: personId as Tie['data']['personId'],
      otherPersonId: id as Tie['data']['personId'],
      nature: kinship === '2' || kinship === '23' || kinship === '28' ? 'couple' : 'family',
      kinship,
    },
  });
  const other = relative.with;
  const isChild = kinship === '3' || kinship === '80';
  return isChild && other ? [tie(of), tie(other)] : [tie(of)];
}
