import type { CompiledPage, CompiledSection } from '../compiled-form';
import { type FieldState, type FormStore, readAt } from '../store';

/** A question as it is drawn now; that of a group with those of its items. */
export interface DrawnQuestion {
  readonly state: FieldState;
  readonly items: readonly (readonly DrawnQuestion[])[];
}

/** A section that is shown, with its questions. */
export interface DrawnSection {
  readonly section: CompiledSection;
  readonly questions: readonly DrawnQuestion[];
}

/** A page that is shown. */
export interface DrawnPage {
  readonly page: CompiledPage;
  readonly sections: readonly DrawnSection[];
}

/** What of a form is shown now, in reading order: what every surface that draws it whole begins with. */
export function outlineOf(store: FormStore): DrawnPage[] {
  return store.form.pages
    .filter((page) => store.isShown(page))
    .map((page) => ({
      page,
      sections: page.sections
        .filter((section) => store.isShown(section))
        .map((section) => ({ section, questions: drawnAt(store, section.fields, (path) => path) })),
    }));
}

/** Lists drawn questions with those of their items, in reading order. */
export function flatten(questions: readonly DrawnQuestion[]): FieldState[] {
  return questions.flatMap(({ state, items }) => [state, ...items.flatMap(flatten)]);
}

function drawnAt(
  store: FormStore,
  fields: CompiledSection['fields'],
  placeOf: (path: string) => string,
): DrawnQuestion[] {
  return fields.flatMap((field) => {
    const place = placeOf(field.path);
    const state = store.field(place);
    if (!state.visible) return [];
    const value = field.fields.length > 0 ? readAt(store.snapshot().values, place) : undefined;
    const items = Array.isArray(value) ? value : [];
    return [
      {
        state,
        items: items.map((_, index) => drawnAt(store, field.fields, (path) => `${place}.${index}.${path}`)),
      },
    ];
  });
}
