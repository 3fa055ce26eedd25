import { describedBy, FieldFrame, useWording, type WidgetProps } from '@cartella/forms-react';
import { useCartella } from '../cartella-context';

/** Chooses an operator of the ente by name. */
export function OperatorWidget({ store, state, id }: WidgetProps) {
  const { text } = useWording();
  const { operators } = useCartella();
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
        {operators
          .filter(({ roles }) => roles.includes('assistente-sociale') || roles.includes('responsabile'))
          .map((operator) => (
            <option key={operator.id} value={operator.id}>
              {operator.name}
            </option>
          ))}
      </select>
    </FieldFrame>
  );
}
