import type { Label } from '@cartella/core';
import { type FormStore, isWithin } from '../store';
import { type DrawnSection, flatten, outlineOf } from '../surface';
import { surfaceCatalogues } from '../texts';

/**
 * How much of a form is on the screen: `pages` as the form says, `operator` all of it with a list of its parts, `citizen` one question at
 * a time and the answers to check at the end.
 */
export type FormMode = 'pages' | 'operator' | 'citizen';

/** What is on the screen at one time. */
export interface FormStep {
  readonly id: string;
  readonly label: Label;
  readonly sections: readonly DrawnSection[];
  /** Questions that it checks before it lets go on, groups with all that is in them. */
  readonly places: readonly string[];
  /** Shows the answers to be checked, and asks nothing. */
  readonly review: boolean;
}

/** How a part of a form stands. */
export type PartStatus = 'not-started' | 'in-progress' | 'completed' | 'problem';

/** A part of a form in the list of its parts. */
export interface FormPart {
  readonly id: string;
  readonly label: Label;
  readonly status: PartStatus;
}

/** The steps of a form as it stands now: an answer may open or close one. */
export function stepsOf(store: FormStore, mode: FormMode): readonly FormStep[] {
  const pages = outlineOf(store);
  const sections = pages.flatMap((page) => page.sections);
  switch (mode) {
    case 'pages':
      return pages.map(({ page, sections: own }) => stepOf(page.id, page.label, own));
    case 'operator':
      return [stepOf(store.form.id, store.form.label, sections)];
    case 'citizen':
      return [
        ...sections.flatMap(({ section, questions }) =>
          questions
            .filter(({ state }) => !state.field.readOnly && !state.masked)
            .map((question) => stepOf(question.state.place, section.label, [{ section, questions: [question] }])),
        ),
        { id: 'review', label: reviewLabel(), sections, places: [], review: true },
      ];
  }
}

/** The parts of a form, one a section, each with how it stands. */
export function partsOf(store: FormStore): readonly FormPart[] {
  return outlineOf(store)
    .flatMap(({ sections }) => sections)
    .map(({ section, questions }) => {
      const asked = questions.flatMap((question) => flatten([question])).filter(({ field }) => !field.readOnly);
      const isAnswered = ({ value, text }: (typeof asked)[number]) =>
        (value !== undefined && !(Array.isArray(value) && value.length === 0)) || text !== '';
      const answered = asked.filter(isAnswered);
      const lacking = asked.some((state) => state.required && !isAnswered(state));
      const status = asked.some(({ issues }) => issues.some(({ severity }) => severity !== 'warning'))
        ? 'problem'
        : answered.length === 0
          ? 'not-started'
          : lacking
            ? 'in-progress'
            : 'completed';
      return { id: section.id, label: section.label, status };
    });
}

/** The step that asks a question; `undefined` when none does now. */
export function stepOfPlace(steps: readonly FormStep[], place: string): FormStep | undefined {
  return steps.find(({ places }) => places.some((each) => isWithin(place, each)));
}

/** The question at a place, or the one that holds it; `undefined` when the form does not ask it. */
export function askedPlace(store: FormStore, path: string): string | undefined {
  for (let place = path; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('.'))))
    if (store.asks(place)) return place;
  return undefined;
}

function reviewLabel(): Label {
  const { it, en = it } = surfaceCatalogues;
  return { it: it['ui.review'] ?? '', en: en['ui.review'] ?? '' };
}

function stepOf(id: string, label: Label, sections: readonly DrawnSection[]): FormStep {
  const places = sections.flatMap(({ questions }) => questions.map(({ state }) => state.place));
  return { id, label, sections, places, review: false };
}
