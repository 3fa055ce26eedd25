import { absent, code, eq, ge, ne, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element, statutoryFlowBasis } from '../element';
import { documentId } from '../part';
import { caseRecord, type DataOf, defineRecord, inOrder, type RecordOf, type RecordRule } from '../record';
import { CentsSchema, CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';

const law241 = { urn: 'urn:nir:stato:legge:1990-08-07;241', citation: 'L. 7 agosto 1990, n. 241' } as const;

const isOpen = or(
  eq(path('state'), code('submitted')),
  eq(path('state'), code('under-review')),
  eq(path('state'), code('suspended')),
);

const rules: readonly RecordRule[] = [
  {
    code: 'domanda.outcome-date',
    path: ['decidedOn'],
    holds: or(isOpen, present('decidedOn')),
    norm: { ...law241, article: 'art. 2' },
  },
  {
    code: 'domanda.refusal-reasons',
    path: ['reasons'],
    holds: or(ne(path('state'), code('rejected')), present('reasons')),
    norm: { ...law241, article: 'art. 3' },
  },
  {
    code: 'domanda.granted-from',
    path: ['grantedFrom'],
    holds: or(ne(path('state'), code('granted')), present('grantedFrom')),
  },
  {
    code: 'domanda.decided-after-submitted',
    path: ['decidedOn'],
    holds: or(absent('decidedOn'), ge(path('decidedOn'), path('submittedOn'))),
  },
  inOrder('domanda.granted-dates', 'grantedFrom', 'grantedTo'),
  {
    code: 'domanda.ranking',
    path: ['rank'],
    holds: or(absent('rank'), present('score')),
    severity: 'warning',
  },
];

/** A request for a benefit, and what became of it. */
export const domanda = defineRecord({
  ...caseRecord,
  kind: 'domanda',
  label: { it: 'Domanda di prestazione', en: 'Application for a benefit' },
  description: {
    it: 'La domanda di una prestazione, l’istruttoria e l’esito con i suoi motivi.',
    en: 'The application for a benefit, its examination and the outcome with its reasons.',
  },
  purpose: 'benefit',
  norm: law241,
  data: z.strictObject({
    personId: element(reference('person'), 'Richiedente', 'Applicant'),
    beneficiaryId: element(reference('person').optional(), 'Beneficiario', 'Beneficiary'),
    householdId: element(reference('household').optional(), 'Nucleo', 'Household'),
    cartellaId: element(reference('cartella-sociale').optional(), 'Cartella', 'File'),
    benefit: element(codeOf('intervention-kinds'), 'Prestazione richiesta', 'Benefit asked for'),
    siussCode: element(codeOf('siuss-benefits').optional(), 'Prestazione SIUSS', 'SIUSS benefit', {
      vocabularyOn: 'submittedOn',
    }),
    call: element(LineSchema.optional(), 'Bando', 'Call'),
    submittedOn: element(CivilDateSchema, 'Presentata il', 'Submitted on'),
    protocol: element(LineSchema.max(60).optional(), 'Protocollo', 'Protocol'),
    iseeId: element(reference('isee').optional(), 'ISEE usato', 'ISEE used'),
    state: element(
      choice({
        submitted: ['Presentata', 'Submitted'],
        'under-review': ['In istruttoria', 'Under review'],
        suspended: ['Sospesa', 'Suspended'],
        granted: ['Accolta', 'Granted'],
        'granted-unfunded': ['Accolta senza risorse', 'Granted but not funded'],
        rejected: ['Respinta', 'Rejected'],
        withdrawn: ['Ritirata', 'Withdrawn'],
        revoked: ['Revocata', 'Revoked'],
      }),
      'Stato',
      'State',
    ),
    score: element(z.number().min(0).max(1000).optional(), 'Punteggio', 'Score'),
    rank: element(z.int().min(1).max(100_000).optional(), 'Posizione in graduatoria', 'Rank'),
    decidedOn: element(CivilDateSchema.optional(), 'Decisa il', 'Decided on'),
    act: element(LineSchema.optional(), 'Atto', 'Act'),
    reasons: element(z.array(LineSchema).min(1).max(20).optional(), 'Motivi', 'Reasons', {
      description: { it: 'Tutti i motivi del diniego insieme.', en: 'All reasons for the refusal together.' },
    }),
    ruleReference: element(LineSchema.optional(), 'Regola applicata', 'Rule applied', {
      description: {
        it: 'Documento di regole e versione con cui è stata decisa.',
        en: 'Rule document and version that it was decided with.',
      },
    }),
    grantedAmount: element(CentsSchema.optional(), 'Importo concesso', 'Amount granted'),
    grantedFrom: element(CivilDateSchema.optional(), 'Concessa dal', 'Granted from'),
    grantedTo: element(CivilDateSchema.optional(), 'Concessa fino al', 'Granted until'),
    documentId,
    documents: element(
      z.array(reference('document')).min(1).max(50).optional(),
      'Documenti presentati',
      'Documents submitted',
      {
        description: {
          it: 'I documenti che la persona allega alla domanda o che integra quando le sono chiesti.',
          en: 'The documents that the person adds to the application, or submits when they are asked for.',
        },
        norm: { ...law241, article: 'art. 6, c. 1, lett. b' },
      },
    ),
  }),
  rules,
  legalBasis: statutoryFlowBasis,
});

export type DomandaData = DataOf<typeof domanda>;
export type Domanda = RecordOf<typeof domanda>;
