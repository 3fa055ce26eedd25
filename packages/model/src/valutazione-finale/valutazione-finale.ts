import * as z from 'zod';
import { element, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterClosure } from '../record/retention';
import { CivilDateSchema, choice, codeOf, LineSchema, RecordIdSchema, reference, TextSchema } from '../value';

/** How far one goal of the project was reached. */
export const GoalOutcomeSchema = z.strictObject({
  goalId: element(RecordIdSchema, 'Obiettivo', 'Goal'),
  achievement: element(
    choice({
      achieved: ['Raggiunto', 'Achieved'],
      partly: ['Raggiunto in parte', 'Partly achieved'],
      'not-achieved': ['Non raggiunto', 'Not achieved'],
      abandoned: ['Abbandonato', 'Abandoned'],
      'not-assessable': ['Non valutabile', 'Not assessable'],
    }),
    'Raggiungimento',
    'Achievement',
  ),
  note: element(LineSchema.optional(), 'Osservazioni', 'Observations'),
});

/** An outcome indicator, measured before and after, and expected later. */
export const OutcomeIndicatorSchema = z.strictObject({
  indicator: element(codeOf('indicators'), 'Indicatore', 'Indicator'),
  term: element(
    choice({
      short: ['Breve termine', 'Short term'],
      medium: ['Medio termine', 'Medium term'],
      long: ['Lungo termine', 'Long term'],
    }),
    'Orizzonte',
    'Term',
  ),
  before: element(z.number().min(-1_000_000).max(1_000_000).optional(), 'All’inizio', 'At the start'),
  after: element(z.number().min(-1_000_000).max(1_000_000).optional(), 'Alla fine', 'At the end'),
  expectedInThreeYears: element(
    z.number().min(-1_000_000).max(1_000_000).optional(),
    'Atteso a tre anni',
    'Expected in three years',
  ),
});

/** What the path changed, seen by the professional and by the person. */
export const valutazioneFinale = defineRecord({
  kind: 'valutazione-finale',
  version: '1.0.0',
  label: { it: 'Valutazione finale', en: 'Final evaluation' },
  description: {
    it: 'Esiti del percorso, obiettivo per obiettivo, e motivo della conclusione.',
    en: 'Outcomes of the path, goal by goal, and reason of its end.',
  },
  sensitivity: 'special',
  purpose: 'evaluation',
  legalBasis: socialServicesBasis,
  norm: { urn: 'urn:nir:stato:legge:2000-11-08;328', article: 'art. 20', citation: 'L. 8 novembre 2000, n. 328' },
  retention: afterClosure,
  data: z.strictObject({
    cartellaId: element(reference('cartella-sociale'), 'Cartella', 'File'),
    date: element(CivilDateSchema, 'Data', 'Date'),
    goals: element(z.array(GoalOutcomeSchema).max(30), 'Esito degli obiettivi', 'Outcome of the goals'),
    indicators: element(
      z.array(OutcomeIndicatorSchema).max(60).optional(),
      'Indicatori di esito',
      'Outcome indicators',
    ),
    outcome: element(codeOf('path-outcomes'), 'Esito del percorso', 'Outcome of the path'),
    closureReason: element(codeOf('closure-reasons'), 'Motivo di chiusura', 'Reason for closure'),
    synthesis: element(TextSchema, 'Sintesi', 'Synthesis'),
    personView: element(TextSchema.optional(), 'Che cosa ne pensa la persona', 'What the person thinks of it'),
  }),
  rules: [],
});

export type ValutazioneFinaleData = DataOf<typeof valutazioneFinale>;
export type ValutazioneFinale = RecordOf<typeof valutazioneFinale>;
