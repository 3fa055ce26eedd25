import type { CivilDate } from '@cartella/core';
import type { VocabularySet } from '@cartella/vocabularies';
import type { CompiledField, CompiledForm } from '../compiled-form';
import { createFormStore, type FormStore } from '../store';
import { flatten, outlineOf } from '../surface';

// Right for some questions, wrong for others, hostile for a few.
const typed = [
  'x',
  '3/2/1984',
  '30/2/1984',
  '12,50',
  'dodici',
  'Fittizia',
  'fttzro80a41h501h',
  '7',
  '<b>&"</b>',
  'y'.repeat(130),
] as const;

const attached = '01980000-0000-7000-8000-00000000000d';

/**
 * Fills in a form as nobody would: each question that comes up is answered rightly, wrongly, with a reason why not, or not at all, as the
 * numbers say; then everything is checked. The same numbers give the same filling.
 */
export function fillAnyhow(
  form: CompiledForm,
  numbers: readonly number[],
  { vocabularies, today }: { readonly vocabularies: VocabularySet; readonly today: CivilDate },
): FormStore {
  const store = createFormStore(form, { today });
  const seen = new Set<string>();
  let at = 0;
  // Answers open questions: the last rounds deal with those.
  for (let round = 0; round < 4; round++)
    for (const { field, place } of questionsNow(store)) {
      if (seen.has(place) || field.readOnly) continue;
      seen.add(place);
      answer(store, field, place, numbers[at++ % numbers.length] ?? 0, vocabularies);
    }
  store.check();
  return store;
}

function questionsNow(store: FormStore) {
  return outlineOf(store).flatMap(({ sections }) => sections.flatMap(({ questions }) => flatten(questions)));
}

function answer(store: FormStore, field: CompiledField, place: string, number: number, vocabularies: VocabularySet) {
  if (field.type === 'group') {
    for (let items = number % 3; items > 0; items--) store.addItem(place);
    return;
  }
  if (number % 5 === 0) return;
  const [reason] = field.absences;
  if (number % 5 === 1 && reason !== undefined) return store.set(place, { absent: reason });
  const offered = field.options?.map(({ value }) => value) ?? codesOf(field, vocabularies);
  const chosen = offered[number % Math.max(offered.length, 1)];
  if (field.type === 'boolean') store.set(place, number % 2 === 0);
  else if (field.type === 'document') store.set(place, attached);
  else if (field.type === 'documents') store.set(place, [attached]);
  else if (field.type === 'codes') store.set(place, [chosen ?? 'A001']);
  else if (field.type === 'choice' || field.type === 'code') store.set(place, chosen ?? 'A001');
  else store.type(place, typed[number % typed.length] ?? '');
  store.leave(place);
}

function codesOf({ vocabulary }: CompiledField, vocabularies: VocabularySet): readonly string[] {
  return vocabularies[vocabulary ?? '']?.entries.map(({ code }) => code) ?? [];
}
