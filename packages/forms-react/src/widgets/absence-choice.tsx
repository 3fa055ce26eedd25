import { useWording } from '../environment';
import type { WidgetProps } from '../field';

/** Lets a person say why there is no answer, where the record accepts a reason: a refusal is not an oversight. */
export function AbsenceChoice({ store, state, id }: WidgetProps) {
  const { text } = useWording();
  const reasons = state.field.absences.filter((kind) => kind !== 'masked');
  if (reasons.length === 0 || state.field.readOnly) return null;
  const absent =
    typeof state.value === 'object' && state.value !== null && 'absent' in state.value
      ? String(state.value.absent)
      : '';
  const filled = absent === '' && state.text !== '';
  if (filled) return null;
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
