import { civilDate, unwrap } from '@cartella/core';
import { modelCatalogues } from '@cartella/model';
import { commonCartella, type FormDefinition, formFields } from '@cartella/profile';
import { essentials } from '@cartella/vocabularies/essentials';
import { percorsoComune } from '@cartella/workflow';
import { type CompiledField, type CompiledForm, createFormStore, type FormStoreOptions, type Surface } from '../src';
import { compileForm } from '../src/compiled-form/compile';
import { commonForms } from '../src/shipped';

/** The day of the tests. */
export const today = civilDate('2026-11-21');

/** The cartella that every ente starts from. */
export const cartella = commonCartella({
  version: '0.1.0',
  vocabularies: essentials,
  procedures: [percorsoComune],
  forms: commonForms,
  texts: modelCatalogues,
});

/** Begins a shipped form. */
export function beginCommon(id: (typeof commonForms)[number]['id'], options: Partial<FormStoreOptions> = {}) {
  return createFormStore(unwrap(compileForm(cartella, id)), { today, ...options });
}

/** A shipped form of which everything that it asks at its top, single questions and groups, is only to be read. */
export function readOnlyForm(id: (typeof commonForms)[number]['id']): CompiledForm {
  const forms = structuredClone(cartella.forms) as Record<string, FormDefinition>;
  for (const form of Object.values(forms)) for (const each of formFields(form)) Object.assign(each, { readOnly: true });
  return unwrap(compileForm({ ...cartella, forms }, id));
}

/** A field of an invented form. */
export function field(path: string, more: Partial<CompiledField> = {}): CompiledField {
  return {
    path,
    type: 'text',
    label: { it: path, en: path },
    sensitivity: 'common',
    required: false,
    readOnly: false,
    limits: {},
    absences: [],
    fields: [],
    schema: { type: 'string' },
    ...more,
  };
}

/** A repeating group of an invented form. */
export function group(path: string, fields: readonly CompiledField[], more: Partial<CompiledField> = {}) {
  return field(path, { type: 'group', fields, schema: { type: 'array' }, ...more });
}

/** A whole-number field of an invented form. */
export function integer(path: string, more: Partial<CompiledField> = {}): CompiledField {
  return field(path, { type: 'integer', schema: { type: 'integer', maximum: 100 }, ...more });
}

/** An invented form of one page; the first name of each path is its record. */
export function formOf(fields: readonly CompiledField[], more: Partial<CompiledForm> = {}): CompiledForm {
  const label = { it: 'Prova', en: 'Trial' };
  return {
    id: 'prova',
    version: '1.0.0',
    label,
    records: Object.fromEntries(fields.map(({ path }) => [path.split('.')[0] ?? '', 'person'])),
    pages: [{ id: 'pagina', label, sections: [{ id: 'sezione', label, fields }] }],
    rules: {},
    cartella: '',
    ...more,
  };
}

/** Begins an invented form. */
export function begin(form: CompiledForm, options: Partial<FormStoreOptions> = {}) {
  return createFormStore(form, { today, ...options });
}

/** What surrounds the forms of the tests. */
export const surface: Surface = {
  locale: 'it',
  catalogues: modelCatalogues,
  vocabularies: essentials,
  today,
  search: (vocabulary, text) =>
    (essentials[vocabulary]?.entries ?? towns).filter(
      ({ code, label }) => code === text || label.it.toLowerCase().includes(text.toLowerCase()),
    ),
};

const towns = [
  { code: 'A001', label: { it: 'Borgo Esempio' } },
  { code: 'A002', label: { it: 'Borgo Finto' } },
  { code: 'A003', label: { it: 'Collaudo' } },
];
