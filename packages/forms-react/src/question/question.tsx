import { type CompiledField, controlId, type FormStore } from '@cartella/forms';
import type { VocabularySet } from '@cartella/vocabularies';
import { memo } from 'react';
import { useFormEnvironment, useWording } from '../environment';
import { FieldGroup, useField, type Widget, type WidgetProps } from '../field';
import { MaskedAnswer } from './masked-answer';
import { widgetOfOne } from './standard-widget';

// A question may be a list of questions: these three lean on each other, and therefore stand together.

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

/** Chooses the component for a question by the kind of its answer and the length of its code list. */
export function standardWidget(field: CompiledField, vocabularies: VocabularySet): Widget {
  return field.type === 'group' ? GroupWidget : widgetOfOne(field, vocabularies);
}

/** A list of things of one kind, each with its own questions. */
export function GroupWidget({ store, state, id }: WidgetProps) {
  const { label, text } = useWording();
  const { field, place, value } = state;
  const items = Array.isArray(value) ? value : [];
  const item = label(field.itemLabel ?? field.label);
  return (
    <FieldGroup id={id} state={state}>
      {items.map((_, index) => (
        <fieldset
          className="cartella-item"
          id={`${id}-${index}`}
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity before they are recorded; questions are tied to their place
          key={index}
          tabIndex={-1}
          aria-label={text('ui.item', { item, number: index + 1 })}
        >
          <div className="cartella-item-head">
            <strong aria-hidden="true">{text('ui.item', { item, number: index + 1 })}</strong>
            {!field.readOnly && (
              <button
                type="button"
                className="btn btn-xs btn-outline-danger"
                onClick={() => {
                  store.removeItem(place, index);
                  // Focus stays near: on the item that took the place, or on the button that adds one.
                  focusSoon(index < items.length - 1 ? `${id}-${index}` : `${id}-add`);
                }}
              >
                {text('ui.remove', { item, number: index + 1 })}
              </button>
            )}
          </div>
          <div className="cartella-fields">
            {field.fields.map((inner) => (
              <Field key={inner.path} store={store} place={`${place}.${index}.${inner.path}`} />
            ))}
          </div>
        </fieldset>
      ))}
      {!field.readOnly && items.length < (field.limits.maxItems ?? 50) && (
        <button
          type="button"
          id={`${id}-add`}
          className="btn btn-sm btn-outline-primary"
          onClick={() => {
            store.addItem(place);
            const first = field.fields[0];
            if (first !== undefined) focusSoon(controlId(store.form.id, `${place}.${items.length}.${first.path}`));
          }}
        >
          {text('ui.add', { item })}
        </button>
      )}
    </FieldGroup>
  );
}

/** Moves the focus to a control that is about to be drawn. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
