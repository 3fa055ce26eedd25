import type { FieldState } from '@cartella/forms';
import { useWording } from '../environment';

/** An answer that is there and that this person may not see. */
export function MaskedAnswer({ state, id }: { readonly state: FieldState; readonly id: string }) {
  const { label, text } = useWording();
  return (
    <div className="cartella-field" id={id} tabIndex={-1}>
      <p className="form-label">{label(state.field.label)}</p>
      <p className="cartella-read">{text('ui.absence.masked')}</p>
    </div>
  );
}
