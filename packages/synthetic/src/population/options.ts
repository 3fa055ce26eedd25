import type { CivilDate } from '@cartella/core';

/** What a population is made from. */
export interface PopulationOptions {
  /** The same seed gives the same population. */
  readonly seed: string;
  /** Day at which the population is looked at. */
  readonly date: CivilDate;
  readonly households: number;
  /** Belfiore codes of the comuni of residence. */
  readonly comuni?: readonly [string, ...string[]];
}

/** Where households live unless told otherwise. */
export const usualComuni = ['D612', 'G713', 'G478'] as const;
