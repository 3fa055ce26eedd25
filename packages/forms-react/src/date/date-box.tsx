import { type CivilDate, civilDateInRome, type IssueParams } from '@cartella/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextBox } from '../control';
import { useWords, type Words } from '../language';
import { weekdayFormat } from '../language/formats';
import { type DateReading, type PartialDate, readDate, readPartialDate, writeDate } from './read-date';
import { dateTexts } from './texts';

/** What every date that is typed takes. */
export interface DateBoxProps<T extends string = CivilDate> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Absent or empty where nothing, or no date, is written. */
  readonly value: string | undefined;
  readonly onChange: (date: T | undefined) => void;
  /** What else is wrong with it, said by the page. */
  readonly problem?: ReactNode;
  /** First and last day that are taken. */
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
  readonly required?: boolean;
  /** One tried to go on: that a required date is not there is said. */
  readonly isTried?: boolean;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  /** What `oggi` and two-digit years refer to; the day of the device where absent. */
  readonly today?: CivilDate;
}

/**
 * A day, typed as Italians write it and never chosen out of a calendar: `21/11/2026`, `211126`, `21 novembre`… It is said back in words,
 * and what is wrong is said of the part that is wrong, when the box is left and not before.
 */
export function DateBox(props: DateBoxProps) {
  const words = useWords(dateTexts);
  return (
    <TypedDate
      {...props}
      words={words}
      example={words.text('date.example')}
      read={readDate}
      say={(date) => spokenDay(date, words)}
    />
  );
}

/** As much of a day as is known: the year, month and year, or the day. */
export function PartialDateBox(props: DateBoxProps<PartialDate>) {
  const words = useWords(dateTexts);
  const say = (date: PartialDate) => {
    if (date.length === 4) return words.text('date.partial.year-known', { year: date });
    return date.length === 7 ? words.text('date.partial.known', { date: words.month(date) }) : spokenDay(date, words);
  };
  return (
    <TypedDate
      {...props}
      words={words}
      example={words.text('date.partial.example')}
      read={readPartialDate}
      shape="date.problem.partial"
      say={say}
    />
  );
}

/** `sabato 21 novembre 2026`: the day of the week is how a slip of the pen is noticed. */
function spokenDay(date: string, { locale }: Words): string {
  return weekdayFormat(locale).format(Date.parse(`${date}T00:00:00Z`));
}

function TypedDate<T extends string>({
  words,
  example,
  read,
  shape = 'date.problem.shape',
  say,
  value,
  onChange,
  problem,
  min,
  max,
  required,
  isTried,
  today,
  ...box
}: DateBoxProps<T> & {
  readonly words: Words;
  readonly example: string;
  readonly read: typeof readDate;
  readonly shape?: string;
  readonly say: (date: T) => string;
}) {
  const { text, day, month, locale } = words;
  const [typed, setTyped] = useState<string | undefined>();
  const [isLeft, setLeft] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const written = typed ?? (value === undefined ? '' : writeDate(value));
  // The day of the device is asked only when something is written: it takes longer than drawing the box.
  const reader = {
    locale,
    get today() {
      return today ?? civilDateInRome(Date.now());
    },
  };
  const reading = read(written, reader);
  const wording = (key: string, params: IssueParams = {}) =>
    text(key === 'date.problem.shape' ? shape : key, {
      ...params,
      ...(key === 'date.problem.day' && { month: month(String(params['month'])) }),
    });
  const isMissing = required && isTried && reading.kind === 'empty';
  const wrong: Problem | undefined = isMissing ? { key: 'date.problem.missing' } : problemOf(reading, min, max);
  const said = wrong && wording(wrong.key, { ...wrong.params, ...(wrong.limit && { date: day(wrong.limit) }) });
  // A form of the browser's does not leave with half a date; it says why in our words.
  useEffect(() => {
    place.current?.querySelector('input')?.setCustomValidity(said ?? '');
  }, [said]);
  const type = (next: string) => {
    setTyped(next);
    const now = read(next, reader);
    onChange(now.kind === 'read' && problemOf(now, min, max) === undefined ? (now.date as T) : undefined);
  };
  const shown = problem ?? (isLeft ? said : undefined);
  return (
    <div className="cartella-field cartella-date" ref={place}>
      <TextBox
        {...box}
        inputMode="text"
        placeholder={example}
        required={required}
        maxLength={30}
        value={written}
        problem={shown}
        onChange={({ target }) => type(target.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (reading.kind === 'read') setTyped(undefined === wrong ? undefined : writeDate(reading.date));
          else if (reading.kind === 'empty') setTyped(undefined);
        }}
      />
      <p className="form-text mb-0" role="status">
        {isLeft && shown === undefined && reading.kind === 'read' && say(reading.date as T)}
      </p>
    </div>
  );
}

interface Problem {
  readonly key: string;
  readonly params?: IssueParams;
  readonly limit?: CivilDate;
}

function problemOf(reading: DateReading, min: CivilDate | undefined, max: CivilDate | undefined): Problem | undefined {
  if (reading.kind === 'problem') return reading;
  if (reading.kind === 'empty') return undefined;
  // A year or a month is compared by what of the limit it can be.
  const { length } = reading.date;
  if (min !== undefined && reading.date < min.slice(0, length)) return { key: 'date.problem.before', limit: min };
  if (max !== undefined && reading.date > max.slice(0, length)) return { key: 'date.problem.after', limit: max };
  return undefined;
}
