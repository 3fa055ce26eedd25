import * as z from 'zod';
import { element, law328, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterClosure } from '../record/retention';
import { CivilDateSchema, choice, codeOf, reference, TextSchema } from '../value';

/** A passage of a diary entry, marked as what happened or as what the professional thinks of it. */
export const DiaryPassageSchema = z.strictObject({
  nature: element(
    choice({
      fact: ['Fatto osservato', 'Observed fact'],
      opinion: ['Valutazione professionale', 'Professional judgement'],
      reported: ['Riferito da altri', 'Reported by others'],
    }),
    'Natura',
    'Nature',
    {
      description: {
        it: 'Un fatto osservato, una valutazione professionale, o ciò che altri riferiscono.',
        en: 'An observed fact, a professional judgement, or what others report.',
      },
    },
  ),
  text: element(TextSchema, 'Testo', 'Text'),
});

/** A line of the file's diary; it is added to, never rewritten. */
export const diaryEntry = defineRecord({
  kind: 'diary-entry',
  version: '1.0.0',
  label: { it: 'Voce di diario', en: 'Diary entry' },
  description: {
    it: 'Ciò che è accaduto o è stato valutato in un giorno del percorso.',
    en: 'What happened or was judged on a day of the path.',
  },
  sensitivity: 'special',
  purpose: 'care-project',
  legalBasis: socialServicesBasis,
  norm: law328,
  retention: afterClosure,
  data: z.strictObject({
    cartellaId: element(reference('cartella-sociale'), 'Cartella', 'File'),
    date: element(CivilDateSchema, 'Data', 'Date'),
    kind: element(codeOf('diary-kinds'), 'Tipo', 'Kind'),
    passages: element(z.array(DiaryPassageSchema).min(1).max(50), 'Contenuto', 'Content'),
    reserved: element(z.boolean().optional(), 'Riservata', 'Reserved', {
      description: {
        it: 'La legge solo chi l’ha scritta e chi è responsabile del caso.',
        en: 'Read only by its author and by who is responsible for the case.',
      },
    }),
  }),
  rules: [],
});

export type DiaryEntryData = DataOf<typeof diaryEntry>;
export type DiaryEntry = RecordOf<typeof diaryEntry>;
