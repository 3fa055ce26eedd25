import { civilDate } from '@cartella/core';
import type { GuideTopic, InterviewDraft } from './interview';

/** What a first interview of an invented service may touch; of the home the record already knows. */
export const guide: readonly GuideTopic[] = [
  {
    id: 'request',
    label: { it: 'La richiesta', en: 'The request' },
    questions: [
      { it: 'Che cosa la porta qui oggi?', en: 'What brings you here today?' },
      { it: 'Che cosa ha già provato?', en: 'What have you already tried?' },
    ],
  },
  {
    id: 'home',
    label: { it: 'La casa', en: 'The home' },
    questions: [{ it: 'Con chi vive, e come ci sta?', en: 'Whom do you live with, and how is it?' }],
    isKnown: true,
  },
  {
    id: 'work',
    label: { it: 'Lavoro e formazione', en: 'Work and training' },
    questions: [
      { it: 'Come passa le giornate?', en: 'How do you spend your days?' },
      { it: 'Che lavoro sa fare, o vorrebbe imparare?', en: 'Which work can you do, or would like to learn?' },
    ],
    norm: {
      urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
      article: 'art. 5, c. 2',
      citation: 'D.Lgs. 15 settembre 2017, n. 147',
    },
  },
  {
    id: 'network',
    label: { it: 'Chi può aiutare', en: 'Who can help' },
    questions: [{ it: 'A chi telefona quando qualcosa non va?', en: 'Whom do you call when something goes wrong?' }],
  },
];

/** An interview half-way: one note in its place, one to be put in order. */
export const begun: InterviewDraft = {
  date: civilDate('2026-11-21'),
  kind: 'first',
  place: 'office',
  participants: [{ relation: 'person', name: 'Lia Fittizi' }],
  notes: [
    { id: '1', text: 'Chiede aiuto per l’affitto: due mensilità arretrate.', nature: 'reported', topic: 'request' },
    { id: '2', text: 'Porta la lettera del proprietario.', nature: 'fact' },
  ],
  steps: [{ what: 'Telefonare al proprietario', who: 'Bruno Provetti', by: '2026-11-25' }],
  skipped: [],
};
