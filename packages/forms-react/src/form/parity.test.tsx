// @vitest-environment happy-dom
import { type CivilDate, civilDate, mergeCatalogues, unwrap } from '@cartella/core';
import { type CompiledForm, createFormStore, type FormStore, formsCatalogues } from '@cartella/forms';
import { commonForms } from '@cartella/forms/common';
import { compileForm } from '@cartella/forms/compile';
import { fillAnyhow, saidBy, saidInMarkup } from '@cartella/forms/testing';
import { modelCatalogues } from '@cartella/model';
import { commonCartella, type FormDefinition, formFields } from '@cartella/profile';
import { essentials } from '@cartella/vocabularies/essentials';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { FormEnvironmentProvider } from '../environment';
import { FormView } from './form-view';

const today: CivilDate = civilDate('2026-11-21');
const catalogues = mergeCatalogues(modelCatalogues, formsCatalogues);
const cartella = commonCartella({
  version: '0.1.0',
  vocabularies: essentials,
  procedures: [],
  forms: commonForms,
  texts: modelCatalogues,
});

/** The form, of which everything that it asks at its top, single questions and groups, is only to be read. */
function readOnly(id: string): CompiledForm {
  const forms = structuredClone(cartella.forms) as Record<string, FormDefinition>;
  for (const form of Object.values(forms)) for (const each of formFields(form)) Object.assign(each, { readOnly: true });
  return unwrap(compileForm({ ...cartella, forms }, id));
}

function saidInReact(store: FormStore): string[] {
  document.body.innerHTML = renderToStaticMarkup(
    <FormEnvironmentProvider locale="it" catalogues={catalogues} vocabularies={essentials}>
      <FormView store={store} mode="operator" onSubmit={async () => []} />
    </FormEnvironmentProvider>,
  );
  return saidInMarkup(document);
}

// The other surfaces are held against the same measure in @cartella/forms.
describe.each(commonForms.map(({ id }) => id))('the form %s, whatever was answered,', (id) => {
  let form: CompiledForm;
  beforeAll(() => {
    form = unwrap(compileForm(cartella, id));
  });

  it('asks the same and finds the same wrong in React as on every surface', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(29), { minLength: 60, maxLength: 60 }), (numbers) => {
        const store = fillAnyhow(form, numbers, { vocabularies: essentials, today });
        expect(saidInReact(store)).toEqual(saidBy(store, { locale: 'it', catalogues }));
      }),
      { numRuns: 5 },
    );
  });

  it('lets nobody write what is only to be read, in groups too', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => 2 + (index % 2));
    const { values } = fillAnyhow(form, numbers, { vocabularies: essentials, today }).snapshot();
    const store = createFormStore(readOnly(id), { today, values });
    expect(saidInReact(store)).toEqual(saidBy(store, { locale: 'it', catalogues }));
    const open = ':is(input, textarea):not([readonly], [disabled]), select:not([disabled]), button';
    const controls = [...document.querySelectorAll('.cartella-field')].flatMap((each) => [
      ...each.querySelectorAll(open),
    ]);
    expect(controls.map((control) => control.id || control.outerHTML)).toEqual([]);
  });
});
