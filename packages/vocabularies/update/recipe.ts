import type { CodeList } from '../src/code-list';

/** How a list is made again from its public source. */
export interface Recipe {
  readonly id: string;
  /** What each file of the command line is, in order. */
  readonly files: readonly string[];
  /** The list, or the lists that one source holds together. */
  readonly build: (files: readonly string[], report: (line: string) => void) => CodeList | readonly CodeList[];
}
