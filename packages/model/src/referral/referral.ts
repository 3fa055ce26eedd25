import { absent, code, eq, ge, ne, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { cartellaId, documentId } from '../part';
import { caseRecord, type DataOf, defineRecord, oneOf, type RecordOf } from '../record';
import { CivilDateSchema, choice, LineSchema, reference, TextSchema } from '../value';

/** A person is sent, or a case handed over, to another service or body, which accepts or refuses. */
export const referral = defineRecord({
  ...caseRecord,
  kind: 'referral',
  label: { it: 'Invio o trasferimento', en: 'Referral or transfer' },
  description: {
    it: 'L’invio della persona o il trasferimento del caso a un altro servizio o ente, con la sua risposta.',
    en: 'The referral of the person or transfer of the case to another service or body, with its answer.',
  },
  data: z.strictObject({
    cartellaId,
    kind: element(
      choice({
        referral: ['Invio', 'Referral'],
        transfer: ['Trasferimento', 'Transfer'],
        consultation: ['Consulenza', 'Consultation'],
      }),
      'Tipo',
      'Kind',
    ),
    toOrganisationId: element(reference('organisation').optional(), 'Ente destinatario', 'Receiving body'),
    toUnitId: element(reference('unit').optional(), 'Servizio destinatario', 'Receiving service'),
    reason: element(TextSchema, 'Motivo', 'Reason'),
    sharedKinds: element(z.array(LineSchema.max(60)).max(40), 'Che cosa si condivide', 'What is shared', {
      description: {
        it: 'Tipi di scheda comunicati, secondo necessità.',
        en: 'Kinds of record communicated, on a need to know.',
      },
    }),
    personAgrees: element(z.boolean().optional(), 'La persona è d’accordo', 'The person agrees'),
    proposedOn: element(CivilDateSchema, 'Proposto il', 'Proposed on'),
    state: element(
      choice({
        proposed: ['Proposto', 'Proposed'],
        accepted: ['Accettato', 'Accepted'],
        refused: ['Rifiutato', 'Refused'],
        withdrawn: ['Ritirato', 'Withdrawn'],
      }),
      'Stato',
      'State',
    ),
    answeredOn: element(CivilDateSchema.optional(), 'Risposta il', 'Answered on'),
    answerReason: element(LineSchema.optional(), 'Motivo della risposta', 'Reason for the answer'),
    documentId,
  }),
  rules: [
    oneOf('referral.addressee', 'toOrganisationId', 'toUnitId'),
    {
      code: 'referral.answered-after-proposed',
      path: ['answeredOn'],
      holds: or(absent('answeredOn'), ge(path('answeredOn'), path('proposedOn'))),
    },
    {
      code: 'referral.answer-date',
      path: ['answeredOn'],
      holds: or(eq(path('state'), code('proposed')), eq(path('state'), code('withdrawn')), present('answeredOn')),
    },
    {
      code: 'referral.refusal-reason',
      path: ['answerReason'],
      holds: or(ne(path('state'), code('refused')), present('answerReason')),
    },
  ],
});

export type ReferralData = DataOf<typeof referral>;
export type Referral = RecordOf<typeof referral>;
