import type { Issue } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { StepContext } from '@cartella/workflow';

/** What the decision and the storage of a command need besides the command. */
export interface ExecutionTools {
  readonly cartella: Cartella;
  readonly context: StepContext;
  readonly newId: () => string;
  /** Every check of the composed model on a record's data and extensions. */
  readonly check: (kind: string, data: unknown, ext: unknown) => readonly Issue[];
}
