import { absent, all, code, eq, item, or, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { cartellaId, documentId, onDate, personView } from '../part';
import { caseRecord, type DataOf, defineRecord, type RecordOf, type RecordRule } from '../record';
import { choice, codeOf, LineSchema, reference, TextSchema } from '../value';

/** One dimension of the life of the household or of one member, as the team sees it with them. */
export const AnalysisSectionSchema = z.strictObject({
  subject: element(
    choice({ household: ['Il nucleo', 'The household'], member: ['Un componente', 'One member'] }),
    'Riguarda',
    'About',
  ),
  personId: element(reference('person').optional(), 'Componente', 'Member'),
  dimension: element(codeOf('need-dimensions'), 'Dimensione', 'Dimension'),
  level: element(
    choice({
      none: ['Nessun bisogno', 'No need'],
      low: ['Bisogno lieve', 'Low need'],
      moderate: ['Bisogno moderato', 'Moderate need'],
      serious: ['Bisogno grave', 'Serious need'],
      'not-assessed': ['Non valutata', 'Not assessed'],
    }),
    'Livello di bisogno',
    'Level of need',
  ),
  needs: element(TextSchema.optional(), 'Bisogni', 'Needs'),
  resources: element(TextSchema.optional(), 'Risorse', 'Resources'),
  aspirations: element(TextSchema.optional(), 'Aspirazioni', 'Aspirations'),
});

const memberRule = (issue: string): RecordRule => ({
  code: issue,
  path: ['sections'],
  holds: or(absent('sections'), all('sections', or(eq(item('subject'), code('household')), present('item.personId')))),
});

/** The thorough assessment of a complex situation, dimension by dimension. */
export const quadroDiAnalisi = defineRecord({
  ...caseRecord,
  kind: 'quadro-di-analisi',
  label: { it: 'Quadro di analisi', en: 'Framework of analysis' },
  description: {
    it: 'La valutazione approfondita del nucleo e dei componenti nelle dimensioni di vita, con bisogni, risorse e aspirazioni.',
    en: 'The thorough assessment of household and members in the dimensions of life, with needs, resources and aspirations.',
  },
  purpose: 'assessment',
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
    article: 'art. 5, c. 2',
    citation: 'D.Lgs. 15 settembre 2017, n. 147',
  },
  data: z.strictObject({
    cartellaId,
    date: onDate,
    analisiPreliminareId: element(reference('analisi-preliminare').optional(), 'Analisi preliminare', 'Pre-assessment'),
    equipeId: element(reference('equipe-multidisciplinare').optional(), 'Équipe', 'Team'),
    sections: element(z.array(AnalysisSectionSchema).min(1).max(120), 'Dimensioni', 'Dimensions'),
    synthesis: element(TextSchema, 'Sintesi', 'Synthesis'),
    personView,
  }),
  rules: [memberRule('quadro-di-analisi.member')],
});

/** The assessment of health and social needs together, with instruments and a level of need. */
export const valutazioneMultidimensionale = defineRecord({
  ...caseRecord,
  kind: 'valutazione-multidimensionale',
  label: { it: 'Valutazione multidimensionale', en: 'Multidimensional assessment' },
  description: {
    it: 'La valutazione sanitaria e sociale insieme, con strumenti, livello di bisogno ed esito.',
    en: 'Health and social assessment together, with instruments, level of need and outcome.',
  },
  purpose: 'assessment',
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2024-05-03;62',
    article: 'art. 25',
    citation: 'D.Lgs. 3 maggio 2024, n. 62',
  },
  data: z.strictObject({
    cartellaId,
    date: onDate,
    reason: element(
      choice({
        first: ['Prima valutazione', 'First assessment'],
        review: ['Rivalutazione', 'Review'],
        worsening: ['Aggravamento', 'Worsening'],
        discharge: ['Dimissione protetta', 'Protected discharge'],
        placement: ['Inserimento in struttura', 'Placement'],
        request: ['Richiesta della persona', 'Request of the person'],
      }),
      'Motivo della valutazione',
      'Reason for the assessment',
    ),
    unitId: element(reference('unit').optional(), 'Unità di valutazione', 'Assessment unit'),
    participants: element(
      z
        .array(
          z.strictObject({
            name: element(LineSchema, 'Nome', 'Name'),
            profession: element(codeOf('professions'), 'Professione', 'Profession'),
            healthService: element(z.boolean(), 'Del servizio sanitario', 'Of the health service'),
          }),
        )
        .min(1)
        .max(20),
      'Partecipanti',
      'Participants',
    ),
    resultIds: element(z.array(reference('instrument-result')).max(20), 'Strumenti usati', 'Instruments used'),
    sections: element(z.array(AnalysisSectionSchema).max(60).optional(), 'Dimensioni', 'Dimensions'),
    needLevel: element(
      choice({
        low: ['Bassa', 'Low'],
        medium: ['Media', 'Medium'],
        high: ['Alta', 'High'],
        'very-high': ['Molto alta', 'Very high'],
      }),
      'Intensità del sostegno',
      'Intensity of support',
    ),
    outcome: element(codeOf('assessment-outcomes'), 'Esito', 'Outcome'),
    synthesis: element(TextSchema, 'Sintesi', 'Synthesis'),
    personView,
    documentId,
  }),
  rules: [memberRule('valutazione-multidimensionale.member')],
});

export type QuadroDiAnalisiData = DataOf<typeof quadroDiAnalisi>;
export type QuadroDiAnalisi = RecordOf<typeof quadroDiAnalisi>;
export type ValutazioneMultidimensionaleData = DataOf<typeof valutazioneMultidimensionale>;
export type ValutazioneMultidimensionale = RecordOf<typeof valutazioneMultidimensionale>;
