// @vitest-environment jsdom
import { unwrap } from '@cartella/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledForm } from '../src';
import { createFormStore, draftOf, type FormStore, type FormValues } from '../src';
import { compileForm } from '../src/compiled-form/compile';
import { renderForm } from '../src/html';
import { writeOfflineFile } from '../src/offline';
import { start } from '../src/offline/runtime';
import { commonForms } from '../src/shipped';
import { fillAnyhow, saidBy, saidInMarkup } from '../src/testing';
import { cartella, readOnlyForm, surface, today } from './sample';

// Paper is held against the same measure in src/pdf, React in @cartella/forms-react.
const numbers = fc.array(fc.nat(29), { minLength: 60, maxLength: 60 });

function saidInHtml(store: FormStore): string[] {
  document.body.innerHTML = renderForm(store, { ...surface, action: '/', mode: 'operator' });
  return saidInMarkup(document);
}

/** Opens the file as a browser does, with the filling as its draft, and asks it to make the message. */
function saidOffline(store: FormStore, values?: FormValues): string[] {
  const id = '01980000-0000-7000-8000-000000000001';
  const file = writeOfflineFile(store.form, {
    ...surface,
    mode: 'operator',
    file: id,
    sender: id,
    recipient: id,
    expires: '2099-01-01T00:00:00.000Z',
    key: { kid: 'k', jwk: {} },
    runtime: '',
    ...(values !== undefined && { values }),
  });
  document.body.innerHTML = /<body>(.*)<script>/s.exec(file)?.[1] ?? '';
  const kept = new Map([[`cartella:${id}`, JSON.stringify(draftOf(store))]]);
  start({
    document,
    now: () => 0,
    today: () => today,
    randomBytes: () => new Uint8Array(16),
    subtle: undefined,
    storage: { getItem: (key) => kept.get(key) ?? null, setItem: () => undefined, removeItem: () => undefined },
    save: () => undefined,
  });
  document.querySelector('#form form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  return saidInMarkup(document.getElementById('form') as HTMLElement);
}

describe.each(commonForms.map(({ id }) => id))(
  'the form %s, whatever was answered, asks the same and finds the same wrong',
  (id) => {
    let form: CompiledForm;
    beforeAll(() => {
      form = unwrap(compileForm(cartella, id));
    });
    const fill = (picks: readonly number[]) => fillAnyhow(form, picks, { vocabularies: surface.vocabularies, today });

    it('in plain HTML', () => {
      fc.assert(
        fc.property(numbers, (picks) => {
          const store = fill(picks);
          expect(saidInHtml(store)).toEqual(saidBy(store, surface));
        }),
        { numRuns: 3 },
      );
    });

    it('in the file without a connection', () => {
      fc.assert(
        fc.property(numbers, (picks) => {
          const store = fill(picks);
          expect(saidOffline(store)).toEqual(saidBy(store, surface));
        }),
        { numRuns: 2 },
      );
    });

    it('and lets nobody write what is only to be read, in groups too', () => {
      const { values } = fill(Array.from({ length: 60 }, (_, index) => 2 + (index % 2))).snapshot();
      const store = createFormStore(readOnlyForm(id), { today, values });
      store.check();
      for (const saidIn of [saidInHtml, saidOffline] as const) {
        expect(saidIn(store, values)).toEqual(saidBy(store, surface));
        expect([...document.querySelectorAll('.cartella-field :is(input, select, textarea, button)')]).toEqual([]);
      }
    });
  },
);
