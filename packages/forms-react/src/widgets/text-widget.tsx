import type { FieldType } from '@cartella/forms';
import { useWording } from '../environment';
import type { WidgetProps } from '../field';
import { describedBy, FieldFrame } from '../field';
import { besideAnswer } from './absence-choice';

const inputModes: Readonly<Partial<Record<FieldType, 'numeric' | 'decimal'>>> = {
  date: 'numeric',
  integer: 'numeric',
  number: 'decimal',
  money: 'decimal',
};
const widths: Readonly<Partial<Record<FieldType, string>>> = {
  date: '11rem',
  integer: '9rem',
  number: '9rem',
  money: '13rem',
  'tax-code': '16rem',
};
const examples: Readonly<Partial<Record<FieldType, string>>> = { date: 'gg/mm/aaaa', money: '0,00' };

/** One line of typing: text, dates, numbers, amounts, tax codes. */
export function TextWidget({ store, state, id }: WidgetProps) {
  const { place, field, text, issues, required } = state;
  const answered = !(typeof state.value === 'object' && state.value !== null);
  const width = { maxWidth: widths[field.type] };
  const box = answered && (
    <input
      id={id}
      className={`form-control${issues.length > 0 ? ' is-invalid' : ''}`}
      style={field.type === 'money' ? undefined : width}
      type="text"
      inputMode={inputModes[field.type]}
      placeholder={field.readOnly ? undefined : examples[field.type]}
      autoCapitalize={field.type === 'tax-code' ? 'characters' : undefined}
      autoComplete="off"
      spellCheck={field.type === 'text' && !place.startsWith('person')}
      readOnly={field.readOnly}
      value={text}
      aria-required={required || undefined}
      aria-invalid={issues.length > 0 || undefined}
      aria-describedby={describedBy(id, state)}
      onChange={(event) => store.type(place, event.target.value)}
      onBlur={() => store.leave(place)}
    />
  );
  return (
    <FieldFrame id={id} state={state} {...besideAnswer({ store, state, id })}>
      {answered && field.type === 'money' ? (
        <div className="input-group" style={width}>
          {box}
          <span className="input-group-text">€</span>
        </div>
      ) : (
        box
      )}
    </FieldFrame>
  );
}

/** Several lines of typing, with how much room is left when it becomes short. */
export function LongTextWidget({ store, state, id }: WidgetProps) {
  const { text: word } = useWording();
  const { place, field, text, issues, required } = state;
  const max = field.limits.maxLength;
  const answered = !(typeof state.value === 'object' && state.value !== null);
  return (
    <FieldFrame id={id} state={state} {...besideAnswer({ store, state, id })}>
      {answered && (
        <textarea
          id={id}
          className={`form-control${issues.length > 0 ? ' is-invalid' : ''}`}
          rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}
          value={text}
          readOnly={field.readOnly}
          aria-required={required || undefined}
          aria-invalid={issues.length > 0 || undefined}
          aria-describedby={describedBy(id, state)}
          onChange={(event) => store.type(place, event.target.value)}
          onBlur={() => store.leave(place)}
        />
      )}
      {max !== undefined && text.length > max * 0.8 && (
        <p className="form-text mb-0" aria-live="polite">
          {word('ui.characters', { count: text.length, max })}
        </p>
      )}
    </FieldFrame>
  );
}
