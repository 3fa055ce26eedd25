import { civilDateInRome } from '@cartella/core';
import type { Answer, Instrument, ModelRecord } from '@cartella/model';
import { scoreInstrument } from '@cartella/model/functions';
import { api } from '../api';
import { useVersion, type VersionWork } from '../writing/use-version';

/** The result of an instrument. */
export type Result = ModelRecord<'instrument-result'>;

/** A result as it is filled in: the answers by question, so that two people may answer different ones. */
export interface Answers {
  readonly date: string;
  readonly informant?: NonNullable<Result['data']['informant']>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

const results = api.recordsOf('instrument-result');

/** The answers in the order of a record. */
export function listOf(answers: Answers['answers']): Result['data']['answers'] {
  return Object.entries(answers).flatMap(([item, values]) => values.map((value) => ({ item, value })));
}

/** The answers of a list, question by question. */
export function byItem(list: readonly Answer[]): Answers['answers'] {
  const items = [...new Set(list.map(({ item }) => item))];
  return Object.fromEntries(
    items.map((item) => [item, list.filter((one) => one.item === item).map(({ value }) => value)]),
  );
}

function readAnswers({ date, informant, answers }: Result['data']): Answers {
  return { date, ...(informant !== undefined && { informant }), answers: byItem(answers) };
}

/** Fills in an instrument for the person of a case: begun, left and taken up again; scored when it is complete. */
export function useResult(
  instrument: Instrument,
  result: Result | undefined,
  of: { readonly caseId: string; readonly personId: string; readonly cartellaId?: string; readonly operatorId: string },
): VersionWork<Answers> {
  const { caseId, personId, cartellaId, operatorId } = of;
  const recordOf = ({ date, informant, answers }: Answers) => {
    const list = listOf(answers);
    const { complete, scores } = scoreInstrument(instrument, list);
    return {
      personId,
      ...(cartellaId !== undefined && { cartellaId }),
      instrument: `${instrument.id}/${instrument.version}`,
      date,
      compiledBy: operatorId,
      ...(informant !== undefined && { informant }),
      answers: list,
      // A partial score says nothing: it is not kept either.
      ...(complete && scores.length > 0 && { scores }),
      complete,
    };
  };
  return useVersion<Answers>({
    draftKey: `strumento:${result?.id ?? `${caseId}:${instrument.id}`}`,
    version: result?.version ?? 0,
    data: result === undefined ? { date: civilDateInRome(Date.now()), answers: {} } : readAnswers(result.data),
    send: ({ seen, data, reason, key }) =>
      result === undefined
        ? results.create({ data: recordOf(data), caseId, sensitivity: 'special' }, key)
        : results.correct(result.id, seen, { data: recordOf(data), reason }),
    read: (data) => readAnswers(data as Result['data']),
  });
}
