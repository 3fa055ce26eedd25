import type { Issue } from '@cartella/core';
import type { CaseEvent } from '../case';

/** What came of a command: events to store, or every reason why not. */
export type StepResult =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
