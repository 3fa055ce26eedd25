import type { FormDefinition, FormField } from '../form';
import type { Layer, OperationOf } from '../layer';
import { composeIssue } from './compose.issues';
import type { CartellaDraft, Touch } from './touch';

type FormOperation = OperationOf<'restrict' | 'extend' | 'relabel', 'form'>;

/** Applies an operation on a form. What a record requires cannot be hidden: that is checked on the whole result. */
export function composeForm(draft: CartellaDraft, layer: Layer, operation: FormOperation): readonly Touch[] {
  const form = draft.forms[operation.form];
  const point = `forms/${operation.form}`;
  if (form === undefined) return [{ refused: composeIssue.unknownReference, point }];
  switch (operation.verb) {
    case 'restrict': {
      const missing = operation.hide.filter((path) => !hasField(form, path));
      if (missing.length > 0) return missing.map((path) => ({ refused: composeIssue.unknownReference, point: `${point}/${path}` }));
      draft.forms[operation.form] = mapSections(form, (fields) => fields.filter((field) => !operation.hide.includes(field.path)));
      return operation.hide.map((path) => ({ point: `${point}/${path}/hidden`, value: true, meets: true }));
    }
    case 'extend': {
      if (!hasSection(form, operation.section)) return [{ refused: composeIssue.unknownReference, point: `${point}/${operation.section}` }];
      const foreign = operation.fields.filter((field) => !field.path.includes(`.ext.${layer.namespace}.`));
      if (foreign.length > 0) return foreign.map((field) => ({ refused: composeIssue.namespaceForeign, point: `${point}/${field.path}` }));
      draft.forms[operation.form] = mapSections(form, (fields, id) => (id === operation.section ? [...fields, ...operation.fields] : fields));
      return operation.fields.map((field) => ({ point: `${point}/${field.path}`, value: field }));
    }
    case 'relabel': {
      if (!hasField(form, operation.path)) return [{ refused: composeIssue.unknownReference, point: `${point}/${operation.path}` }];
      const { label, help } = operation;
      draft.forms[operation.form] = mapSections(form, (fields) =>
        fields.map((field) =>
          field.path === operation.path ? { ...field, ...(label !== undefined && { label }), ...(help !== undefined && { help }) } : field,
        ),
      );
      return [{ point: `${point}/${operation.path}/label`, value: { label, help } }];
    }
  }
}

function mapSections(form: FormDefinition, change: (fields: readonly FormField[], section: string) => readonly FormField[]): FormDefinition {
  return {
    ...form,
    pages: form.pages.map((page) => ({
      ...page,
      sections: page.sections.map((section) => ({ ...section, fields: change(section.fields, section.id) })),
    })),
  };
}

function hasSection(form: FormDefinition, id: string): boolean {
  return form.pages.some((page) => page.sections.some((section) => section.id === id));
}

function hasField(form: FormDefinition, path: string): boolean {
  return form.pages.some((page) => page.sections.some((section) => section.fields.some((field) => field.path === path)));
}
