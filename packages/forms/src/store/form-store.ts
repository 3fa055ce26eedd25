import type { CivilDate, Issue } from '@cartella/core';
import type { Context, Expression } from '@cartella/rules';
import type { CompiledForm } from '../compiled-form';
import type { FieldState } from './field-state';
import type { FormValues } from './place';

/** What a form is filled in with and against. */
export interface FormStoreOptions {
  readonly values?: FormValues;
  /** What was typed and no value could be made of, by place; from a draft. */
  readonly texts?: Readonly<Record<string, string>>;
  /** What fields were already offered, by place; from a draft. */
  readonly offered?: Readonly<Record<string, unknown>>;
  /** Data known elsewhere, that prefilled fields read as `source.*`. */
  readonly sources?: FormValues;
  /** Civil day in Italy. */
  readonly today: CivilDate;
  readonly locale?: string;
  /** Look-ups that expressions need besides the values. */
  readonly context?: Omit<Context, 'data' | 'date'>;
}

/** Everything written so far, whether or not a value could be made of it. */
export interface FormSnapshot {
  readonly values: FormValues;
  readonly texts: Readonly<Record<string, string>>;
  /** What fields were offered from elsewhere, so that one that was emptied is not filled again. */
  readonly offered?: Readonly<Record<string, unknown>>;
}

/** A form being filled in: state outside any framework, with one subscription per field. */
export interface FormStore {
  readonly form: CompiledForm;
  /** Civil day in Italy that it is filled in on. */
  readonly today: CivilDate;
  /** @throws KitError when the form has no question at that place; so do the others that name one. */
  field(place: string): FieldState;
  /** Calls back when the state of that field changed; returns how to stop. */
  subscribe(place: string, listener: () => void): () => void;
  /** Calls back after any change: for autosave. */
  onChange(listener: () => void): () => void;
  /** Takes what a person typed. */
  type(place: string, text: string): void;
  /** Takes a value that a component made. */
  set(place: string, value: unknown): void;
  /** The person left the field: from now on it shows its problems. */
  leave(place: string): void;
  /**
   * Something about the answer is not finished, a document on its way for one: until it is released, the form tells the problem when it is
   * checked.
   */
  hold(place: string, code: string | undefined): void;
  addItem(place: string): void;
  removeItem(place: string, index: number): void;
  /** Tells whether the form has a question at a place. */
  asks(place: string): boolean;
  /** Checks everything that is visible, or only the fields at and below the places given, and shows all problems at once. */
  check(places?: readonly string[]): readonly Issue[];
  /** Shows problems that somebody else found, the server for one, at their fields. */
  showIssues(issues: readonly Issue[]): void;
  /** Tells whether a page or a section is shown. */
  isShown(part: { readonly visible?: Expression }): boolean;
  /** Values to record: hidden fields are left out. */
  values(): FormValues;
  /** Everything written so far, for a draft: nothing is left out. */
  snapshot(): FormSnapshot;
  /** Puts back what was written, here or in another window; nothing else is kept. */
  restore(snapshot: FormSnapshot): void;
}
