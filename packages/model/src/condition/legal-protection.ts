import * as z from 'zod';
import { element } from '../element';
import { documentId, endDate, personId, startDate } from '../part';
import { caseRecord, type DataOf, defineRecord, inOrder, oneOf, type RecordOf } from '../record';
import { CivilDateSchema, choice, LineSchema, reference } from '../value';

/** Who acts for a person, by an act of the judge. */
export const legalProtection = defineRecord({
  ...caseRecord,
  kind: 'legal-protection',
  label: { it: 'Protezione giuridica', en: 'Legal protection' },
  description: {
    it: 'Tutela, curatela o amministrazione di sostegno: chi agisce per la persona, con quale atto e con quali poteri.',
    en: 'Guardianship, curatorship or support administration: who acts for the person, by which act and with which powers.',
  },
  sensitivity: 'judicial',
  purpose: 'access',
  norm: {
    urn: 'urn:nir:stato:regio.decreto:1942-03-16;262',
    article: 'artt. 343, 404, 414',
    citation: 'Codice civile',
  },
  data: z.strictObject({
    personId,
    kind: element(
      choice({
        tutela: ['Tutela', 'Guardianship'],
        curatela: ['Curatela', 'Curatorship'],
        'amministrazione-di-sostegno': ['Amministrazione di sostegno', 'Support administration'],
        'tutela-volontaria-msna': [
          'Tutela volontaria di minore non accompagnato',
          'Voluntary guardianship of an unaccompanied minor',
        ],
        'curatore-speciale': ['Curatore speciale', 'Special curator'],
      }),
      'Tipo',
      'Kind',
    ),
    guardianPersonId: element(reference('person').optional(), 'Chi la esercita', 'Who exercises it'),
    guardianName: element(LineSchema.optional(), 'Nome di chi la esercita', 'Name of who exercises it'),
    guardianContact: element(LineSchema.optional(), 'Recapito', 'Contact'),
    court: element(LineSchema, 'Autorità', 'Authority', { example: 'Giudice tutelare di Borgo Esempio' }),
    decreeNumber: element(LineSchema.max(60).optional(), 'Numero del decreto', 'Number of the decree'),
    decreeDate: element(CivilDateSchema.optional(), 'Data del decreto', 'Date of the decree'),
    powers: element(LineSchema.optional(), 'Poteri', 'Powers'),
    startDate,
    endDate,
    documentId,
  }),
  rules: [
    oneOf('legal-protection.guardian', 'guardianName', 'guardianPersonId'),
    inOrder('legal-protection.dates', 'startDate', 'endDate'),
  ],
});

export type LegalProtectionData = DataOf<typeof legalProtection>;
export type LegalProtection = RecordOf<typeof legalProtection>;
