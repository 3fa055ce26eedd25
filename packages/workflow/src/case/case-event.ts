import type { Term } from '../procedure';

/** Under which rules something was done. */
export interface ProcedureReference {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** Who acts, in which role and for which body; the dates are those of the assignment. */
export interface Actor {
  readonly operatorId: string;
  readonly enteId: string;
  readonly role: string;
  readonly unitId?: string;
  /** Kinds of the services in which they have the role, as the directory of their body has them. */
  readonly unitKinds?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A record of the case by reference: its data stay in the archive. */
export interface RecordReference {
  /** Name that the procedure gives it. */
  readonly as: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
}

/** What happened to a deadline. */
export interface DeadlineEffect {
  readonly deadline: string;
  readonly action: 'open' | 'close' | 'suspend' | 'resume' | 'interrupt';
  /** First day of the term, when the deadline is opened or begins again. */
  readonly from?: string;
  readonly term?: Term;
  readonly longestSuspension?: number;
}

/** What every event carries, whatever happened. */
interface EventEnvelope {
  /** Given by who stores it. */
  readonly id?: string;
  /** Version of the case after the event: 1 for the first. */
  readonly version: number;
  /** When it was recorded, UTC. */
  readonly at: string;
  /** The day on which it was done. */
  readonly date: string;
  readonly actor: Omit<Actor, 'unitKinds' | 'validFrom' | 'validTo'>;
  readonly procedure: ProcedureReference;
  readonly idempotencyKey?: string;
  readonly note?: string;
}

/** A case that called another, and the name under which it did. */
export interface Caller {
  readonly caseId: string;
  readonly as: string;
}

/** A step was done. It says everything that it changed, so that a case is replayed without its procedure at hand. */
export interface StepDone extends EventEnvelope {
  readonly type: 'step-done';
  readonly step: string;
  readonly kind?: 'exit' | 'reopening' | 'assignment';
  /** State before; absent for the step that opens the case. */
  readonly from?: string;
  readonly to: string;
  readonly phase: string;
  /** How the case ended, when it did. */
  readonly outcome?: string;
  readonly reason?: string;
  readonly records: readonly RecordReference[];
  readonly documents: readonly string[];
  readonly deadlines: readonly DeadlineEffect[];
  readonly tasks: readonly TaskOpened[];
  readonly tasksDone: readonly string[];
  readonly notices: readonly NoticeDue[];
  readonly messages: readonly MessageDue[];
  readonly responsible?: string;
  /** Service that has the case from here on. */
  readonly unitId?: string;
  readonly parties?: Readonly<Record<string, string>>;
  readonly calls?: { readonly procedure: string; readonly as: string };
  /** The case that this one, opening, is a part of. */
  readonly calledBy?: Caller;
  /** The step may be undone while nothing else happens. */
  readonly reversible?: true;
}

/** A thing to do came up. */
export interface TaskOpened {
  readonly id: string;
  readonly roles: readonly string[];
  readonly body: string;
  /** Operator who must do it, when it is the responsible one. */
  readonly operatorId?: string;
  readonly deadline?: string;
}

/** A communication to send. */
export interface NoticeDue {
  readonly id: string;
  readonly to: string;
}

/** A message to another body. */
export interface MessageDue {
  readonly id: string;
  readonly to: string;
  readonly enteId?: string;
  readonly record?: RecordReference;
}

/** The last step was undone. */
export interface StepUndone extends EventEnvelope {
  readonly type: 'step-undone';
  readonly step: string;
  readonly reason: string;
  /** Records that the step had written and that no longer count. */
  readonly withdrawn: readonly RecordReference[];
}

/** The holder handed a step over to another body, or took it back. */
export interface DelegationChanged extends EventEnvelope {
  readonly type: 'step-delegated' | 'delegation-revoked';
  readonly step: string;
  readonly to: string;
  readonly until?: string;
}

/** A sub-procedure that was called for began, or began again: it has no result yet. */
export interface SubCaseStarted extends EventEnvelope {
  readonly type: 'sub-case-started';
  readonly as: string;
  readonly caseId: string;
}

/** A sub-procedure came to a result. */
export interface SubCaseEnded extends EventEnvelope {
  readonly type: 'sub-case-ended';
  readonly as: string;
  readonly caseId: string;
  readonly outcome: string;
}

/** The case went on under another version of its procedure. */
export interface CaseMigrated extends EventEnvelope {
  readonly type: 'case-migrated';
  readonly from: ProcedureReference;
  readonly state: string;
  readonly phase: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly deadlines: Readonly<Record<string, string>>;
  /** Tasks that the new version does not know. */
  readonly tasksDropped: readonly string[];
}

/** Anything that happened to a case. */
export type CaseEvent = StepDone | StepUndone | DelegationChanged | SubCaseStarted | SubCaseEnded | CaseMigrated;
