import type { FormStore } from '@cartella/forms';
import { memo } from 'react';
import { useFormEnvironment } from '../environment';
import { standardWidget } from '../widgets';
import { useField } from './use-field';

/** Identifier of the control at a place, the same wherever it is linked from. */
export function controlId(form: string, place: string): string {
  return `${form}-${place.replaceAll('.', '-')}`;
}

/** Draws the question at a place, or nothing while it is hidden; a group that changes does not draw its questions again. */
export const Field = memo(function Field({ store, place }: { readonly store: FormStore; readonly place: string }) {
  const state = useField(store, place);
  const { widgets, vocabularies } = useFormEnvironment();
  if (!state.visible) return null;
  const { component } = state.field;
  const Widget =
    (component !== undefined ? widgets?.[component] : undefined) ?? standardWidget(state.field, vocabularies);
  return <Widget store={store} state={state} id={controlId(store.form.id, place)} />;
});
