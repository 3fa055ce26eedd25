import { namespacePattern } from '@cartella/core';
import * as z from 'zod';
import { element } from '../element';
import { onDate, personId } from '../part';
import { caseRecord, type DataOf, defineRecord, type RecordOf } from '../record';
import { choice, LineSchema, reference } from '../value';

/** The answers to a scale, and what it scored with the version of the scale that was used. */
export const instrumentResult = defineRecord({
  ...caseRecord,
  kind: 'instrument-result',
  label: { it: 'Esito di uno strumento', en: 'Result of an instrument' },
  description: {
    it: 'Le risposte a una scala di valutazione, i punteggi e la fascia, con la versione della scala usata.',
    en: 'The answers to an assessment scale, scores and band, with the version of the scale used.',
  },
  purpose: 'assessment',
  data: z.strictObject({
    personId,
    cartellaId: element(reference('cartella-sociale').optional(), 'Cartella', 'File'),
    instrument: element(
      z
        .string()
        .max(80)
        .regex(new RegExp(String.raw`^(?:${namespacePattern}:)?[a-z][a-z0-9-]*\/\d+\.\d+\.\d+$`)),
      'Strumento e versione',
      'Instrument and version',
      { example: 'barthel/1.0.0' },
    ),
    date: onDate,
    compiledBy: element(reference('operator').optional(), 'Compilato da', 'Compiled by'),
    informant: element(
      choice({
        person: ['La persona', 'The person'],
        carer: ['Chi presta le cure', 'The carer'],
        family: ['La famiglia', 'The family'],
        observation: ['Osservazione', 'Observation'],
        documents: ['Documenti', 'Documents'],
      }).optional(),
      'Fonte',
      'Source',
    ),
    answers: element(
      z
        .array(
          z.strictObject({
            item: element(LineSchema.max(60), 'Voce', 'Item'),
            value: element(LineSchema, 'Risposta', 'Answer'),
          }),
        )
        .max(500),
      'Risposte',
      'Answers',
    ),
    scores: element(
      z
        .array(
          z.strictObject({
            score: element(LineSchema.max(60), 'Punteggio', 'Score'),
            value: element(z.number().min(-10_000).max(10_000), 'Valore', 'Value'),
            band: element(LineSchema.max(60).optional(), 'Fascia', 'Band'),
          }),
        )
        .max(20)
        .optional(),
      'Punteggi',
      'Scores',
    ),
    complete: element(z.boolean(), 'Completo', 'Complete'),
  }),
  rules: [],
});

export type InstrumentResultData = DataOf<typeof instrumentResult>;
export type InstrumentResult = RecordOf<typeof instrumentResult>;
