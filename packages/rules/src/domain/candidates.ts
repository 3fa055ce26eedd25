import { addDays, type CivilDate, isCivilDate } from '@cartella/core';
import {
  type AbsenceKind,
  absenceKinds,
  type CodeType,
  type Constant,
  type DateType,
  type NumericType,
} from '../expression';
import { enumeratedCodes, type Question } from './atoms';

/** Values of an input of which one stands for each way in which the constants of an expression can tell it apart. */
export function candidatesOf({ type, constants }: Question): readonly unknown[] {
  switch (type.type) {
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
    case 'money':
      return numbers(type, constants);
    case 'date':
      return dates(type, constants);
    case 'code':
      return codes(type, constants);
    case 'text':
      return words(constants);
    case 'period':
      return [{ from: '2000-01-01' }];
    case 'list':
      return [[]];
    case 'object':
      return [{}];
  }
}

/** Kinds of absence of which one stands for each that an expression tells apart. A masked value is there for who decides. */
export function absencesOf(kinds: readonly AbsenceKind[]): readonly AbsenceKind[] {
  const other = absenceKinds.find((kind) => kind !== 'masked' && !kinds.includes(kind));
  return [...new Set([...kinds, ...(other === undefined ? [] : [other])])];
}

function numbers({ type, minimum, maximum }: NumericType, constants: readonly Constant[]): number[] {
  const named = constants.filter((constant) => typeof constant === 'number').sort((a, b) => a - b);
  const between = type === 'number' ? named.map((value, index) => (value + (named[index + 1] ?? value)) / 2) : [];
  const near = named.flatMap((value) => [value - 1, value, value + 1]);
  const ends = [minimum, maximum].filter((end) => end !== undefined);
  return within([...near, ...between, ...ends, ...(named.length + ends.length === 0 ? [0] : [])], minimum, maximum);
}

const [firstDay, lastDay] = ['0001-01-01', '9999-12-31'];

function dates({ minimum, maximum }: DateType, constants: readonly Constant[]): string[] {
  const named = constants.filter(isCivilDate);
  const near = named.flatMap((date) => [
    ...(date > firstDay ? [addDays(date, -1)] : []),
    date,
    ...(date < lastDay ? [addDays(date, 1)] : []),
  ]);
  const ends = [minimum, maximum].filter(isCivilDate);
  const usual = '2000-01-01' as CivilDate;
  return within([...near, ...ends, ...(named.length + ends.length === 0 ? [usual] : [])], minimum, maximum);
}

function within<Value extends number | string>(values: readonly Value[], from?: Value, to?: Value): Value[] {
  const inside = values.filter((value) => (from === undefined || value >= from) && (to === undefined || value <= to));
  return [...new Set(inside)];
}

function codes({ codes }: CodeType, constants: readonly Constant[]): readonly string[] {
  if (codes === undefined) return words(constants);
  if (codes.length <= enumeratedCodes) return codes;
  const named = codes.filter((code) => constants.includes(code));
  const other = codes.find((code) => !named.includes(code));
  return other === undefined ? named : [...named, other];
}

function words(constants: readonly Constant[]): string[] {
  const named = constants.filter((constant) => typeof constant === 'string');
  let other = 'x';
  while (named.includes(other)) other += 'x';
  return [...new Set([...named, other])];
}
