import type { Term } from '../procedure';
import type { Caller, ProcedureReference, RecordReference, TaskOpened } from './case-event';

/** A record that the case has, with the round in which it was written. */
export interface CaseRecord extends RecordReference {
  readonly round: number;
}

/** What is known of a step that was done. */
export interface StepTrace {
  /** Round in which it was last done. */
  readonly round: number;
  /** How many times in that round. */
  readonly count: number;
  readonly lastBy: string;
  readonly lastOn: string;
}

/** One life of a deadline, from opening to closing, with everything that moved its end. */
export interface DeadlineRun {
  readonly deadline: string;
  readonly term: Term;
  /** First day, which does not count. */
  readonly from: string;
  /** Instant of opening, from which hours count. */
  readonly at: string;
  readonly longestSuspension?: number;
  readonly suspensions: readonly { readonly from: string; readonly to?: string }[];
  /** Days on which the term began again. */
  readonly interruptions: readonly string[];
  readonly closedOn?: string;
}

/** A step handed over to another body. */
export interface Delegation {
  readonly step: string;
  readonly enteId: string;
  readonly until?: string;
}

/** A procedure that runs as a part of this one. */
export interface SubCase {
  readonly procedure: string;
  /** Absent until somebody opens it. */
  readonly caseId?: string;
  /** What it came to; absent while it runs. */
  readonly outcome?: string;
}

/** A case as the fold of its events: plain JSON, never changed in place. */
export interface CaseState {
  readonly procedure: ProcedureReference;
  /** How many events made it. */
  readonly version: number;
  /** `undefined` before the first step. */
  readonly state: string | undefined;
  readonly phase: string | undefined;
  /** 1 at opening, one more at each re-opening. */
  readonly round: number;
  readonly openedOn: string | undefined;
  /** Day of the last change of state. */
  readonly enteredOn: string | undefined;
  readonly endedOn: string | undefined;
  /** How it ended; `undefined` while it is live. */
  readonly outcome: string | undefined;
  readonly reason: string | undefined;
  /** The responsible operator. */
  readonly responsible: string | undefined;
  /** The service that has the case. */
  readonly unitId: string | undefined;
  /** Which ente plays each body of the procedure. */
  readonly parties: Readonly<Record<string, string>>;
  readonly records: readonly CaseRecord[];
  /** Steps that were done, in this round or in one before. */
  readonly done: Readonly<Record<string, StepTrace>>;
  /** Steps done since the state was entered. */
  readonly sinceEntry: readonly string[];
  readonly deadlines: readonly DeadlineRun[];
  readonly tasks: readonly TaskOpened[];
  readonly delegations: readonly Delegation[];
  readonly subCases: Readonly<Record<string, SubCase>>;
  /** The case that this one is a part of. */
  readonly calledBy: Caller | undefined;
  readonly idempotencyKeys: readonly string[];
  /** The case before its last step, when that step may be undone. */
  readonly before?: CaseState;
}
