import { writableEntriesOn } from '@cartella/vocabularies';
import { useFormEnvironment, useWording } from '../environment';
import type { WidgetProps } from '../field';
import { describedBy, FieldFrame, FieldGroup, FieldIssues } from '../field';
import { AbsenceChoice, besideAnswer } from './absence-choice';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The answers that a question offers: its closed set, or the entries of its code list that may be written today. */
function useOptions({ store, state }: Pick<WidgetProps, 'store' | 'state'>): readonly Option[] {
  const { vocabularies } = useFormEnvironment();
  const { label } = useWording();
  const { options, vocabulary } = state.field;
  if (options !== undefined) return options.map((option) => ({ value: option.value, label: label(option.label) }));
  const list = vocabulary === undefined ? undefined : vocabularies[vocabulary];
  if (list === undefined) return [];
  return writableEntriesOn(list, store.today).map((entry) => ({
    value: entry.code,
    label: label({ en: entry.label.it, ...entry.label }),
  }));
}

/** One answer out of several, in a drop-down. */
export function SelectWidget({ store, state, id }: WidgetProps) {
  const { text } = useWording();
  const options = useOptions({ store, state });
  const { place, value, issues, required, field } = state;
  const absent = typeof value === 'object' && value !== null;
  return (
    <FieldFrame id={id} state={state} {...besideAnswer({ store, state, id })}>
      {!absent && (
        <select
          id={id}
          className={`form-select${issues.length > 0 ? ' is-invalid' : ''}`}
          value={typeof value === 'string' ? value : ''}
          disabled={field.readOnly}
          aria-required={required || undefined}
          aria-invalid={issues.length > 0 || undefined}
          aria-describedby={describedBy(id, state)}
          onChange={(event) => store.set(place, event.target.value === '' ? undefined : event.target.value)}
          onBlur={() => store.leave(place)}
        >
          <option value="">{text('ui.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** One answer out of few, all in sight. */
export function RadiosWidget({ store, state, id }: WidgetProps) {
  const options = useOptions({ store, state });
  const { place, value, field } = state;
  return (
    <FieldGroup id={id} state={state}>
      <div className="cartella-radios">
        {options.map((option) => (
          <div className="form-check" key={option.value}>
            <input
              id={`${id}-${option.value}`}
              type="radio"
              name={id}
              checked={value === option.value}
              disabled={field.readOnly}
              onChange={() => {
                store.set(place, option.value);
                store.leave(place);
              }}
            />
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
          </div>
        ))}
      </div>
      <AbsenceChoice store={store} state={state} id={id} stays />
    </FieldGroup>
  );
}

/** Several answers out of a code list. */
export function CodesWidget({ store, state, id }: WidgetProps) {
  const options = useOptions({ store, state });
  const { place, field } = state;
  const chosen = Array.isArray(state.value) ? (state.value as readonly string[]) : [];
  return (
    <FieldGroup id={id} state={state}>
      <div className="cartella-checks">
        {options.map((option) => (
          <div className="form-check" key={option.value}>
            <input
              id={`${id}-${option.value}`}
              type="checkbox"
              checked={chosen.includes(option.value)}
              disabled={field.readOnly}
              onChange={(event) => {
                const next = event.target.checked
                  ? [...chosen, option.value]
                  : chosen.filter((code) => code !== option.value);
                store.set(place, next.length === 0 ? undefined : next);
                store.leave(place);
              }}
            />
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
          </div>
        ))}
      </div>
      <AbsenceChoice store={store} state={state} id={id} />
    </FieldGroup>
  );
}

/** A yes that may be left unsaid: a tick. */
export function CheckWidget({ store, state, id }: WidgetProps) {
  const { label } = useWording();
  return (
    <div className="cartella-field">
      <div className="form-check">
        <input
          id={id}
          type="checkbox"
          checked={state.value === true}
          disabled={state.field.readOnly}
          aria-describedby={describedBy(id, state)}
          onChange={(event) => store.set(state.place, event.target.checked || undefined)}
        />
        <label htmlFor={id}>{label(state.field.label)}</label>
      </div>
      {state.field.help !== undefined && (
        <p id={`${id}-help`} className="form-text mb-0">
          {label(state.field.help)}
        </p>
      )}
      {state.issues.length > 0 && <FieldIssues id={id} state={state} />}
    </div>
  );
}

/** A yes or a no that must be said. */
export function YesNoWidget({ store, state, id }: WidgetProps) {
  const { text } = useWording();
  return (
    <FieldGroup id={id} state={state}>
      <div className="cartella-radios">
        {[true, false].map((answer) => (
          <div className="form-check" key={String(answer)}>
            <input
              id={`${id}-${answer}`}
              type="radio"
              name={id}
              checked={state.value === answer}
              disabled={state.field.readOnly}
              onChange={() => {
                store.set(state.place, answer);
                store.leave(state.place);
              }}
            />
            <label htmlFor={`${id}-${answer}`}>{text(answer ? 'ui.yes' : 'ui.no')}</label>
          </div>
        ))}
      </div>
      <AbsenceChoice store={store} state={state} id={id} stays />
    </FieldGroup>
  );
}
