import * as z from 'zod';
import { element, socialServicesBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterContact } from '../record/retention';
import { CivilDateSchema, choice, codeOf, LineSchema, reference, TextSchema } from '../value';
import { accessoRules } from './accesso.rules';

/** A person turns to the services, or somebody for them: the first contact, which may end at the desk. */
export const accesso = defineRecord({
  kind: 'accesso',
  version: '1.0.0',
  label: { it: 'Accesso', en: 'First contact' },
  description: {
    it: 'Il primo contatto con il segretariato sociale o il punto unico di accesso: chi chiede, per chi, che cosa, come si conclude.',
    en: 'The first contact with the social desk or single access point: who asks, for whom, what, how it ends.',
  },
  sensitivity: 'special',
  purpose: 'access',
  legalBasis: socialServicesBasis,
  norm: {
    urn: 'urn:nir:stato:legge:2000-11-08;328',
    article: 'art. 22, c. 4, lett. a',
    citation: 'L. 8 novembre 2000, n. 328',
  },
  retention: afterContact,
  data: z.strictObject({
    personId: element(reference('person'), 'Persona', 'Person'),
    unitId: element(reference('unit').optional(), 'Sportello', 'Desk'),
    date: element(CivilDateSchema, 'Data del contatto', 'Date of contact', { example: '2026-11-02' }),
    channel: element(codeOf('access-channels'), 'Modalità di contatto', 'Channel'),
    requester: element(codeOf('requesters'), 'Chi si rivolge al servizio', 'Who turns to the service'),
    requesterName: element(LineSchema.optional(), 'Nome di chi chiede', 'Name of who asks'),
    requesterContact: element(LineSchema.optional(), 'Recapito di chi chiede', 'Contact of who asks'),
    personInformed: element(z.boolean().optional(), 'La persona è informata', 'The person knows of it'),
    reasons: element(z.array(codeOf('access-reasons')).min(1).max(10), 'Motivi dell’accesso', 'Reasons', {
      vocabulary: 'access-reasons',
    }),
    userArea: element(codeOf('user-areas').optional(), 'Area di utenza', 'Area of users'),
    request: element(TextSchema, 'Richiesta, con le parole della persona', 'Request, in the person’s words'),
    urgency: element(
      choice({
        ordinary: ['Ordinaria', 'Ordinary'],
        priority: ['Prioritaria', 'Priority'],
        emergency: ['Emergenza', 'Emergency'],
      }),
      'Urgenza',
      'Urgency',
      {
        norm: {
          urn: 'urn:nir:stato:legge:2000-11-08;328',
          article: 'art. 22, c. 4, lett. b',
          citation: 'L. 8 novembre 2000, n. 328',
        },
      },
    ),
    alreadyKnown: element(z.boolean().optional(), 'Già conosciuta dai servizi', 'Already known to the services'),
    outcome: element(codeOf('access-outcomes'), 'Esito', 'Outcome'),
    informationGiven: element(TextSchema.optional(), 'Informazioni date', 'Information given'),
  }),
  rules: accessoRules,
});

export type AccessoData = DataOf<typeof accesso>;
export type Accesso = RecordOf<typeof accesso>;
