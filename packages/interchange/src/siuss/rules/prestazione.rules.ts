import type { PrestazioneSociale, Sina } from '../layout';
import { rule, type SiussRule } from './rule';

type P = PrestazioneSociale;
type PField = keyof P & string;

const isPeriodic = (p: P): boolean => p.CaratterePrestazione === '1';
const isOccasional = (p: P): boolean => p.CaratterePrestazione === '2';
const isThere = (value: unknown): boolean => value !== undefined && value !== '';
const yearOf = (date: string): string => date.slice(0, 4);

const spec = 'specifiche-2.0.1';

const missingWhen = (
  applies: (p: P) => boolean,
  code: string,
  field: PField,
  source: SiussRule<P>['source'] = spec,
): SiussRule<P> => rule('incomplete', source, code, field, (p) => !applies(p) || isThere(p[field]));

const positive = (field: 'ImportoMensile' | 'ImportoPrestazione'): SiussRule<P> =>
  rule('error', spec, 'amount-not-positive', field, (p) => p[field] === undefined || p[field] > 0);

type Share =
  | 'ImportoQuotaEnte'
  | 'ImportoQuotaUtente'
  | 'ImportoQuotaSSN'
  | 'ImportoQuotaRichiesta'
  | 'ImportoSogliaISEE';
const notNegative = (field: Share): SiussRule<P> =>
  rule('error', spec, 'amount-negative', field, (p) => p[field] === undefined || p[field] >= 0);

const notBlank = (field: 'DenominazionePrestazione' | 'ProtocolloDomanda'): SiussRule<P> =>
  rule('error', spec, 'blank', field, (p) => p[field].trim() !== '');

const characterRules: readonly SiussRule<P>[] = [
  missingWhen(() => true, 'character-missing', 'CaratterePrestazione'),
  missingWhen(isPeriodic, 'periodic-start-missing', 'DataInizioPrestazione'),
  missingWhen(isPeriodic, 'periodic-amount-missing', 'ImportoMensile'),
  missingWhen(isOccasional, 'occasional-date-missing', 'DataErogazionePrestazione'),
  missingWhen(isOccasional, 'occasional-amount-missing', 'ImportoPrestazione'),
  rule(
    'warning',
    spec,
    'periodic-as-occasional',
    'ImportoPrestazione',
    (p) => !isPeriodic(p) || (!isThere(p.ImportoPrestazione) && !isThere(p.DataErogazionePrestazione)),
  ),
  rule(
    'warning',
    spec,
    'occasional-as-periodic',
    'ImportoMensile',
    (p) => !isOccasional(p) || (!isThere(p.ImportoMensile) && !isThere(p.PeriodoErogazione)),
  ),
];

/** Months of the calendar that a period touches, within a year. */
function monthsTouched(start: string, end: string): number {
  return Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
}

const periodRules: readonly SiussRule<P>[] = [
  rule(
    'error',
    spec,
    'end-before-start',
    'DataFinePrestazione',
    ({ DataInizioPrestazione: start, DataFinePrestazione: end }) =>
      start === undefined || end === undefined || start <= end,
  ),
  rule(
    'error',
    spec,
    'end-in-another-year',
    'DataFinePrestazione',
    ({ DataInizioPrestazione: start, DataFinePrestazione: end }) =>
      start === undefined || end === undefined || yearOf(start) === yearOf(end),
  ),
  rule(
    'warning',
    spec,
    'months-beyond-period',
    'PeriodoErogazione',
    ({ DataInizioPrestazione: start, DataFinePrestazione: end, PeriodoErogazione: months }) =>
      start === undefined ||
      end === undefined ||
      months === undefined ||
      yearOf(start) !== yearOf(end) ||
      months <= monthsTouched(start, end),
  ),
];

const amountRules: readonly SiussRule<P>[] = [
  positive('ImportoMensile'),
  positive('ImportoPrestazione'),
  notNegative('ImportoQuotaEnte'),
  notNegative('ImportoQuotaUtente'),
  notNegative('ImportoQuotaSSN'),
  notNegative('ImportoQuotaRichiesta'),
  notNegative('ImportoSogliaISEE'),
  // The example of INPS breaks this rule: told, not refused.
  rule('warning', spec, 'shares-sum', 'ImportoQuotaEnte', (p) => {
    const total = isOccasional(p) ? p.ImportoPrestazione : p.ImportoMensile;
    const shares = [p.ImportoQuotaEnte, p.ImportoQuotaUtente, p.ImportoQuotaSSN];
    if (total === undefined || shares.every((share) => share === undefined)) return true;
    return shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) === total;
  }),
];

const dsuProtocol = /^INPS-ISEE-(\d{4})-\d{8}[A-Z]-\d{2}$/;
const dsuOf = (p: P): unknown[] => [p.NumeroProtocolloDSU, p.AnnoProtocolloDSU, p.DataDSU];

const dsuRules: readonly SiussRule<P>[] = [
  rule(
    'incomplete',
    spec,
    'dsu-missing',
    'NumeroProtocolloDSU',
    (p) => p.PresenzaProvaMezzi !== '1' || dsuOf(p).some(isThere),
  ),
  rule(
    'incomplete',
    spec,
    'dsu-partial',
    'NumeroProtocolloDSU',
    (p) => dsuOf(p).every(isThere) || !dsuOf(p).some(isThere),
  ),
  rule(
    'warning',
    spec,
    'dsu-not-pertinent',
    'PresenzaProvaMezzi',
    (p) => p.PresenzaProvaMezzi === '1' || !dsuOf(p).some(isThere),
  ),
  rule(
    'warning',
    'prassi',
    'dsu-protocol',
    'NumeroProtocolloDSU',
    (p) => !isThere(p.NumeroProtocolloDSU) || dsuProtocol.test(p.NumeroProtocolloDSU ?? ''),
  ),
  rule('warning', 'prassi', 'dsu-year', 'AnnoProtocolloDSU', (p) => {
    const year = dsuProtocol.exec(p.NumeroProtocolloDSU ?? '')?.[1];
    return year === undefined || p.AnnoProtocolloDSU === undefined || p.AnnoProtocolloDSU === year;
  }),
];

const dayOf = (p: P): string | undefined => p.DataInizioPrestazione ?? p.DataErogazionePrestazione;

const wholePeriod = (code: string, field: PField): SiussRule<P> =>
  rule(
    'incomplete',
    'messaggio-1244-2022',
    code,
    field,
    (p, codes) => codes.benefit(p.CodicePrestazione)?.wholePeriod !== true || isThere(p[field]),
  );

const benefitRules: readonly SiussRule<P>[] = [
  rule(
    'error',
    spec,
    'unknown-benefit',
    'CodicePrestazione',
    (p, codes) => codes.benefit(p.CodicePrestazione, dayOf(p)) !== undefined,
  ),
  wholePeriod('benefit-start-missing', 'DataInizioPrestazione'),
  wholePeriod('benefit-end-missing', 'DataFinePrestazione'),
  wholePeriod('benefit-monthly-missing', 'ImportoMensile'),
  rule(
    'incomplete',
    'prassi',
    'benefit-event-missing',
    'DataEvento',
    (p, codes) => codes.benefit(p.CodicePrestazione)?.event !== true || isThere(p.DataEvento),
  ),
  rule(
    'warning',
    'prassi',
    'benefit-without-care',
    'PresaCarico',
    (p, codes) => p.PresaCarico === '1' || codes.benefit(p.CodicePrestazione)?.onlyInCare !== true,
  ),
];

const careRules: readonly SiussRule<P>[] = [
  missingWhen((p) => p.PresaCarico === '1', 'user-area-missing', 'AreaUtenza', 'prassi'),
  rule(
    'warning',
    spec,
    'sina-expected',
    'SINA',
    (p) => p.PresaCarico !== '1' || p.AreaUtenza !== '2' || p.SINA !== undefined,
  ),
];

/** Rules on a benefit. */
export const prestazioneRules: readonly SiussRule<P>[] = [
  notBlank('DenominazionePrestazione'),
  notBlank('ProtocolloDomanda'),
  ...characterRules,
  ...periodRules,
  ...amountRules,
  ...dsuRules,
  ...benefitRules,
  ...careRules,
];

/** Rules on the multidimensional assessment inside a benefit. */
export const sinaRules: readonly SiussRule<Sina>[] = [
  rule('error', spec, 'unknown-benefit', 'NecessitaInterventiSociali', (sina, codes) =>
    (sina.NecessitaInterventiSociali?.CodicePrestazione ?? []).every((code) => codes.benefit(code) !== undefined),
  ),
];
