import { controlId, type FormStore } from '@cartella/forms';
import { memo } from 'react';
import { useFormEnvironment } from '../environment';
import { standardWidget } from '../widgets';
import { MaskedAnswer } from './masked-answer';
import { useField } from './use-field';

/** Draws the question at a place, or nothing while it is hidden; a group that changes does not draw its questions again. */
export const Field = memo(function Field({ store, place }: { readonly store: FormStore; readonly place: string }) {
  const state = useField(store, place);
  const { widgets, vocabularies } = useFormEnvironment();
  if (!state.visible) return null;
  const id = controlId(store.form.id, place);
  if (state.masked) return <MaskedAnswer state={state} id={id} />;
  const { component } = state.field;
  const Widget =
    (component !== undefined ? widgets?.[component] : undefined) ?? standardWidget(state.field, vocabularies);
  return <Widget store={store} state={state} id={id} />;
});
