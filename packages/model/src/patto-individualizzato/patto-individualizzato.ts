import { any, code, eq, item, ne, or, path } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { endDate, personView, startDate } from '../part';
import { PledgeSchema, SignatureSchema } from '../progetto-personalizzato';
import { caseRecord, type DataOf, defineRecord, inOrder, type RecordOf, type RecordRule } from '../record';
import { choice, LineSchema, reference } from '../value';

const signedBy = (party: 'tutor' | 'person' | 'operator', issue: string): RecordRule => ({
  code: issue,
  path: ['signatures'],
  holds: or(ne(path('state'), code('in-force')), any('signatures', eq(item('party'), code(party)))),
  severity: 'incomplete',
});

/** The agreement that tutor, beneficiary and social worker sign together. */
export const pattoIndividualizzato = defineRecord({
  ...caseRecord,
  kind: 'patto-individualizzato',
  label: { it: 'Patto individualizzato', en: 'Individual agreement' },
  description: {
    it: 'L’accordo tra titolare, tutor della cooperativa e assistente sociale: percorso, impegni, sostegno economico, firme.',
    en: 'The agreement of beneficiary, tutor of the cooperative and social worker: path, pledges, economic support, signatures.',
  },
  data: z.strictObject({
    progettoId: element(reference('progetto-personalizzato'), 'Progetto', 'Project'),
    tutorOrganisationId: element(reference('organisation'), 'Cooperativa', 'Cooperative'),
    tutorName: element(LineSchema, 'Tutor', 'Tutor'),
    state: element(
      choice({
        draft: ['Bozza', 'Draft'],
        proposed: ['Proposto', 'Proposed'],
        'in-force': ['In vigore', 'In force'],
        ended: ['Concluso', 'Ended'],
        revoked: ['Revocato', 'Revoked'],
      }),
      'Stato',
      'State',
    ),
    startDate,
    endDate,
    pledges: element(z.array(PledgeSchema).min(1).max(60), 'Impegni', 'Pledges'),
    personView,
    signatures: element(z.array(SignatureSchema).max(10), 'Firme', 'Signatures'),
    endReason: element(LineSchema.optional(), 'Motivo della conclusione', 'Reason for the end'),
  }),
  rules: [
    inOrder('patto-individualizzato.dates', 'startDate', 'endDate'),
    signedBy('tutor', 'patto-individualizzato.signature-tutor'),
    signedBy('person', 'patto-individualizzato.signature-person'),
    signedBy('operator', 'patto-individualizzato.signature-operator'),
  ],
});

export type PattoIndividualizzatoData = DataOf<typeof pattoIndividualizzato>;
export type PattoIndividualizzato = RecordOf<typeof pattoIndividualizzato>;
