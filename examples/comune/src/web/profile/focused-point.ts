import { controlId } from '@cartella/forms';
import { type Cartella, type FormDefinition, type FormField, formFields } from '@cartella/profile';
import { addressOf } from './points-of-page';
import type { Page } from './use-page';

/** Finds the point of what has the focus: a question by the identifier of its control, a step by its link. */
export function focusedPoint({ forms }: Cartella, page: Page): (focused: Element) => string | undefined {
  const joined = page.forms.map(({ id }) => id).join('-');
  const questions = new Map([
    ...Object.values(forms).flatMap((form) => questionsOf(form, form.id)),
    ...page.forms.flatMap((form) => questionsOf(form, joined)),
  ]);
  return (focused) => {
    const step = /\/passi\/([^/]+)$/.exec(focused.getAttribute('href') ?? '')?.[1];
    if (step !== undefined && page.procedure !== undefined) return `procedures/${page.procedure}/steps/${step}`;
    return questionAt(questions, withoutIndexes(focused.id));
  };
}

/** Addresses of questions by the identifier that their controls have; in a form joined of several it begins with them all. */
function questionsOf(form: FormDefinition, name: string): [string, string][] {
  const paths = ({ path, fields = [] }: FormField) => [path, ...fields.map((inner) => `${path}.${inner.path}`)];
  return formFields(form)
    .flatMap(paths)
    .map((path) => [withoutIndexes(controlId(name, path)), addressOf(form, path)]);
}

function withoutIndexes(id: string): string {
  return id.replaceAll(/-\d+(?=-|$)/g, '');
}

/** A control of an answer, or of an item of a list, has an identifier that begins with its question's. */
function questionAt(questions: ReadonlyMap<string, string>, id: string): string | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf('-', end - 1)) {
    const point = questions.get(id.slice(0, end));
    if (point !== undefined) return point;
  }
  return undefined;
}
