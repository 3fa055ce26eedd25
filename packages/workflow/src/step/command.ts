import type { CalendarOptions, Issue } from '@cartella/core';
import type { Context } from '@cartella/rules';
import type { Actor, Caller } from '../case';

/** A record that a command brings, already with the identifier and version under which it will be stored. */
export interface CommandRecord {
  /** Name that the procedure gives it. */
  readonly as: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly data: unknown;
}

/** What somebody asks to do. */
export interface StepCommand {
  readonly step: string;
  /** Version of the case that the actor saw. */
  readonly expectedVersion: number;
  /** A command with a key already seen is refused: it was done. */
  readonly idempotencyKey?: string;
  /** Day on which it was done; today when absent. */
  readonly date?: string;
  readonly records?: readonly CommandRecord[];
  /** Documents gathered, by the name that the step gives them. */
  readonly documents?: readonly string[];
  readonly reason?: string;
  readonly note?: string;
  /** The operator who becomes responsible. */
  readonly responsible?: string;
  /** The service that takes the case, when the step opens it or names who is responsible; the actor's own when absent. */
  readonly unitId?: string;
  /** Which ente plays each body that the step assigns. */
  readonly parties?: Readonly<Record<string, string>>;
  /** The case that the one being opened is a part of. */
  readonly calledBy?: Caller;
}

/** What surrounds a decision: time, actor, calendar and the facts that guards read. Nothing is taken from anywhere else. */
export interface StepContext {
  /** Civil day in Italy. */
  readonly today: string;
  /** Instant, UTC. */
  readonly now: string;
  readonly actor: Actor;
  readonly calendar?: CalendarOptions;
  /** Values of the inputs that the procedure declares. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Data of the records of the case, by identifier. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Dated parameters and vocabularies that guards may ask. */
  readonly parameters?: Context['parameters'];
  readonly vocabularies?: Context['vocabularies'];
  /** The checks of the composed model on the data of a record, when the application has one. */
  readonly validate?: (kind: string, data: unknown) => readonly Issue[];
}
