import { type CivilDate, civilDate } from '@cartella/core';
import {
  type CompiledField,
  type CompiledForm,
  createFormStore,
  type FormStore,
  formsCatalogues,
} from '@cartella/forms';
import { FormEnvironmentProvider, FormView } from '@cartella/forms-react';
import { reactContender } from './react-contender';
import { schemaOf } from './schema';

const today: CivilDate = civilDate('2026-11-21');

/** The form of the benchmark, compiled as a server would hand it out. */
export function formOf(fields: number): CompiledForm {
  const { properties, required } = schemaOf(fields);
  const compiled = Object.entries(properties).map(
    ([name, schema]): CompiledField => ({
      path: `a.${name}`,
      type: 'text',
      label: { it: schema.title, en: schema.title },
      sensitivity: 'common',
      required: required.includes(name),
      readOnly: false,
      limits: { maxLength: schema.maxLength },
      absences: [],
      fields: [],
      schema: { type: 'string', maxLength: schema.maxLength },
    }),
  );
  const label = { it: 'Prova', en: 'Trial' };
  return {
    id: 'prova',
    version: '1.0.0',
    label,
    records: { a: 'person' },
    pages: [{ id: 'p', label, sections: [{ id: 's', label, fields: compiled }] }],
    rules: {},
    cartella: '',
  };
}

/** The state alone, as a surface without a framework uses it. */
function storeOf(fields: number): FormStore {
  return createFormStore(formOf(fields), { today });
}

const vocabularies = {};

/** The whole form as an operator has it: labels, marks, help, problems, list of its parts. */
export const cartella = reactContender((fields) => (
  <FormEnvironmentProvider locale="it" catalogues={formsCatalogues} vocabularies={vocabularies}>
    <FormView store={storeOf(fields)} onSubmit={async () => []} />
  </FormEnvironmentProvider>
));
