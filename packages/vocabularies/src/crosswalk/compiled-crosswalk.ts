import { civilDate } from '@cartella/core';
import type { Crosswalk, CrosswalkRelation } from './crosswalk';

// What the right side is to the left one, as the signs between sets.
const relations: Readonly<Record<string, CrosswalkRelation>> = {
  '=': 'exact',
  '<': 'broader',
  '>': 'narrower',
  '~': 'related',
};

/** What a crosswalk of ours says of itself. */
export interface CompiledCrosswalkHeader {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly it: string;
  readonly en: string;
  readonly source: string;
}

/** Makes a crosswalk of ours from lines `left sign right`: `meals-at-home < A2.13` says that the benefit includes the meals. */
export function compiledCrosswalk({ it, en, source, ...header }: CompiledCrosswalkHeader, lines: string): Crosswalk {
  return {
    ...header,
    version: '1.0.0',
    label: { it, en },
    sources: [{ title: `Cartella, compiled from ${source}`, licence: 'EUPL-1.2', retrieved: civilDate('2026-11-21') }],
    pairs: lines
      .trim()
      .split('\n')
      .map((line) => {
        const [from = '', sign = '', to = ''] = line.trim().split(' ');
        return { from, to, relation: relations[sign] ?? 'related' };
      }),
  };
}
