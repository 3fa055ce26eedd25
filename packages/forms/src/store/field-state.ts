import type { Issue, Label } from '@cartella/core';
import type { CompiledField } from '../compiled-form';

/** What a surface shows of one field; a new object each time that something in it changed, and only then. */
export interface FieldState {
  /** Concrete place, with the indexes of groups: `progetto.goals.0.description`. */
  readonly place: string;
  readonly field: CompiledField;
  readonly value: unknown;
  /** What the person typed, even when no value could be made of it. */
  readonly text: string;
  readonly visible: boolean;
  readonly required: boolean;
  /** Where the value was found, as long as it is the one that was offered. */
  readonly source?: Label;
  /** The record has an answer that this person may not see: it is neither shown nor asked nor written. */
  readonly masked: boolean;
  /** Problems to show now: none while the person is still typing a new answer. */
  readonly issues: readonly Issue[];
}

/** Tells whether two states look alike to a surface. */
export function sameState(one: FieldState, other: FieldState): boolean {
  return (
    Object.is(one.value, other.value) &&
    one.text === other.text &&
    one.visible === other.visible &&
    one.required === other.required &&
    one.source === other.source &&
    one.issues.length === other.issues.length &&
    one.issues.every((issue, index) => issue.code === other.issues[index]?.code)
  );
}
