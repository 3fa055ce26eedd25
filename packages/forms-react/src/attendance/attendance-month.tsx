import { type CivilDate, daysInMonth, isWorkingDay } from '@cartella/core';
import type { AttendanceData } from '@cartella/model';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../language';
import { weekdayLetterFormat } from '../language/formats';
import { Reopen } from './reopen';
import { attendanceTexts } from './texts';

/** How a day went. */
export type AttendanceStatus = AttendanceData['status'];

/** Marks of a month: by person, then by day. */
export type AttendanceMarks = Readonly<Record<string, Readonly<Record<string, AttendanceStatus>>>>;

/** Who comes to the service. */
export interface Attendant {
  readonly id: string;
  readonly name: string;
  /** By whom and when the month of this person was closed: its days do not change until it is opened again. */
  readonly closed?: { readonly by: string; readonly on: CivilDate };
}

/** What the grid of a month needs. */
export interface AttendanceMonthProps {
  /** `2026-11`. */
  readonly month: string;
  readonly persons: readonly Attendant[];
  readonly marks: AttendanceMarks;
  readonly onChange?: (marks: AttendanceMarks) => void;
  /** Closes the month of all whose month is still open. */
  readonly onClose?: () => void;
  /** Opens the month of a person again; a promise of `false` says that it was not opened, and the reason stays written. */
  readonly onReopen?: (id: string, reason: string) => unknown;
}

const statuses = ['present', 'absent', 'justified', 'service-closed'] as const;

/**
 * The attendance of a group in a month, a grid of the ARIA Authoring Practices: one stop of the Tab key, arrows inside, a letter for each
 * state. Rest days are told from the calendar; a row is filled at once and only what differs is marked by hand. A month is closed and opened
 * again person by person.
 */
export function AttendanceMonth({ month, persons, marks, onChange, onClose, onReopen }: AttendanceMonthProps) {
  const words = useWords(attendanceTexts);
  const { text, day } = words;
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = Array.from(
    { length: daysInMonth(year, number) },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}` as CivilDate,
  );
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const grid = useRef<HTMLTableElement>(null);
  const [reopening, setReopening] = useState<string>();
  const isOpen = ({ closed }: Attendant) => onChange !== undefined && closed === undefined;
  const someOpen = persons.some(isOpen);
  const reopened = persons.find(({ id, closed }) => id === reopening && closed !== undefined);
  const signs = new Map(statuses.map((status) => [text(`attendance.sign.${status}`).toLowerCase(), status]));
  const weekday = weekdayLetterFormat(words.locale);
  const isRest = (date: CivilDate) => !isWorkingDay(date);

  const mark = (id: string, dates: readonly string[], status: AttendanceStatus | undefined) => {
    const row = { ...marks[id] };
    for (const date of dates) {
      if (status === undefined) delete row[date];
      else row[date] = status;
    }
    onChange?.({ ...marks, [id]: row });
  };
  const moveTo = (row: number, column: number) => {
    const next = [
      Math.min(Math.max(row, 0), persons.length - 1),
      Math.min(Math.max(column, 0), days.length - 1),
    ] as const;
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.join()}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, person: Attendant, date: string) => {
    const { id } = person;
    const [row, column] = at;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [row, 0],
      End: [row, days.length - 1],
    };
    const move = moves[event.key];
    const status = signs.get(event.key.toLowerCase());
    if (move !== undefined) moveTo(...move);
    else if (event.ctrlKey || event.metaKey || event.altKey || !isOpen(person)) return;
    else if (status !== undefined) {
      mark(id, [date], status);
      moveTo(row, column + 1);
    } else if (event.key === 'Delete' || event.key === 'Backspace') mark(id, [date], undefined);
    else if (event.key === ' ' || event.key === 'Enter') mark(id, [date], nextStatus(marks[id]?.[date]));
    else return;
    event.preventDefault();
  };

  return (
    <section className="cartella-attendance cartella-form">
      <h3 className="h5">{text('attendance.title', { month: words.month(month) })}</h3>
      {someOpen && <p className="form-text">{text('attendance.help')}</p>}
      <div className="cartella-scroll">
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through with arrows is a grid
          role="grid"
          className="cartella-grid is-grid"
          aria-label={text('attendance.title', { month: words.month(month) })}
          aria-readonly={!someOpen}
        >
          <thead>
            <tr>
              <th scope="col">{text('attendance.person')}</th>
              {days.map((date) => (
                <th key={date} scope="col" className={isRest(date) ? 'is-rest' : undefined}>
                  <abbr title={day(date)}>
                    {Number(date.slice(8))}
                    <span className="d-block">{weekday.format(new Date(`${date}T00:00:00Z`))}</span>
                  </abbr>
                </th>
              ))}
              <th scope="col">{text('attendance.total')}</th>
            </tr>
          </thead>
          <tbody>
            {persons.map((person, row) => {
              const { id, name, closed } = person;
              return (
                <tr key={id}>
                  <th scope="row">
                    {name}
                    {closed !== undefined && (
                      <span className="d-block form-text">
                        {text('attendance.closed', { by: closed.by, date: day(closed.on) })}
                      </span>
                    )}
                    {closed !== undefined && onReopen !== undefined && (
                      <button
                        type="button"
                        className="btn btn-link btn-sm d-block"
                        aria-label={text('attendance.reopen', { name })}
                        onClick={() => setReopening(id)}
                      >
                        {text('attendance.reopen.short')}
                      </button>
                    )}
                    {isOpen(person) && (
                      <button
                        type="button"
                        className="btn btn-link btn-sm d-block"
                        aria-label={text('attendance.fill', { name })}
                        onClick={() =>
                          mark(
                            id,
                            days.filter((date) => !isRest(date) && marks[id]?.[date] === undefined),
                            'present',
                          )
                        }
                      >
                        {text('attendance.fill.short')}
                      </button>
                    )}
                  </th>
                  {days.map((date, column) => {
                    const status = marks[id]?.[date];
                    const said =
                      status === undefined ? text('attendance.nothing') : text(`attendance.status.${status}`);
                    return (
                      <td
                        key={date}
                        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
                        role="gridcell"
                        data-at={`${row},${column}`}
                        aria-readonly={closed === undefined ? undefined : true}
                        tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                        aria-label={text('attendance.cell', { name, date: day(date), status: said })}
                        className={`${isRest(date) ? 'is-rest' : ''}${status ? ` is-${status}` : ''}`}
                        onFocus={() => setAt([row, column])}
                        onKeyDown={(event) => onKeyDown(event, person, date)}
                        onClick={() => isOpen(person) && mark(id, [date], nextStatus(status))}
                      >
                        {status !== undefined && text(`attendance.sign.${status}`)}
                      </td>
                    );
                  })}
                  <td className="cartella-amount">{presentIn(marks[id])}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text('attendance.day-total')}</th>
              {days.map((date) => (
                <td key={date} className={isRest(date) ? 'is-rest' : undefined}>
                  {persons.filter(({ id }) => marks[id]?.[date] === 'present').length || ''}
                </td>
              ))}
              <td className="cartella-amount">{persons.reduce((sum, { id }) => sum + presentIn(marks[id]), 0)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <ul className="cartella-signs list-unstyled">
        {statuses.map((status) => (
          <li key={status}>
            <span className={`cartella-sign is-${status}`}>{text(`attendance.sign.${status}`)}</span>
            {text(`attendance.status.${status}`)}
          </li>
        ))}
      </ul>
      {someOpen && onClose && (
        <button type="button" className="btn btn-primary btn-sm" onClick={onClose}>
          {text('attendance.close')}
        </button>
      )}
      {reopened !== undefined && (
        <Reopen
          key={reopened.id}
          name={reopened.name}
          onReopen={(reason) => onReopen?.(reopened.id, reason)}
          onLeave={() => setReopening(undefined)}
        />
      )}
    </section>
  );
}

function presentIn(row: AttendanceMarks[string] | undefined): number {
  return Object.values(row ?? {}).filter((status) => status === 'present').length;
}

function nextStatus(status: AttendanceStatus | undefined): AttendanceStatus | undefined {
  return status === undefined ? statuses[0] : statuses[statuses.indexOf(status) + 1];
}
