import { describedBy, FieldFrame, useWording, type WidgetProps } from '@cartella/forms-react';
import type { ReactNode } from 'react';

/** Answers a question with one of the options given. */
export function DropDown({ store, state, id, children }: WidgetProps & { readonly children: ReactNode }) {
  const { text } = useWording();
  return (
    <FieldFrame id={id} state={state}>
      <select
        id={id}
        className={`form-select${state.issues.length > 0 ? ' is-invalid' : ''}`}
        value={typeof state.value === 'string' ? state.value : ''}
        aria-required={state.required}
        aria-invalid={state.issues.length > 0}
        aria-describedby={describedBy(id, state)}
        onChange={(event) => store.set(state.place, event.target.value || undefined)}
        onBlur={() => store.leave(state.place)}
      >
        <option value="">{text('ui.choose')}</option>
        {children}
      </select>
    </FieldFrame>
  );
}
