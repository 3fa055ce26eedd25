import * as z from 'zod';
import { element } from '../element';
import { personId } from '../part';
import { type DataOf, defineRecord, inOrder, type RecordOf, registerRecord } from '../record';
import { CivilDateSchema, choice, codeOf, LineSchema } from '../value';

/** A document that proves who a person is. */
export const identityDocument = defineRecord({
  ...registerRecord,
  kind: 'identity-document',
  label: { it: 'Documento di identità', en: 'Identity document' },
  description: { it: 'Un documento che prova chi è la persona.', en: 'A document that proves who the person is.' },
  norm: {
    urn: 'urn:nir:presidente.repubblica:decreto:2000-12-28;445',
    article: 'art. 35',
    citation: 'D.P.R. 28 dicembre 2000, n. 445',
  },
  data: z.strictObject({
    personId,
    kind: element(codeOf('identity-document-kinds'), 'Tipo di documento', 'Kind of document'),
    number: element(LineSchema.max(40), 'Numero', 'Number', { example: 'CA00000AA' }),
    issuer: element(LineSchema.optional(), 'Rilasciato da', 'Issued by'),
    issuedOn: element(CivilDateSchema.optional(), 'Rilasciato il', 'Issued on'),
    expiresOn: element(CivilDateSchema.optional(), 'Scade il', 'Expires on'),
  }),
  rules: [inOrder('identity-document.dates', 'issuedOn', 'expiresOn')],
});

/** The title on which a foreign person stays in Italy. */
export const permessoDiSoggiorno = defineRecord({
  ...registerRecord,
  kind: 'permesso-di-soggiorno',
  label: { it: 'Permesso di soggiorno', en: 'Residence permit' },
  description: {
    it: 'Il titolo con cui una persona straniera soggiorna in Italia, o la ragione per cui non c’è.',
    en: 'The title on which a foreign person stays in Italy, or the reason why there is none.',
  },
  sensitivity: 'special',
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:1998-07-25;286',
    article: 'art. 5',
    citation: 'D.Lgs. 25 luglio 1998, n. 286',
  },
  data: z.strictObject({
    personId,
    status: element(
      choice({
        held: ['In possesso', 'Held'],
        applied: ['Richiesto', 'Applied for'],
        renewal: ['In rinnovo', 'Under renewal'],
        refused: ['Rifiutato o revocato', 'Refused or revoked'],
        none: ['Assente', 'None'],
      }),
      'Stato',
      'Status',
    ),
    kind: element(codeOf('permit-kinds').optional(), 'Tipo di permesso', 'Kind of permit'),
    reason: element(codeOf('permit-reasons').optional(), 'Motivo del permesso', 'Reason of the permit'),
    number: element(LineSchema.max(40).optional(), 'Numero', 'Number'),
    questura: element(LineSchema.optional(), 'Questura', 'Police headquarters'),
    issuedOn: element(CivilDateSchema.optional(), 'Rilasciato il', 'Issued on'),
    expiresOn: element(CivilDateSchema.optional(), 'Scade il', 'Expires on'),
    absenceReason: element(LineSchema.optional(), 'Perché non c’è', 'Why there is none'),
    protection: element(
      choice({
        'asylum-seeker': ['Richiedente asilo', 'Asylum seeker'],
        refugee: ['Rifugiato', 'Refugee'],
        subsidiary: ['Protezione sussidiaria', 'Subsidiary protection'],
        special: ['Protezione speciale', 'Special protection'],
        temporary: ['Protezione temporanea', 'Temporary protection'],
        none: ['Nessuna', 'None'],
      }).optional(),
      'Protezione internazionale',
      'International protection',
    ),
  }),
  rules: [inOrder('permesso-di-soggiorno.dates', 'issuedOn', 'expiresOn')],
});

export type IdentityDocumentData = DataOf<typeof identityDocument>;
export type IdentityDocument = RecordOf<typeof identityDocument>;
export type PermessoDiSoggiornoData = DataOf<typeof permessoDiSoggiorno>;
export type PermessoDiSoggiorno = RecordOf<typeof permessoDiSoggiorno>;
