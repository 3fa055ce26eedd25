import type { Expression } from '@cartella/rules';
import type { CompiledField, CompiledForm } from '../compiled-form';

/** A field with where it is asked and what it hangs from. */
export interface Question {
  readonly field: CompiledField;
  /** `progetto.goals.*.description`: its place in any item. */
  readonly pattern: string;
  /** The group that it is asked in. */
  readonly group?: Question;
  /** Conditions of its page and section; those of its groups are on them. */
  readonly conditions: readonly Expression[];
  /** Questions of each item of a group. */
  readonly questions: readonly Question[];
}

/** All questions of a form by pattern, in reading order, those of a group after it. */
export type Questions = ReadonlyMap<string, Question>;

/** Finds, once per form, every question that it can ask. */
export function questionsOf(form: CompiledForm): Questions {
  const all = new Map<string, Question>();
  for (const page of form.pages)
    for (const section of page.sections) {
      const conditions = [page.visible, section.visible].filter((condition) => condition !== undefined);
      for (const field of section.fields)
        for (const each of questionTree(field, conditions)) all.set(each.pattern, each);
    }
  return all;
}

function questionTree(field: CompiledField, conditions: readonly Expression[], group?: Question): Question[] {
  const questions: Question[] = [];
  const pattern = group === undefined ? field.path : `${group.pattern}.*.${field.path}`;
  const question: Question = { field, pattern, conditions, questions, ...(group !== undefined && { group }) };
  const below = field.fields.map((inner) => questionTree(inner, conditions, question));
  for (const [first] of below) if (first !== undefined) questions.push(first);
  return [question, ...below.flat()];
}
