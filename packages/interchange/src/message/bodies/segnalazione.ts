import { choice, codeOf, element, LineSchema, RecordIdSchema, TextSchema } from '@cartella/model';
import * as z from 'zod';
import { AttachmentSchema } from '../../attachment';
import { defineMessage } from '../definition';
import { ContactPersonSchema, day, exampleId } from './part';
import { HouseholdViewSchema, PersonViewSchema } from './view';

const segnalazioneId = element(RecordIdSchema, 'Segnalazione', 'Report');

/** A person is reported to another body, which is asked to take them on. */
export const segnalazioneSent = defineMessage({
  name: 'segnalazione',
  label: { it: 'Scheda di segnalazione', en: 'Report of need' },
  description: {
    it: 'Segnala una persona a un altro ente, che risponde se la accoglie.',
    en: 'Reports a person to another body, which answers whether it takes them on.',
  },
  from: 'both',
  purpose: 'access',
  body: z.strictObject({
    segnalazioneId,
    person: element(PersonViewSchema, 'Persona', 'Person'),
    household: element(HouseholdViewSchema.optional(), 'Nucleo', 'Household'),
    date: element(day, 'Data', 'Date'),
    reasons: element(z.array(codeOf('access-reasons')).min(1).max(10), 'Motivi', 'Reasons'),
    urgency: element(
      choice({
        ordinary: ['Ordinaria', 'Ordinary'],
        priority: ['Prioritaria', 'Priority'],
        emergency: ['Emergenza', 'Emergency'],
      }),
      'Urgenza',
      'Urgency',
    ),
    content: element(TextSchema, 'Che cosa si segnala', 'What is reported'),
    request: element(TextSchema.optional(), 'Che cosa si chiede', 'What is asked for'),
    personInformed: element(z.boolean(), 'La persona è informata', 'The person knows of it'),
    contact: element(ContactPersonSchema, 'A chi rivolgersi', 'Whom to ask'),
    attachments: element(z.array(AttachmentSchema).max(10).optional(), 'Allegati', 'Attachments'),
  }),
  example: {
    segnalazioneId: exampleId(30),
    person: {
      view: 'identity',
      personId: exampleId(10),
      familyName: 'Prova',
      givenName: 'Alba',
      dateOfBirth: '1984-02-29',
    },
    date: '2026-11-02',
    reasons: ['lavoro'],
    urgency: 'ordinary',
    content: 'Persona di prova in cerca di un percorso di inclusione.',
    personInformed: true,
    contact: { name: 'Ada Collaudo', role: 'Assistente sociale' },
  },
});

/** The body that was asked takes the person on, or says why not. */
export const segnalazioneAnswered = defineMessage({
  name: 'segnalazione-answer',
  label: { it: 'Risposta alla segnalazione', en: 'Answer to a report' },
  description: {
    it: 'Accoglie la segnalazione, o la rifiuta dicendo perché.',
    en: 'Takes the report on, or refuses it and says why.',
  },
  from: 'both',
  purpose: 'access',
  answers: ['segnalazione'],
  body: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('accepted'),
      segnalazioneId,
      responsible: element(ContactPersonSchema, 'Chi segue la persona', 'Who follows the person'),
      firstMeeting: element(day.optional(), 'Primo incontro', 'First meeting'),
    }),
    z.strictObject({
      outcome: z.literal('refused'),
      segnalazioneId,
      reason: element(LineSchema, 'Motivo', 'Reason'),
      suggestion: element(LineSchema.optional(), 'A chi rivolgersi invece', 'Whom to ask instead'),
    }),
  ]),
  example: {
    outcome: 'accepted',
    segnalazioneId: exampleId(30),
    responsible: { name: 'Bruno Esempio', role: 'Tutor', contact: 'tutor@cooperativa.example' },
    firstMeeting: '2026-11-16',
  },
});
