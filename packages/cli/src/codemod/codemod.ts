import type { Label } from '@cartella/core';
import { isInRange, type Moves } from '@cartella/profile';

/** What a version of the kit calls otherwise than the one before. Applied twice it does what it does once: old names are gone. */
export interface Codemod {
  readonly number: number;
  /** Version of the kit that made the change. */
  readonly since: string;
  readonly label: Label;
  readonly moves: Moves;
}

/** The codemods between two versions of the kit, in order. */
export function codemodsBetween(codemods: readonly Codemod[], from: string, to: string): readonly Codemod[] {
  return codemods.filter(({ since }) => isInRange(since, `>${from} <=${to}`));
}

/** Where the points of the older kit are now; a point that moved more than once ends where the last move took it. */
export function movesOf(codemods: readonly Codemod[]): Moves {
  const moves: Record<string, string> = {};
  for (const codemod of codemods) {
    for (const point of Object.keys(moves)) moves[point] = codemod.moves[moves[point] ?? ''] ?? moves[point] ?? point;
    Object.assign(moves, codemod.moves);
  }
  return moves;
}
