import type { ReactNode } from 'react';
import { useWording } from '../environment';
import type { WidgetProps } from '../field';

interface AbsenceChoiceProps extends WidgetProps {
  /** Stays beside an answer that cannot be taken back otherwise. */
  readonly stays?: boolean;
}

/** What stands beside the control of a question, where there may be a reason for no answer. */
export function besideAnswer(props: WidgetProps): { readonly beside?: ReactNode } {
  const { field, value } = props.state;
  const isAbsent = typeof value === 'object' && value !== null;
  return isAbsent || field.absences.some((kind) => kind !== 'masked') ? { beside: <AbsenceChoice {...props} /> } : {};
}

/** Lets a person say why there is no answer, where the record accepts a reason: a refusal is not an oversight. */
export function AbsenceChoice({ store, state, id, stays = false }: AbsenceChoiceProps) {
  const { text } = useWording();
  const { field, value } = state;
  const reasons = field.absences.filter((kind) => kind !== 'masked');
  const absent = typeof value === 'object' && value !== null && 'absent' in value ? String(value.absent) : '';
  if (field.readOnly) return absent === '' ? null : <p className="cartella-read">{text(`ui.absence.${absent}`)}</p>;
  const filled = absent === '' && (value !== undefined || state.text !== '');
  if (reasons.length === 0 || (filled && !stays)) return null;
  return (
    <div className="cartella-absence">
      <label className="visually-hidden" htmlFor={`${id}-absence`}>
        {text('ui.absence')}
      </label>
      <select
        id={`${id}-absence`}
        className="form-select form-select-sm"
        value={absent}
        onChange={(event) => {
          store.set(state.place, event.target.value === '' ? undefined : { absent: event.target.value });
          store.leave(state.place);
        }}
      >
        <option value="">{absent === '' ? `${text('ui.absence')}…` : text('ui.absence.none')}</option>
        {reasons.map((kind) => (
          <option key={kind} value={kind}>
            {text(`ui.absence.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
