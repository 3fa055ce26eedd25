import type { Label } from '@cartella/core';
import { bands, bandsType, defineInputs, type Expression, pathsOf, table } from '@cartella/rules';

/** What gives points in a call. */
export interface Criterion {
  readonly id: string;
  readonly label: Label;
  /** Points, over what an application is judged by. */
  readonly points: Expression;
}

/** A call: how many it helps, what gives points, who precedes at the same points. */
export interface Call {
  /** As the applications name it. */
  readonly name: string;
  readonly places: number;
  /** What is applied, with its version: written into each application that is ranked by it. */
  readonly reference: string;
  readonly criteria: readonly Criterion[];
}

/** What an application is judged by: the indicator in cents, how many live together. */
export const callInputs = defineInputs({ isee: { type: 'money' }, members: { type: 'number' } });

const input = pathsOf(callInputs);
const number = { type: 'number' } as const;

/** An invented call for rents: points for the indicator and for the family; then who applied first, then the lower indicator. */
export const rentCall: Call = {
  name: 'Bando affitti di prova',
  places: 4,
  reference: 'Regolamento inventato degli affitti, versione 1',
  criteria: [
    {
      id: 'isee',
      label: { it: 'Indicatore economico', en: 'Economic indicator' },
      points: bands(
        input('isee'),
        table(bandsType({ type: 'money' }, number), [
          { upTo: 600_000, value: 40 },
          { upTo: 936_000, value: 30 },
          { upTo: 1_500_000, value: 15 },
          { value: 0 },
        ]),
      ),
    },
    {
      id: 'members',
      label: { it: 'Componenti del nucleo', en: 'Members of the household' },
      points: bands(
        input('members'),
        table(bandsType(number, number), [{ upTo: 2, value: 5 }, { upTo: 4, value: 10 }, { value: 20 }]),
      ),
    },
  ],
};

/** The calls of the ente. */
export const calls: readonly Call[] = [rentCall];
