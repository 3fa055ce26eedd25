import type { Label } from '@cartella/core';
import { instruments } from '@cartella/model/instruments';
import { longDate } from '../person-name';
import type { Result } from './use-result';

/** What was found with an instrument, in a line: an incomplete one has no score. */
export function resultSentence({ data }: Result, label: (label: Label) => string): string {
  const { date, complete, scores = [], instrument: reference } = data;
  if (!complete) return `${longDate(date)}: da completare`;
  const instrument = instruments[reference.split('/')[0] ?? ''];
  const found = scores.map(({ score: id, value, band: code }) => {
    const score = instrument?.scores.find((each) => each.id === id);
    const band = score?.bands.find((each) => each.code === code);
    return [`${value} su ${score?.maximum ?? '?'}`, band && label(band.label).toLowerCase()].filter(Boolean).join(', ');
  });
  return `${longDate(date)}: ${found.join('; ') || 'completo'}`;
}
