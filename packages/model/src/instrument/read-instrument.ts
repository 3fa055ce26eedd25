import { createIssue, failure, type Issue, prefixIssues, type Result, success } from '@cartella/core';
import { checkExpression, type Inputs } from '@cartella/rules';
import { structureIssues } from '../validation/zod-structure';
import { type Instrument, InstrumentSchema } from './instrument';
import { instrumentIssue } from './score-instrument';

/** What the scores of an instrument may read: the number of each answer that has one. */
export function inputsOfInstrument({ items }: Instrument): Inputs {
  return Object.fromEntries(
    items.flatMap(({ id, answers = [], optional }) =>
      answers.some(({ score }) => score !== undefined)
        ? [[id, { type: 'number' as const, ...(optional && { optional: true }) }]]
        : [],
    ),
  );
}

/** Reads an instrument that comes from outside: shape, distinct names, scores that compute a number from its own items. */
export function readInstrument(value: unknown): Result<Instrument> {
  const shape = structureIssues(InstrumentSchema, value);
  if (shape.length > 0) return failure(shape);
  const instrument = value as Instrument;
  const issues = [...repeated(instrument), ...answerless(instrument), ...unscorable(instrument)];
  return issues.length > 0 ? failure(issues) : success(instrument);
}

function repeated({ items }: Instrument): Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, i) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [createIssue(instrumentIssue.repeatedItem, ['items', i, 'id'])];
  });
}

function answerless({ items }: Instrument): Issue[] {
  return items.flatMap(({ answers, vocabulary }, i) =>
    (answers === undefined) === (vocabulary === undefined) ? [createIssue(instrumentIssue.answers, ['items', i])] : [],
  );
}

function unscorable(instrument: Instrument): Issue[] {
  const inputs = inputsOfInstrument(instrument);
  return instrument.scores.flatMap(({ value }, i) => {
    const checked = checkExpression(value, inputs);
    return checked.ok ? [] : prefixIssues(checked.issues, ['scores', i, 'value']);
  });
}
