import { createIssue, type Issue } from '@cartella/core';
import { evaluate } from '@cartella/rules';
import type { Instrument, InstrumentItem, InstrumentScore } from './instrument';

/** Issue codes of an instrument and of its answers. */
export const instrumentIssue = {
  repeatedItem: 'instrument.repeated-item',
  answers: 'instrument.answers',
  unknownItem: 'instrument.unknown-item',
  unknownAnswer: 'instrument.unknown-answer',
  oneAnswer: 'instrument.one-answer',
  missingAnswer: 'instrument.missing-answer',
} as const;

/** An answer as a record of results keeps it. */
export interface Answer {
  readonly item: string;
  readonly value: string;
}

/** A score with the code of its band. */
export interface Score {
  readonly score: string;
  readonly value: number;
  readonly band?: string;
}

/** What the answers to an instrument come to. A score that needs a missing answer is not there. */
export interface InstrumentOutcome {
  readonly scores: readonly Score[];
  readonly complete: boolean;
  readonly issues: readonly Issue[];
}

/** Scores the answers to an instrument. What is not answered is `incomplete`, and names the question to ask. */
export function scoreInstrument(instrument: Instrument, answers: readonly Answer[]): InstrumentOutcome {
  const byItem = new Map(instrument.items.map((item) => [item.id, item]));
  const wrong = answers.flatMap(({ item, value }, i) => answerIssues(byItem.get(item), value, i));
  const missing = instrument.items.filter(
    (item) => item.optional !== true && !answers.some((one) => one.item === item.id),
  );
  const data = Object.fromEntries(answers.map(({ item, value }) => [item, scoreOf(byItem.get(item), value)]));
  return {
    scores: instrument.scores.flatMap((score) => computed(score, data)),
    complete: missing.length === 0 && wrong.length === 0,
    issues: [
      ...wrong,
      ...onlyOnce(byItem, answers),
      ...missing.map(({ id }) =>
        createIssue(instrumentIssue.missingAnswer, ['answers'], { severity: 'incomplete', params: { item: id } }),
      ),
    ],
  };
}

function answerIssues(item: InstrumentItem | undefined, value: string, index: number): Issue[] {
  if (item === undefined) return [createIssue(instrumentIssue.unknownItem, ['answers', index, 'item'])];
  if (item.answers === undefined || item.answers.some((answer) => answer.value === value)) return [];
  return [createIssue(instrumentIssue.unknownAnswer, ['answers', index, 'value'])];
}

function onlyOnce(byItem: ReadonlyMap<string, InstrumentItem>, answers: readonly Answer[]): Issue[] {
  const seen = new Set<string>();
  return answers.flatMap(({ item }, i) => {
    const isRepeated = seen.has(item) && byItem.get(item)?.many !== true;
    seen.add(item);
    return isRepeated ? [createIssue(instrumentIssue.oneAnswer, ['answers', i, 'item'])] : [];
  });
}

function scoreOf(item: InstrumentItem | undefined, value: string): number | undefined {
  return item?.answers?.find((answer) => answer.value === value)?.score;
}

function computed({ id, value, bands }: InstrumentScore, data: unknown): Score[] {
  const result = evaluate(value, { data });
  if (!result.known || typeof result.value !== 'number') return [];
  const { value: number } = result;
  const band = bands.find(({ upTo }) => number <= upTo);
  return [{ score: id, value: number, ...(band && { band: band.code }) }];
}
