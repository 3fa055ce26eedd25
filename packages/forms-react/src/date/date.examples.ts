import { civilDate } from '@cartella/core';
import type { Period } from './period-box';
import type { PartialDate } from './read-date';

/** What is typed and what is made of it, on 21 November 2026; without a date it is a problem. */
export const typed: readonly (readonly [typed: string, date: PartialDate | undefined])[] = [
  ['21/11/2026', '2026-11-21'],
  ['3.2.84', '1984-02-03'],
  ['21112026', '2026-11-21'],
  ['1° marzo 1998', '1998-03-01'],
  ['5 feb 2026', '2026-02-05'],
  ['ieri', '2026-11-20'],
  ['2026-11-21', '2026-11-21'],
  ['31/11/2026', undefined],
  ['11/21/2026', undefined],
  ['21/11', undefined],
  ['boh', undefined],
];

/** Dates of which only a part is known. */
export const partial: readonly (readonly [typed: string, date: PartialDate | undefined])[] = [
  ['1998', '1998'],
  ['11/1998', '1998-11'],
  ['novembre 1998', '1998-11'],
  ['21/11/1998', '1998-11-21'],
  ['13/1998', undefined],
];

/** A period that goes on, and one that goes backwards. */
export const periods = {
  running: { from: civilDate('2026-03-01') },
  whole: { from: civilDate('2026-03-01'), to: civilDate('2026-03-31') },
  backwards: { from: civilDate('2026-03-01'), to: civilDate('2026-02-01') },
} satisfies Readonly<Record<string, Period>>;
