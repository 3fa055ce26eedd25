import * as z from 'zod';
import { element, socialServicesBasis, statutoryFlowBasis } from '../element';
import { type DataOf, defineRecord, type RecordOf } from '../record';
import { afterClosure } from '../record/retention';
import { CentsSchema, CivilDateSchema, choice, codeOf, LineSchema, reference } from '../value';
import { erogazioneRules, interventoRules } from './intervento.rules';
import { DeliveredMonthSchema, DeliveryPlanSchema } from './months';

const siuss = {
  urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
  article: 'art. 24, c. 3',
  citation: 'D.Lgs. 15 settembre 2017, n. 147',
} as const;

/** A service or benefit decided for a person within a project. */
export const intervento = defineRecord({
  kind: 'intervento',
  version: '1.0.0',
  label: { it: 'Intervento', en: 'Intervention' },
  description: {
    it: 'Un servizio o una prestazione decisi per la persona.',
    en: 'A service or benefit decided for the person.',
  },
  sensitivity: 'special',
  purpose: 'delivery',
  legalBasis: socialServicesBasis,
  norm: { urn: 'urn:nir:stato:legge:2000-11-08;328', article: 'art. 22', citation: 'L. 8 novembre 2000, n. 328' },
  retention: afterClosure,
  data: z.strictObject({
    cartellaId: element(reference('cartella-sociale'), 'Cartella', 'File'),
    progettoId: element(reference('progetto-personalizzato').optional(), 'Progetto', 'Project'),
    kind: element(codeOf('intervention-kinds'), 'Tipo di intervento', 'Kind of intervention'),
    siussCode: element(codeOf('siuss-benefits').optional(), 'Prestazione SIUSS', 'SIUSS benefit', {
      norm: siuss,
      vocabularyOn: 'startDate',
    }),
    startDate: element(CivilDateSchema, 'Dal', 'From'),
    endDate: element(CivilDateSchema.optional(), 'Al', 'To'),
    providerId: element(reference('organisation').optional(), 'Chi lo realizza', 'Provider'),
    plan: element(DeliveryPlanSchema.optional(), 'Piano mese per mese', 'Plan month by month'),
    note: element(LineSchema.optional(), 'Note', 'Notes'),
  }),
  rules: interventoRules,
});

/** What was actually given: once, or every month of a period, with who pays which share. */
export const erogazione = defineRecord({
  kind: 'erogazione',
  version: '1.0.0',
  label: { it: 'Erogazione', en: 'Delivery' },
  description: {
    it: 'Ciò che è stato dato: una volta o per ciascun mese di un periodo, con le quote a carico di ente, utente e servizio sanitario.',
    en: 'What was given: once, or each month of a period, with the shares borne by the body, the person and the health service.',
  },
  sensitivity: 'special',
  purpose: 'delivery',
  legalBasis: statutoryFlowBasis,
  norm: siuss,
  retention: afterClosure,
  data: z.strictObject({
    interventoId: element(reference('intervento'), 'Intervento', 'Intervention'),
    personId: element(reference('person'), 'Beneficiario', 'Beneficiary'),
    siussCode: element(codeOf('siuss-benefits'), 'Prestazione SIUSS', 'SIUSS benefit', {
      norm: siuss,
      vocabularyOn: ['startDate', 'date'],
    }),
    frequency: element(
      choice({ once: ['Occasionale', 'Once'], monthly: ['Periodica, ogni mese', 'Periodic, every month'] }),
      'Carattere',
      'Frequency',
    ),
    date: element(CivilDateSchema.optional(), 'Data dell’erogazione', 'Date of delivery'),
    startDate: element(CivilDateSchema.optional(), 'Dal', 'From'),
    endDate: element(CivilDateSchema.optional(), 'Al', 'To'),
    amount: element(CentsSchema.optional(), 'Importo', 'Amount', {
      description: {
        it: 'Totale se occasionale, mensile se periodica.',
        en: 'Total when occasional, monthly when periodic.',
      },
      example: 25_000,
    }),
    enteShare: element(CentsSchema.optional(), 'Quota a carico dell’ente', 'Share of the body'),
    personShare: element(CentsSchema.optional(), 'Quota a carico dell’utente', 'Share of the person'),
    ssnShare: element(CentsSchema.optional(), 'Quota a carico del SSN', 'Share of the health service'),
    quantity: element(z.int().min(1).max(100_000).optional(), 'Quantità', 'Quantity'),
    unitOfMeasure: element(codeOf('erogazione-units').optional(), 'Unità di misura', 'Unit of measure'),
    months: element(z.array(DeliveredMonthSchema).max(120).optional(), 'Mesi erogati', 'Months delivered', {
      norm: siuss,
    }),
    meansTested: element(z.boolean(), 'Sottoposta a prova dei mezzi', 'Means tested'),
    iseeProtocol: element(LineSchema.max(40).optional(), 'Protocollo DSU', 'DSU protocol', {
      example: 'INPS-ISEE-2026-00000000X-00',
    }),
  }),
  rules: erogazioneRules,
});

export type InterventoData = DataOf<typeof intervento>;
export type Intervento = RecordOf<typeof intervento>;
export type ErogazioneData = DataOf<typeof erogazione>;
export type Erogazione = RecordOf<typeof erogazione>;
