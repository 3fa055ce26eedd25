import { addDays, type CivilDate, civilDate, fromDayNumber, toDayNumber } from '@cartella/core';
import type { CodeEntry, CodeList, CodeProperties } from '../code-list';

/**
 * The list of comuni in columns, a line for each period, ordered by Belfiore code and day. An empty cell says the usual: code,
 * name and province of the line above, first day just after the last of the line above, still in force.
 */
export interface PackedComuni extends Omit<CodeList, 'entries'> {
  /** The days that occur, each as the distance from the one before; numbers are in base 36 here and below. */
  readonly days: string;
  /** A province a line: sigla, first digits of the ISTAT codes of its comuni, ISTAT code of its region. */
  readonly provinces: string;
  /** Distance from the code above, preceded by the letter when that changes. */
  readonly code: string;
  /** Index among `days`. */
  readonly from: string;
  /** Index among `days`. */
  readonly to: string;
  /** Italian name and, after a bar, the name in the other language of the place. */
  readonly name: string;
  /** Sigla. */
  readonly province: string;
  /** Six digits, or the last three when the first are those of the province; empty where ISTAT's code is not kept. */
  readonly istat: string;
  /** Line number and the codes that took its place. */
  readonly replacedBy: string;
}

/** The day from which the archive starts: proclamation of the Kingdom. */
export const firstDay = civilDate('1861-03-17');

/** Language of the second name of a comune, by sigla of its province: where that name is official, it is a label of its own. */
export const otherLanguage: Readonly<Record<string, 'de' | 'fr' | 'sl'>> = {
  BZ: 'de',
  AO: 'fr',
  GO: 'sl',
  TS: 'sl',
  UD: 'sl',
};

const fromBase36 = (text: string): number => Number.parseInt(text, 36);

function carriedDown(column: string): readonly string[] {
  let above = '';
  return column.split('\n').map((cell) => {
    if (cell !== '') above = cell;
    return above;
  });
}

function codesOf(column: string): readonly string[] {
  let [letter, number] = ['', 0];
  return column.split('\n').map((cell) => {
    const initial = /^[A-Z]/.exec(cell)?.[0];
    if (initial !== undefined) [letter, number] = [initial, 0];
    if (cell !== '') number += fromBase36(initial === undefined ? cell : cell.slice(1));
    return letter + String(number).padStart(3, '0');
  });
}

function datesOf(column: string): readonly CivilDate[] {
  let day = toDayNumber(firstDay);
  return column.split(' ').map((gap) => {
    day += fromBase36(gap);
    return fromDayNumber(day);
  });
}

function rowsOf(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split('\n').map((line) => {
      const [key = '', ...cells] = line.split(' ');
      return [key, cells];
    }),
  );
}

function entryOf(name: string, sigla: string, properties: CodeProperties): Pick<CodeEntry, 'label' | 'properties'> {
  const [it = '', other] = name.split('|');
  const language = otherLanguage[sigla];
  if (other === undefined) return { label: { it }, properties };
  return language === undefined
    ? { label: { it }, properties: { ...properties, otherName: other } }
    : { label: { it, [language]: other }, properties };
}

/** Unfolds the columns into the entries that every look-up understands. */
export function unpackComuni(packed: PackedComuni): CodeList {
  const { days, provinces, code, from, to, name, province, istat, replacedBy, ...list } = packed;
  const dates = datesOf(days);
  const territories = rowsOf(provinces);
  const successors = rowsOf(replacedBy);
  const [names, sigle] = [carriedDown(name), carriedDown(province)];
  const [froms, tos, istats] = [from.split('\n'), to.split('\n'), istat.split('\n')];
  let last: CivilDate | undefined;
  const entries = codesOf(code).map((belfiore, i): CodeEntry => {
    const sigla = sigle[i] ?? '';
    const [istatRoot = '', region = ''] = territories.get(sigla) ?? [];
    const validFrom = froms[i] === '' && last !== undefined ? addDays(last, 1) : dates[fromBase36(froms[i] ?? '')];
    const validTo = dates[fromBase36(tos[i] ?? '')];
    last = validTo;
    const istatCell = istats[i] ?? '';
    const successor = successors.get(i.toString(36));
    return {
      code: belfiore,
      ...entryOf(names[i] ?? '', sigla, {
        ...(istatCell === '' ? {} : { istat: istatCell.length === 6 ? istatCell : istatRoot + istatCell }),
        province: sigla,
        region,
      }),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
      ...(successor === undefined ? {} : { replacedBy: successor }),
    };
  });
  return { ...list, entries };
}
