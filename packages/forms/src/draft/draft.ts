import { createIssue, failure, type Result, success } from '@cartella/core';
import type { CompiledForm } from '../compiled-form';
import {
  type FormSnapshot,
  type FormStore,
  isEmpty,
  patternOf,
  placesOf,
  questionsOf,
  readAt,
  writeAt,
} from '../store';

/** Issue codes of this module. */
export const draftIssue = {
  otherForm: 'draft.other-form',
} as const;

/** What was written in a form and not yet recorded, with the form that it was written in. */
export interface FormDraft extends FormSnapshot {
  readonly form: {
    readonly id: string;
    readonly version: string;
    /** Questions that the form had, `progetto.goals.*.description`; without them nobody can tell what was asked, and all is kept. */
    readonly asks?: readonly string[];
  };
}

/** An answer to a question that the form no longer has. */
export interface LostAnswer {
  readonly place: string;
  /** What was written, so that nobody has to remember it. */
  readonly value: unknown;
  readonly text?: string;
}

/** A draft under the form of today. */
export interface CarriedDraft {
  readonly draft: FormDraft;
  readonly lost: readonly LostAnswer[];
}

/** Takes the draft of a form being filled in. */
export function draftOf(store: FormStore): FormDraft {
  return { form: formOf(store.form), ...store.snapshot() };
}

/** Carries a draft to the form of today: questions that are still there keep value and text, the others are told. */
export function carryDraft(draft: FormDraft, form: CompiledForm): Result<CarriedDraft> {
  if (draft.form.id !== form.id) return failure([createIssue(draftIssue.otherForm)]);
  const asked = questionsOf(form);
  const gone = (draft.form.asks ?? []).filter((pattern) => !asked.has(pattern));
  const places = outermost(gone).flatMap((pattern) => writtenPlaces(draft, pattern));
  const lost = places.map((place) => lostAnswer(draft, place));
  const values = places.reduce((rest, place) => writeAt(rest, place, undefined) as FormDraft['values'], draft.values);
  const texts = Object.fromEntries(Object.entries(draft.texts).filter(([place]) => !gone.includes(patternOf(place))));
  return success({ draft: { ...draft, form: formOf(form), values, texts }, lost });
}

function formOf(form: CompiledForm): FormDraft['form'] {
  return { id: form.id, version: form.version, asks: [...questionsOf(form).keys()] };
}

// With a group go the questions of its items.
function outermost(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => !patterns.some((other) => pattern.startsWith(`${other}.`)));
}

function writtenPlaces({ values, texts }: FormDraft, pattern: string): string[] {
  const typed = Object.keys(texts).filter((place) => patternOf(place) === pattern);
  const answered = placesOf(pattern, values).filter((place) => !isEmpty(readAt(values, place)));
  return [...new Set([...answered, ...typed])];
}

function lostAnswer({ values, texts }: FormDraft, place: string): LostAnswer {
  const text = texts[place];
  return { place, value: readAt(values, place), ...(text !== undefined && { text }) };
}
