import * as z from 'zod';
import { type ElementFacts, element, statutoryFlowBasis } from '../element';
import { personId } from '../part';
import { caseRecord, type DataOf, defineRecord, inOrder, type RecordOf } from '../record';
import { CentsSchema, CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';
import { dpcm159, iseeRules } from './isee.rules';

/** Protocol of the sworn declaration, as INPS writes it. */
const dsuProtocol = element(
  z
    .string()
    .max(40)
    .regex(/^INPS-ISEE-\d{4}-[0-9A-Z]{6,12}-\d{2}$/),
  'Protocollo della DSU',
  'DSU protocol',
  { example: 'INPS-ISEE-2026-00000000X-00' },
);

const amount = (it: string, en: string, facts: ElementFacts = {}) => element(CentsSchema.optional(), it, en, facts);

/** An indicator that INPS attests: a household has several, each with its kind and its days of validity. */
export const isee = defineRecord({
  ...caseRecord,
  kind: 'isee',
  label: { it: 'ISEE', en: 'ISEE' },
  description: {
    it: 'Un indicatore attestato da INPS con le parti che servono a verificarlo e a ricalcolarlo.',
    en: 'An indicator attested by INPS with the parts needed to verify and recompute it.',
  },
  purpose: 'benefit',
  legalBasis: statutoryFlowBasis,
  norm: dpcm159,
  data: z.strictObject({
    householdId: element(reference('household').optional(), 'Nucleo', 'Household'),
    declarantId: element(reference('person'), 'Dichiarante', 'Declarant'),
    beneficiaryId: element(reference('person').optional(), 'Beneficiario', 'Beneficiary', {
      description: {
        it: 'La persona per cui vale, quando l’indicatore è di una sola.',
        en: 'The person it holds for, when the indicator is of one only.',
      },
    }),
    kind: element(
      choice({
        ordinario: ['Ordinario', 'Ordinary'],
        minorenni: ['Minorenni', 'Minors'],
        universita: ['Università', 'University'],
        sociosanitario: ['Sociosanitario', 'Health and social'],
        'sociosanitario-residenze': ['Sociosanitario residenze', 'Residential care'],
        corrente: ['Corrente', 'Current'],
        inclusione: ['Prestazioni familiari e inclusione', 'Family benefits and inclusion'],
      }),
      'Tipo di ISEE',
      'Kind of ISEE',
    ),
    narrow: element(z.boolean().optional(), 'Nucleo ristretto', 'Narrow household', {
      norm: { ...dpcm159, article: 'art. 6, c. 2' },
    }),
    dsuProtocol,
    submittedOn: element(CivilDateSchema, 'DSU presentata il', 'DSU submitted on'),
    validUntil: element(CivilDateSchema, 'Valido fino al', 'Valid until'),
    computable: element(z.boolean(), 'Calcolabile', 'Computable'),
    isee: amount('ISEE', 'ISEE', { example: 845_000 }),
    ise: amount('ISE', 'ISE'),
    isr: amount('ISR', 'ISR', { norm: { ...dpcm159, article: 'art. 4' } }),
    isp: amount('ISP', 'ISP', { norm: { ...dpcm159, article: 'art. 5' } }),
    scale: element(z.number().min(1).max(30).optional(), 'Scala di equivalenza', 'Equivalence scale', {
      norm: { ...dpcm159, article: 'all. 1' },
      example: 2.46,
    }),
    scaleBase: element(z.number().min(1).max(20).optional(), 'Parametro del nucleo', 'Household parameter'),
    scaleIncrements: element(z.number().min(0).max(20).optional(), 'Maggiorazioni', 'Increments'),
    incomes: amount('Somma dei redditi', 'Sum of incomes'),
    figurativeIncome: amount('Reddito figurativo del patrimonio mobiliare', 'Figurative income of financial assets'),
    deductions: amount('Detrazioni', 'Deductions'),
    financialAssets: amount('Patrimonio mobiliare', 'Financial assets'),
    financialDeduction: amount('Detrazione sul patrimonio mobiliare', 'Deduction on financial assets'),
    realEstate: amount('Patrimonio immobiliare', 'Real estate'),
    realEstateDeduction: amount('Detrazione sul patrimonio immobiliare', 'Deduction on real estate'),
    additionalComponent: amount('Componente aggiuntiva', 'Additional component', {
      norm: { ...dpcm159, article: 'all. 2' },
    }),
    omissions: element(z.boolean(), 'Omissioni o difformità', 'Omissions or differences'),
    omissionNote: element(LineSchema.optional(), 'Quali', 'Which'),
    consultedOn: element(CivilDateSchema.optional(), 'Consultato il', 'Consulted on'),
    consultedFor: element(
      codeOf('siuss-benefits').optional(),
      'Consultato per la prestazione',
      'Consulted for benefit',
    ),
  }),
  rules: iseeRules,
});

/** The sworn declaration behind the indicators of a household; only what is needed of it is kept. */
export const dsu = defineRecord({
  ...caseRecord,
  kind: 'dsu',
  label: { it: 'DSU', en: 'DSU' },
  description: {
    it: 'La dichiarazione sostitutiva unica: chi l’ha presentata, per chi e quando; i contenuti restano all’INPS.',
    en: 'The sworn declaration: who submitted it, for whom and when; its contents stay with INPS.',
  },
  purpose: 'benefit',
  legalBasis: statutoryFlowBasis,
  norm: { ...dpcm159, article: 'art. 10' },
  data: z.strictObject({
    protocol: dsuProtocol,
    declarantId: element(reference('person'), 'Dichiarante', 'Declarant'),
    kind: element(
      choice({
        mini: ['Mini', 'Short'],
        integrale: ['Integrale', 'Full'],
        precompilata: ['Precompilata', 'Prefilled'],
        corrente: ['Modulo sostitutivo (corrente)', 'Substitute form (current)'],
        integrativa: ['Foglio integrativo', 'Supplementary sheet'],
      }),
      'Modello',
      'Form',
    ),
    submittedOn: element(CivilDateSchema, 'Presentata il', 'Submitted on'),
    validUntil: element(CivilDateSchema.optional(), 'Valida fino al', 'Valid until'),
    incomeYear: element(z.int().min(1990).max(2200).optional(), 'Anno dei redditi', 'Year of the incomes'),
    members: element(
      z
        .array(
          z.strictObject({
            personId,
            relation: element(codeOf('dsu-relations'), 'Rapporto con il dichiarante', 'Relation to the declarant'),
          }),
        )
        .min(1)
        .max(30),
      'Componenti del nucleo ISEE',
      'Members of the ISEE household',
      { norm: { ...dpcm159, article: 'art. 3' } },
    ),
    submittedAt: element(
      choice({
        caf: ['Al CAF', 'At a CAF'],
        'inps-online': ['Sul portale INPS', 'On the INPS portal'],
        comune: ['Al comune', 'At the municipality'],
        other: ['Altrove', 'Elsewhere'],
      }).optional(),
      'Dove',
      'Where',
    ),
  }),
  rules: [inOrder('dsu.validity', 'submittedOn', 'validUntil')],
});

export type IseeData = DataOf<typeof isee>;
export type Isee = RecordOf<typeof isee>;
export type DsuData = DataOf<typeof dsu>;
export type Dsu = RecordOf<typeof dsu>;
