import type { CompiledField, CompiledForm } from '@cartella/forms';
import { dependencies } from '@cartella/rules';
import type { DocumentAsked, Procedure, Step } from '@cartella/workflow';

/** The forms that a step asks for as one, page after page. */
export function joinForms(forms: readonly CompiledForm[]): CompiledForm | undefined {
  const [first, ...others] = forms;
  if (first === undefined || others.length === 0) return first;
  return {
    ...first,
    id: forms.map(({ id }) => id).join('-'),
    version: forms.map(({ version }) => version).join('+'),
    records: Object.assign({}, ...forms.map(({ records }) => records)),
    pages: forms.flatMap(({ pages }) => pages),
    rules: Object.assign({}, ...forms.map(({ rules }) => rules)),
  };
}

/** How the procedure calls the records that a form fills in: by the form's own names, or else by their kinds. */
export function recordNames(form: CompiledForm, procedure: Procedure, step: Step): Readonly<Record<string, string>> {
  const written = (step.produces ?? []).flatMap((product) => (product.kind === 'record' ? [product.record] : []));
  return Object.fromEntries(
    Object.entries(form.records).map(([alias, kind]) => [
      alias,
      written.includes(alias) ? alias : (written.find((name) => procedure.records[name]?.kind === kind) ?? alias),
    ]),
  );
}

/**
 * The form as a step asks it: without the rules on what the procedure itself writes when the step is done, which nobody could mend here, and
 * with the documents that the step wants.
 */
export function asStepAsks(form: CompiledForm, names: Readonly<Record<string, string>>, step: Step): CompiledForm {
  const rules = Object.entries(form.rules).map(([alias, list]) => {
    const product = step.produces?.find((each) => each.kind === 'record' && each.record === names[alias]);
    const declared = product?.kind === 'record' ? Object.keys(product.values ?? {}) : [];
    const isOurs = (path: string) => declared.includes(path.split('.')[0] ?? '');
    return [alias, list.filter(({ holds }) => !dependencies(holds).some(isOurs))] as const;
  });
  return { ...form, rules: Object.fromEntries(rules), pages: pagesWithDocuments(form, names, step) };
}

/** The pages of a form that ask for each document of the step where it has to be put, by its name. */
function pagesWithDocuments(
  form: CompiledForm,
  names: Readonly<Record<string, string>>,
  step: Step,
): CompiledForm['pages'] {
  const asked: ReadonlyMap<string, DocumentAsked> = new Map(
    (step.asks?.documents ?? []).flatMap((document) =>
      document.in === undefined ? [] : [[`${document.in.record}.${document.in.element}`, document] as const],
    ),
  );
  const withDocument = (field: CompiledField): CompiledField => {
    const [alias = '', ...element] = field.path.split('.');
    const document = asked.get([names[alias] ?? alias, ...element].join('.'));
    return document === undefined ? field : { ...field, label: document.label, required: document.optional !== true };
  };
  return form.pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({ ...section, fields: section.fields.map(withDocument) })),
  }));
}
