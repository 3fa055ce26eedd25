import { writableText } from '../input';
import type { FormStore } from '../store';
import { type DrawnQuestion, isMarkedOptional, outlineOf, type Surface, wordingOf } from '../surface';

/**
 * What a surface has to say of a form as it stands, in reading order: each question that is asked, with its mark when it may be left out,
 * and after it (after its items, for a group) each problem that is shown.
 */
export function saidBy(store: FormStore, surface: Pick<Surface, 'locale' | 'catalogues'>): string[] {
  const { label, text, message } = wordingOf(surface);
  const say = ({ state, items }: DrawnQuestion): string[] => [
    plain(label(state.field.label) + (isMarkedOptional(state) ? ` (${text('ui.optional')})` : '')),
    ...items.flatMap((item) => item.flatMap(say)),
    ...state.issues.map((issue) => plain(message(issue))),
  ];
  return outlineOf(store).flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.flatMap(say)));
}

/** The part of a document that can be searched. */
export interface Searchable {
  readonly querySelectorAll: (selector: string) => Iterable<{ readonly textContent: string | null }>;
}

/** What markup with the class names of the kit says, whoever drew it. */
export function saidInMarkup(root: Searchable): string[] {
  const parts = ['.cartella-field > .form-label', '.cartella-field > .form-check > label', '.invalid-feedback p'];
  return [...root.querySelectorAll(parts.join(','))].map(({ textContent }) => plain(textContent ?? ''));
}

function plain(text: string): string {
  return writableText(text).replace(/\s+/g, ' ').trim();
}
