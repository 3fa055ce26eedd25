import { type Cents, formatEuro, isCivilDate, type Locale, toDayNumber } from '@cartella/core';
import { unitOf } from '../check/unit';
import type { Scalar } from '../evaluate';
import type { NumericType, ValueType } from '../expression';
import type { Wording } from './wording';

/** Writes a value as people read it: amounts in euro, days in words, units beside magnitudes. */
export function formatValue(value: Scalar, type: ValueType | undefined, wording: Wording): string {
  if (typeof value === 'boolean') return wording.say(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'string')
    return isCivilDate(value) ? formatDate(toDayNumber(value), wording.locale) : `«${value}»`;
  // On the way to a result an amount may have fractions of a cent.
  if (type?.type === 'money') return perUnit(formatEuro(Math.round(value) as Cents, wording.locale), type, wording);
  const unit = type !== undefined && 'unit' in type && type.unit !== undefined ? type.unit : '';
  const number = new Intl.NumberFormat(wording.locale, { maximumFractionDigits: 6 }).format(value);
  if (unit === '') return number;
  return wording.has(`unit.${unit}.other`) ? wording.say(`unit.${unit}`, { count: value }) : `${number} ${unit}`;
}

function formatDate(dayNumber: number, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(dayNumber * 86_400_000));
}

function perUnit(amount: string, type: NumericType, wording: Wording): string {
  const unit = unitOf(type);
  if (unit === 'EUR') return amount;
  const per = `per.${unit.replace('EUR/', '')}`;
  return wording.has(per) ? wording.say(per, { amount }) : `${amount} (${unit})`;
}
