import * as z from 'zod';
import { DiaryPassageSchema } from '../diary-entry';
import { element } from '../element';
import { cartellaId, documentId, onDate } from '../part';
import { caseRecord, type DataOf, defineRecord, inOrder, oneOf, type RecordOf } from '../record';
import { CivilDateSchema, codeOf, LineSchema, reference, TextSchema } from '../value';

/** A professional interview with the person or with somebody close. */
export const colloquio = defineRecord({
  ...caseRecord,
  kind: 'colloquio',
  label: { it: 'Colloquio', en: 'Interview' },
  description: {
    it: 'Un colloquio professionale: con chi, dove, che cosa è emerso, distinguendo fatti, valutazioni e cose riferite.',
    en: 'A professional interview: with whom, where, what emerged, facts apart from opinions and from what was reported.',
  },
  data: z.strictObject({
    cartellaId,
    date: onDate,
    kind: element(codeOf('colloquio-kinds'), 'Tipo di colloquio', 'Kind of interview'),
    place: element(codeOf('colloquio-places').optional(), 'Luogo', 'Place'),
    participants: element(
      z
        .array(
          z.strictObject({
            personId: element(reference('person').optional(), 'Persona', 'Person'),
            name: element(LineSchema.optional(), 'Nome', 'Name'),
            relation: element(codeOf('colloquio-participants'), 'Chi è', 'Who it is'),
          }),
        )
        .min(1)
        .max(20),
      'Presenti',
      'Present',
    ),
    durationMinutes: element(z.int().min(1).max(600).optional(), 'Durata in minuti', 'Duration in minutes'),
    passages: element(z.array(DiaryPassageSchema).min(1).max(50), 'Contenuto', 'Content'),
    nextOn: element(CivilDateSchema.optional(), 'Prossimo colloquio', 'Next interview'),
    reserved: element(z.boolean().optional(), 'Riservato', 'Reserved'),
  }),
  rules: [inOrder('colloquio.next', 'date', 'nextOn')],
});

/** A signed report to who asked for it: the court, another service, the body. */
export const relazione = defineRecord({
  ...caseRecord,
  kind: 'relazione',
  label: { it: 'Relazione', en: 'Report' },
  description: {
    it: 'Una relazione professionale, con destinatario, fonti, valutazione e proposte.',
    en: 'A professional report, with addressee, sources, assessment and proposals.',
  },
  data: z.strictObject({
    cartellaId,
    date: onDate,
    kind: element(codeOf('relazione-kinds'), 'Tipo di relazione', 'Kind of report'),
    addressee: element(LineSchema.optional(), 'Destinatario', 'Addressee'),
    addresseeId: element(reference('organisation').optional(), 'Ente destinatario', 'Addressed body'),
    requestedOn: element(CivilDateSchema.optional(), 'Richiesta il', 'Requested on'),
    dueOn: element(CivilDateSchema.optional(), 'Entro il', 'Due on'),
    sources: element(TextSchema.optional(), 'Fonti', 'Sources'),
    situation: element(TextSchema, 'Situazione', 'Situation'),
    assessment: element(TextSchema.optional(), 'Valutazione professionale', 'Professional assessment'),
    proposals: element(TextSchema.optional(), 'Proposte', 'Proposals'),
    authors: element(z.array(reference('operator')).min(1).max(10), 'Autori', 'Authors'),
    documentId,
  }),
  rules: [oneOf('relazione.addressee', 'addressee', 'addresseeId'), inOrder('relazione.due', 'requestedOn', 'dueOn')],
});

export type ColloquioData = DataOf<typeof colloquio>;
export type Colloquio = RecordOf<typeof colloquio>;
export type RelazioneData = DataOf<typeof relazione>;
export type Relazione = RecordOf<typeof relazione>;
