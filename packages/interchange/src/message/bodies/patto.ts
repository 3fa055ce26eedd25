import { choice, element, GoalSchema, LineSchema, RecordIdSchema, SignatureSchema } from '@cartella/model';
import * as z from 'zod';
import { AttachmentSchema } from '../../attachment';
import { defineMessage } from '../definition';
import { day, exampleId, pathId } from './part';

const pattoId = element(RecordIdSchema, 'Patto', 'Agreement');

const CommitmentSchema = z.strictObject({
  party: element(
    choice({
      person: ['La persona', 'The person'],
      household: ['La famiglia', 'The family'],
      operator: ['Il servizio sociale', 'The social service'],
      tutor: ['Il tutor', 'The tutor'],
      partner: ['L’ente partner', 'The partner body'],
    }),
    'Chi si impegna',
    'Who pledges',
  ),
  description: element(LineSchema, 'Impegno', 'Pledge'),
});

/** A draft of the agreement, to be read and signed by the three parties. */
export const pattoProposed = defineMessage({
  name: 'patto-proposed',
  label: { it: 'Proposta di patto individualizzato', en: 'Proposed individual agreement' },
  description: {
    it: 'Il testo del patto, da leggere e firmare: tutor, titolare, assistente sociale.',
    en: 'The text of the agreement, to be read and signed: tutor, beneficiary, social worker.',
  },
  from: 'both',
  purpose: 'care-project',
  body: z.strictObject({
    pattoId,
    pathId,
    startDate: element(day, 'Dal', 'From'),
    endDate: element(day.optional(), 'Al', 'To'),
    goals: element(z.array(GoalSchema).min(1).max(30), 'Obiettivi', 'Goals'),
    commitments: element(z.array(CommitmentSchema).min(1).max(60), 'Impegni', 'Pledges'),
    document: element(AttachmentSchema.optional(), 'Testo da firmare', 'Text to sign'),
  }),
  example: {
    pattoId: exampleId(50),
    pathId: exampleId(40),
    startDate: '2026-12-01',
    goals: [
      {
        id: exampleId(51),
        area: 'lavoro',
        description: 'Frequenta il laboratorio due mattine a settimana',
        actions: [],
      },
    ],
    commitments: [{ party: 'person', description: 'Avvisa quando non può venire' }],
  },
});

/** Signatures gathered so far, each with its party; the agreement is in force when all are there. */
export const pattoSigned = defineMessage({
  name: 'patto-signed',
  label: { it: 'Firme del patto', en: 'Signatures of the agreement' },
  description: {
    it: 'Le firme raccolte e l’impronta del testo che coprono.',
    en: 'The signatures gathered and the digest of the text they cover.',
  },
  from: 'both',
  purpose: 'care-project',
  answers: ['patto-proposed'],
  body: z.strictObject({
    pattoId,
    documentSha256: element(
      z.string().regex(/^[0-9a-f]{64}$/),
      'Impronta del testo firmato',
      'Digest of the signed text',
    ),
    signatures: element(z.array(SignatureSchema).min(1).max(10), 'Firme', 'Signatures'),
  }),
  example: {
    pattoId: exampleId(50),
    documentSha256: 'a'.repeat(64),
    signatures: [{ party: 'tutor', name: 'Bruno Esempio', signedOn: '2026-12-01', method: 'fea' }],
  },
});
