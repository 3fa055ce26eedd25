import type { CompiledForm } from '@cartella/forms';
import { dependencies } from '@cartella/rules';
import type { Procedure, Step } from '@cartella/workflow';

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

/** The form without the rules on what the procedure itself writes when the step is done: here nobody could mend them. */
export function withoutDeclaredRules(
  form: CompiledForm,
  names: Readonly<Record<string, string>>,
  step: Step,
): CompiledForm {
  const rules = Object.entries(form.rules).map(([alias, list]) => {
    const product = step.produces?.find((each) => each.kind === 'record' && each.record === names[alias]);
    const declared = product?.kind === 'record' ? Object.keys(product.values ?? {}) : [];
    const isOurs = (path: string) => declared.includes(path.split('.')[0] ?? '');
    return [alias, list.filter(({ holds }) => !dependencies(holds).some(isOurs))] as const;
  });
  return { ...form, rules: Object.fromEntries(rules) };
}
