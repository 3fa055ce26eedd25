import type { Sinba } from '../layout';
import { rule, type SiussRule } from './rule';

type Field = keyof Sinba & string;

const spec = 'specifiche-2.0.1';
const isThere = (value: unknown): boolean => value !== undefined;

const missingWhen = (
  applies: (minore: Sinba) => boolean,
  code: string,
  field: Field,
  source: SiussRule<Sinba>['source'] = spec,
): SiussRule<Sinba> => rule('incomplete', source, code, field, (minore) => !applies(minore) || isThere(minore[field]));

const onlyWhen = (applies: (minore: Sinba) => boolean, field: Field): SiussRule<Sinba> =>
  rule('warning', 'prassi', 'not-pertinent', field, (minore) => applies(minore) || !isThere(minore[field]));

const isDisabled = (minore: Sinba): boolean => minore.Disabilita === '1';
const isReported = (minore: Sinba): boolean => minore.SegnalazioneAutoritaGiudiziaria === '1';
const isUnderOrder = (minore: Sinba): boolean => minore.ProvvedimentoGiudiziario === '1';

const country = (
  field: 'CodiceCittadinanzaPadre' | 'CodiceCittadinanzaMadre' | 'CodiceNazioneResidenza',
): SiussRule<Sinba> =>
  rule('error', spec, 'unknown-country', field, (minore, codes) => {
    const code = minore[field];
    return code === undefined || codes.isCountry(code) || (code === '990' && field !== 'CodiceNazioneResidenza');
  });

const region = (
  field: 'CodiceRegioneResidenza' | 'CodiceRegioneResidenzaPadre' | 'CodiceRegioneResidenzaMadre',
): SiussRule<Sinba> =>
  rule('error', spec, 'unknown-region', field, (minore, codes) => {
    const code = minore[field];
    return code === undefined || codes.isRegion(code);
  });

const taxCodeInside = /[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]/i;
// The cadastral code of the ente and the number of the case: whoever holds the cases can trace it back.
const caseNumber = /^[A-Z]\d{3}\D?\d+$/i;

/** Rules on a child in care. */
export const sinbaRules: readonly SiussRule<Sinba>[] = [
  rule(
    'error',
    spec,
    'pseudonym-is-tax-code',
    'IDBeneficiario',
    (minore) => !taxCodeInside.test(minore.IDBeneficiario),
  ),
  rule(
    'warning',
    'prassi',
    'pseudonym-is-case-number',
    'IDBeneficiario',
    (minore) => !caseNumber.test(minore.IDBeneficiario),
  ),
  missingWhen(isDisabled, 'disability-kind-missing', 'TipoDisabilita', 'prassi'),
  missingWhen(isDisabled, 'disability-certificate-missing', 'InvCivCertificazioni', 'prassi'),
  onlyWhen(isDisabled, 'TipoDisabilita'),
  missingWhen(isReported, 'report-month-missing', 'DataSegnalazione'),
  onlyWhen(isReported, 'DataSegnalazione'),
  missingWhen(isUnderOrder, 'order-month-missing', 'DataProvvedimentoGiudiziario', 'prassi'),
  onlyWhen(isUnderOrder, 'DataProvvedimentoGiudiziario'),
  missingWhen((minore) => minore.CodiceNazioneResidenza === '380', 'region-missing', 'CodiceRegioneResidenza'),
  rule(
    'error',
    spec,
    'isee-members',
    'NumeroComponentiISEE',
    (minore) => minore.NumeroComponentiISEE === undefined || minore.NumeroComponentiISEE >= 1,
  ),
  country('CodiceCittadinanzaPadre'),
  country('CodiceCittadinanzaMadre'),
  country('CodiceNazioneResidenza'),
  region('CodiceRegioneResidenza'),
  region('CodiceRegioneResidenzaPadre'),
  region('CodiceRegioneResidenzaMadre'),
  rule('error', spec, 'unknown-benefit', 'Prestazioni', (minore, codes) =>
    minore.Prestazioni.CodicePrestazione.every((code) => codes.benefit(code) !== undefined),
  ),
];
