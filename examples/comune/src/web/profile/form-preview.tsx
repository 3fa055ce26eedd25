import { type CivilDate, civilDateInRome } from '@cartella/core';
import { createFormStore } from '@cartella/forms';
import { compileForm } from '@cartella/forms/compile';
import { FormView } from '@cartella/forms-react';
import type { Cartella } from '@cartella/profile';
import { useMemo, useState } from 'react';

/** A form as operators would see it; nothing of what is typed in it goes anywhere. */
export function FormPreview({ cartella }: { readonly cartella: Cartella }) {
  const [form, setForm] = useState('accesso');
  const store = useMemo(() => {
    const compiled = compileForm(cartella, form);
    return compiled.ok
      ? createFormStore(compiled.value, { today: civilDateInRome(Date.now()) as CivilDate })
      : undefined;
  }, [cartella, form]);
  return (
    <section className="mb-4" aria-labelledby="anteprima">
      <h2 className="h4" id="anteprima">
        Anteprima
      </h2>
      <label className="form-label" htmlFor="modulo">
        Modulo
      </label>
      <select
        id="modulo"
        className="form-select border mb-3"
        value={form}
        onChange={(event) => setForm(event.target.value)}
      >
        {Object.values(cartella.forms).map(({ id, label }) => (
          <option key={id} value={id}>
            {label.it}
          </option>
        ))}
      </select>
      {store !== undefined && (
        <div className="border rounded p-3" key={`${cartella.hash} ${form}`}>
          <FormView store={store} onSubmit={async () => []} submitLabel="Prova i controlli" />
        </div>
      )}
    </section>
  );
}
