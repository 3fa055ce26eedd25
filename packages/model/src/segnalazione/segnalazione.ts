import { code, eq, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { documentId, onDate } from '../part';
import { afterContact, caseRecord, type DataOf, defineRecord, type RecordOf, type RecordRule } from '../record';
import { choice, codeOf, LineSchema, reference, TextSchema } from '../value';

const rules: readonly RecordRule[] = [
  {
    code: 'segnalazione.reporter',
    path: ['reporterName'],
    holds: or(
      eq(path('anonymous'), true),
      present('reporterName'),
      present('reporterOrganisationId'),
      present('reporterPersonId'),
    ),
  },
  {
    code: 'segnalazione.authority-protocol',
    path: ['authorityProtocol'],
    holds: or(eq(path('toAuthority'), false), present('authorityProtocol')),
    severity: 'warning',
  },
  {
    code: 'segnalazione.refusal-reason',
    path: ['outcomeReason'],
    holds: or(eq(path('outcome'), code('taken')), eq(path('outcome'), code('open')), present('outcomeReason')),
  },
];

/** Somebody tells the services of a person in need; the person may not know. */
export const segnalazione = defineRecord({
  ...caseRecord,
  kind: 'segnalazione',
  label: { it: 'Segnalazione', en: 'Report of need' },
  description: {
    it: 'Qualcuno segnala ai servizi una persona o una situazione: chi, che cosa, con quale urgenza e con quale seguito.',
    en: 'Somebody reports a person or situation to the services: who, what, how urgently and what follows.',
  },
  purpose: 'access',
  retention: afterContact,
  data: z.strictObject({
    personId: element(reference('person'), 'Persona segnalata', 'Person reported'),
    date: onDate,
    sourceKind: element(codeOf('sinba-fonte-segnalazione'), 'Fonte della segnalazione', 'Source of the report'),
    anonymous: element(z.boolean(), 'Segnalazione anonima', 'Anonymous report'),
    reporterName: element(LineSchema.optional(), 'Chi segnala', 'Who reports'),
    reporterPersonId: element(reference('person').optional(), 'Persona che segnala', 'Reporting person'),
    reporterOrganisationId: element(reference('organisation').optional(), 'Ente che segnala', 'Reporting body'),
    reporterContact: element(LineSchema.optional(), 'Recapito di chi segnala', 'Contact of who reports'),
    channel: element(codeOf('access-channels'), 'Modalità', 'Channel'),
    content: element(TextSchema, 'Fatti segnalati', 'Facts reported'),
    minorInvolved: element(z.boolean(), 'Coinvolge un minore', 'Involves a minor'),
    violence: element(z.boolean().optional(), 'Sospetta violenza', 'Suspected violence'),
    urgency: element(
      choice({
        ordinary: ['Ordinaria', 'Ordinary'],
        priority: ['Prioritaria', 'Priority'],
        emergency: ['Emergenza', 'Emergency'],
      }),
      'Urgenza',
      'Urgency',
    ),
    personInformed: element(z.boolean().optional(), 'La persona è informata', 'The person knows of it'),
    toAuthority: element(z.boolean(), 'Segnalata all’autorità giudiziaria', 'Reported to the judicial authority', {
      sensitivity: 'judicial',
    }),
    authorityProtocol: element(LineSchema.optional(), 'Protocollo dell’autorità', 'Protocol of the authority', {
      sensitivity: 'judicial',
    }),
    unitId: element(reference('unit').optional(), 'Servizio a cui è assegnata', 'Service it is assigned to'),
    outcome: element(
      choice({
        open: ['Da valutare', 'To be assessed'],
        taken: ['Presa in esame', 'Taken up'],
        referred: ['Inviata ad altro servizio', 'Referred to another service'],
        unfounded: ['Infondata', 'Unfounded'],
        rejected: ['Respinta', 'Rejected'],
      }),
      'Esito',
      'Outcome',
    ),
    outcomeReason: element(LineSchema.optional(), 'Motivo dell’esito', 'Reason for the outcome'),
    documentId,
  }),
  rules,
});

export type SegnalazioneData = DataOf<typeof segnalazione>;
export type Segnalazione = RecordOf<typeof segnalazione>;
