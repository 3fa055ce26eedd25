import { type CivilDate, daysBetween } from '@cartella/core';
import { type ReactNode, useId } from 'react';
import { useWords } from '../language';
import { DateBox } from './date-box';
import { dateTexts } from './texts';

/** A period: both days belong to it; without its last day it still goes on. */
export interface Period {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** From a day to a day, or still going on; an end before the beginning is said at the end. */
export function PeriodBox({
  legend,
  value,
  onChange,
  today,
  required,
}: {
  readonly legend: ReactNode;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
  readonly today?: CivilDate;
  /** The beginning must be there. */
  readonly required?: boolean;
}) {
  const { text, day } = useWords(dateTexts);
  const id = useId();
  const { from, to } = value;
  const isBackwards = from !== undefined && to !== undefined && to < from;
  const set = (part: keyof Period, date: CivilDate | undefined) => {
    const { [part]: _, ...rest } = value;
    onChange(date === undefined ? rest : { ...rest, [part]: date });
  };
  const said = () => {
    if (isBackwards) return undefined;
    if (from === undefined) return to && text('date.period.until', { to: day(to) });
    if (to === undefined) return text('date.period.running', { from: day(from) });
    return text('date.period.whole', { from: day(from), to: day(to), count: daysBetween(from, to) + 1 });
  };
  const common = today === undefined ? {} : { today };
  return (
    <fieldset className="cartella-field is-wide cartella-period" aria-describedby={id}>
      <legend className="form-label">{legend}</legend>
      <p id={id} className="form-text mb-1">
        {text('date.period.open')}
      </p>
      <div className="cartella-fields">
        <DateBox
          {...common}
          label={text('date.period.from')}
          required={required ?? false}
          value={from}
          onChange={(date) => set('from', date)}
        />
        <DateBox
          {...common}
          label={text('date.period.to')}
          value={to}
          problem={isBackwards ? text('date.period.problem', { date: day(from) }) : undefined}
          onChange={(date) => set('to', date)}
        />
      </div>
      <p className="form-text mb-0" role="status">
        {said()}
      </p>
    </fieldset>
  );
}
