import { add, type Expression, path } from '@cartella/rules';
import type { InstrumentItem, InstrumentScore } from '../instrument';

type Answer = readonly [score: number, it: string, en: string];

/** A question whose answers are numbers that count. */
export function scored(
  id: string,
  it: string,
  en: string,
  answers: readonly [Answer, Answer, ...Answer[]],
): InstrumentItem {
  return {
    id,
    label: { it, en },
    answers: answers.map(([score, italian, english]) => ({
      value: String(score),
      label: { it: italian, en: english },
      score,
    })),
  };
}

/** A question whose answers are a code list. */
export function listed(
  id: string,
  it: string,
  en: string,
  vocabulary: string,
  more: Partial<InstrumentItem> = {},
): InstrumentItem {
  return { id, label: { it, en }, vocabulary, ...more };
}

type Band = readonly [upTo: number, code: string, it: string, en: string];

/** The sum of every item, with its bands. */
export function total(
  items: readonly InstrumentItem[],
  minimum: number,
  maximum: number,
  bands: readonly Band[],
): InstrumentScore {
  return score('total', 'Totale', 'Total', add(...items.map(({ id }) => path(id))), minimum, maximum, bands);
}

/** A score with its bands. */
export function score(
  id: string,
  it: string,
  en: string,
  value: Expression,
  minimum: number,
  maximum: number,
  bands: readonly Band[] = [],
): InstrumentScore {
  return {
    id,
    label: { it, en },
    value,
    minimum,
    maximum,
    bands: bands.map(([upTo, code, italian, english]) => ({ upTo, code, label: { it: italian, en: english } })),
  };
}
