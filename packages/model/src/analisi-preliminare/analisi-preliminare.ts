import * as z from 'zod';
import { element, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterClosure } from '../record/retention';
import { CivilDateSchema, choice, codeOf, reference, TextSchema } from '../value';

/** One dimension of need, weighed by the professional. */
export const NeedDimensionSchema = z.strictObject({
  dimension: element(codeOf('need-dimensions'), 'Dimensione', 'Dimension'),
  level: element(
    choice({
      none: ['Nessun bisogno', 'No need'],
      moderate: ['Bisogno moderato', 'Moderate need'],
      serious: ['Bisogno grave', 'Serious need'],
      'not-assessed': ['Non valutata', 'Not assessed'],
    }),
    'Livello di bisogno',
    'Level of need',
  ),
  note: element(TextSchema.optional(), 'Osservazioni', 'Observations'),
});

/** Pre-assessment: what the person lives and needs, and which way to go on. */
export const analisiPreliminare = defineRecord({
  kind: 'analisi-preliminare',
  version: '1.0.0',
  label: { it: 'Analisi preliminare', en: 'Pre-assessment' },
  description: {
    it: 'Prima valutazione dei bisogni e delle risorse della persona e del nucleo; decide se serve l’équipe multidisciplinare.',
    en: 'First assessment of needs and resources of the person and household; decides whether the multidisciplinary team is needed.',
  },
  sensitivity: 'special',
  purpose: 'assessment',
  legalBasis: socialServicesBasis,
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
    article: 'art. 5',
    citation: 'D.Lgs. 15 settembre 2017, n. 147',
  },
  retention: afterClosure,
  data: z.strictObject({
    cartellaId: element(reference('cartella-sociale'), 'Cartella', 'File'),
    date: element(CivilDateSchema, 'Data', 'Date'),
    dimensions: element(z.array(NeedDimensionSchema).min(1).max(20), 'Bisogni per dimensione', 'Needs by dimension'),
    resources: element(
      TextSchema.optional(),
      'Risorse della persona e della rete',
      'Resources of the person and network',
    ),
    synthesis: element(TextSchema, 'Sintesi', 'Synthesis'),
    complexity: element(
      choice({ simple: ['Semplice', 'Simple'], complex: ['Complessa: serve l’équipe', 'Complex: the team is needed'] }),
      'Complessità',
      'Complexity',
    ),
    outcome: element(codeOf('assessment-outcomes'), 'Esito', 'Outcome'),
  }),
  rules: [],
});

export type AnalisiPreliminareData = DataOf<typeof analisiPreliminare>;
export type AnalisiPreliminare = RecordOf<typeof analisiPreliminare>;
