import type { Extensions } from '@cartella/model';

/** A record that a command writes, as a form sends it. */
export interface SubmittedRecord {
  /** Record to revise; a new one when absent. */
  readonly id?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly ext?: Extensions;
}

/** What an operator asks to do with a case. */
export interface CaseCommand {
  readonly step: string;
  /** Version of the case that the operator saw; 0 to open one. */
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly date?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly responsible?: string;
  readonly documents?: readonly string[];
  /** Records by the name that the procedure gives them; `person` is the person whose case it is. */
  readonly records: Readonly<Record<string, SubmittedRecord>>;
}
