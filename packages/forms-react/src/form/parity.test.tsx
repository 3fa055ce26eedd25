// @vitest-environment happy-dom
import { type CivilDate, civilDate, mergeCatalogues, unwrap } from '@cartella/core';
import { type CompiledForm, type FormStore, formsCatalogues } from '@cartella/forms';
import { commonForms } from '@cartella/forms/common';
import { compileForm } from '@cartella/forms/compile';
import { fillAnyhow, saidBy, saidInMarkup } from '@cartella/forms/testing';
import { modelCatalogues } from '@cartella/model';
import { commonCartella } from '@cartella/profile';
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
});
