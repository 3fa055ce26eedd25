import { isUnderNamespace } from '@cartella/core';
import { type FormDefinition, type FormField, type FormSection, formFields } from '../form';
import type { Layer, OperationOf } from '../layer';
import { checkFields } from './check-fields';
import { composeIssue } from './compose.issues';
import { first, insertAfter, insertInOrder, namespaceOf } from './order';
import { type CartellaDraft, narrow, put, refuse, say, type Touch } from './touch';

type FormOperation =
  | OperationOf<'restrict' | 'extend' | 'relabel', 'form'>
  | OperationOf<'extend' | 'relabel', 'section'>
  | OperationOf<'extend', 'forms'>;

/** Applies an operation on a form. What a record requires cannot be hidden: that is checked on the whole result. */
export function composeForm(draft: CartellaDraft, layer: Layer, operation: FormOperation): readonly Touch[] {
  if (operation.on === 'forms') return addForm(draft, layer, operation.add);
  const form = draft.forms[operation.form];
  const point = `forms/${operation.form}`;
  if (form === undefined) return [refuse(composeIssue.unknownReference, point)];
  const adopt = (changed: FormDefinition, ...touches: readonly Touch[]) => {
    draft.forms = put(draft.forms, form.id, changed);
    return touches;
  };
  if (operation.on === 'section') {
    return operation.verb === 'extend'
      ? addSection(draft, layer, form, operation, adopt)
      : relabelSection(form, operation, adopt);
  }
  switch (operation.verb) {
    case 'restrict': {
      const missing = operation.hide.filter((path) => !hasField(form, path));
      if (missing.length > 0)
        return missing.map((path) => refuse(composeIssue.unknownReference, `${point}/fields/${path}`));
      const hidden = mapSections(form, (section) => ({
        ...section,
        fields: section.fields.filter(({ path }) => !operation.hide.includes(path)),
      }));
      return adopt(hidden, ...operation.hide.map((path) => narrow(`${point}/fields/${path}/hidden`, true)));
    }
    case 'extend':
      return addFields(draft, layer, form, operation, adopt);
    case 'relabel': {
      const { path, label, help } = operation;
      const field = `${point}/fields/${path}`;
      if (!hasField(form, path)) return [refuse(composeIssue.unknownReference, field)];
      const words = { ...(label !== undefined && { label }), ...(help !== undefined && { help }) };
      return adopt(
        mapSections(form, (section) => ({
          ...section,
          fields: section.fields.map((each) => (each.path === path ? { ...each, ...words } : each)),
        })),
        ...Object.entries(words).map(([name, value]) => say(`${field}/${name}`, value)),
      );
    }
  }
}

type Adopt = (changed: FormDefinition, ...touches: readonly Touch[]) => readonly Touch[];

function addFields(
  draft: CartellaDraft,
  layer: Layer,
  form: FormDefinition,
  { section: id, after, fields }: OperationOf<'extend', 'form'>,
  adopt: Adopt,
): readonly Touch[] {
  const point = `forms/${form.id}`;
  const section = sectionsOf(form).find((each) => each.id === id);
  if (section === undefined) return [refuse(composeIssue.unknownReference, `${point}/sections/${id}`)];
  const anchor = after === undefined ? undefined : section.fields.findIndex(({ path }) => path === after);
  if (anchor === -1) return [refuse(composeIssue.unknownReference, `${point}/fields/${after}`)];
  const refusals = fields.flatMap((field) => {
    const at = `${point}/fields/${field.path}`;
    if (extensionOf(field) !== layer.namespace) return [refuse(composeIssue.namespaceForeign, at)];
    return hasField(form, field.path) ? [refuse(composeIssue.alreadyThere, at)] : [];
  });
  if (refusals.length > 0) return refusals;
  const misfits = checkFields(draft, form, fields, ['fields']);
  if (misfits.length > 0) return misfits;
  const placed =
    anchor === undefined
      ? fields.reduce((all, field) => insertInOrder(all, field, extensionOf), [...section.fields])
      : [...fields].reverse().reduce((all, field) => insertBehind(all, anchor, field), [...section.fields]);
  return adopt(
    mapSections(form, (each) => (each.id === id ? { ...each, fields: placed } : each)),
    ...fields.map((field) => say(`${point}/fields/${field.path}`, field)),
  );
}

/** Right after a question, but behind what namespaces before its own put there: its own later questions come first. */
function insertBehind(fields: readonly FormField[], anchor: number, field: FormField): FormField[] {
  const mine = extensionOf(field) ?? '';
  return insertAfter(fields, anchor, field, (other) => {
    const namespace = extensionOf(other);
    return other === field || namespace !== mine ? namespace : `${mine}￿`;
  });
}

function addSection(
  draft: CartellaDraft,
  layer: Layer,
  form: FormDefinition,
  { page: id, section }: OperationOf<'extend', 'section'>,
  adopt: Adopt,
): readonly Touch[] {
  const point = `forms/${form.id}/sections/${section.id}`;
  if (!isUnderNamespace(section.id, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
  if (sectionsOf(form).some((each) => each.id === section.id)) return [refuse(composeIssue.alreadyThere, point)];
  if (!form.pages.some((page) => page.id === id)) {
    return [refuse(composeIssue.unknownReference, `forms/${form.id}/pages/${id}`)];
  }
  const twice = section.fields.filter(({ path }) => hasField(form, path));
  if (twice.length > 0)
    return twice.map(({ path }) => refuse(composeIssue.alreadyThere, `forms/${form.id}/fields/${path}`));
  const misfits = checkFields(draft, form, section.fields, ['section', 'fields']);
  if (misfits.length > 0) return misfits;
  const pages = form.pages.map((page) =>
    page.id === id
      ? { ...page, sections: insertInOrder(page.sections, section, (each) => namespaceOf(each.id)) }
      : page,
  );
  return adopt(
    { ...form, pages },
    say(point, section),
    ...section.fields.map((field) => say(`forms/${form.id}/fields/${field.path}`, field)),
  );
}

function relabelSection(
  form: FormDefinition,
  { section: id, label, help, first: front }: OperationOf<'relabel', 'section'>,
  adopt: Adopt,
): readonly Touch[] {
  const point = `forms/${form.id}/sections/${id}`;
  const section = sectionsOf(form).find((each) => each.id === id);
  if (section === undefined) return [refuse(composeIssue.unknownReference, point)];
  const unknown = (front ?? []).filter((path) => !section.fields.some((field) => field.path === path));
  if (unknown.length > 0) {
    return unknown.map((path) => refuse(composeIssue.unknownReference, `forms/${form.id}/fields/${path}`));
  }
  const words = { ...(label !== undefined && { label }), ...(help !== undefined && { help }) };
  return adopt(
    mapSections(form, (each) =>
      each.id === id ? { ...each, ...words, fields: first(each.fields, front ?? [], ({ path }) => path) } : each,
    ),
    ...Object.entries(words).map(([name, value]) => say(`${point}/${name}`, value)),
    ...(front === undefined ? [] : [say(`${point}/order`, front)]),
  );
}

function addForm(draft: CartellaDraft, layer: Layer, form: FormDefinition): readonly Touch[] {
  const point = `forms/${form.id}`;
  if (!isUnderNamespace(form.id, layer.namespace ?? '')) return [refuse(composeIssue.namespaceForeign, point)];
  if (draft.forms[form.id] !== undefined) return [refuse(composeIssue.alreadyThere, point)];
  const unknown = Object.values(form.records).filter((kind) => draft.records[kind] === undefined);
  if (unknown.length > 0) return unknown.map((kind) => refuse(composeIssue.unknownReference, `records/${kind}`));
  const misfits = checkFields(draft, form, formFields(form), ['add']);
  if (misfits.length > 0) return misfits;
  draft.forms = put(draft.forms, form.id, form);
  return [say(point, form)];
}

function mapSections(form: FormDefinition, change: (section: FormSection) => FormSection): FormDefinition {
  return { ...form, pages: form.pages.map((page) => ({ ...page, sections: page.sections.map(change) })) };
}

function sectionsOf(form: FormDefinition): FormSection[] {
  return form.pages.flatMap((page) => page.sections);
}

function hasField(form: FormDefinition, path: string): boolean {
  return formFields(form).some((field) => field.path === path);
}

/** The namespace of a question about an added field: `accesso.ext.c_x001.quartiere`. */
function extensionOf({ path }: Pick<FormField, 'path'>): string | undefined {
  const [, ext, namespace] = path.split('.');
  return ext === 'ext' ? namespace : undefined;
}
