import { controlId } from '@cartella/forms';
import { useWording } from '../environment';
import { Field } from '../field/field';
import { FieldGroup } from '../field/field-frame';
import type { WidgetProps } from '../field/widget';

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
