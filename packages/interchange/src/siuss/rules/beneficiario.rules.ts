import type { Beneficiario } from '../layout';
import { rule, type SiussRule } from './rule';
import { factsOfTaxCode, isTaxCodeSound } from './tax-code';

type Anagrafica = Beneficiario['Anagrafica'];
type Indirizzo = Beneficiario['Indirizzo'][number];

const italy = '380';
const notAvailable = '990';

/** Rules on the person. */
export const beneficiarioRules: readonly SiussRule<Beneficiario>[] = [
  rule('error', 'tracciato', 'tax-code-check', 'CodiceFiscale', (r) => isTaxCodeSound(r.CodiceFiscale)),
  rule('warning', 'prassi', 'tax-code-year', 'CodiceFiscale', ({ CodiceFiscale, Anagrafica }) => {
    const facts = factsOfTaxCode(CodiceFiscale);
    return facts === undefined || Anagrafica.AnnoNascita.endsWith(facts.year);
  }),
  rule('warning', 'prassi', 'tax-code-sex', 'CodiceFiscale', ({ CodiceFiscale, Anagrafica }) => {
    const facts = factsOfTaxCode(CodiceFiscale);
    return facts === undefined || Anagrafica.Genere === facts.genere;
  }),
  rule('warning', 'prassi', 'tax-code-place', 'CodiceFiscale', ({ CodiceFiscale, Anagrafica }) => {
    const facts = factsOfTaxCode(CodiceFiscale);
    return facts === undefined || Anagrafica.LuogoNascita.toUpperCase() === facts.place;
  }),
];

const isCitizenship = (code: string | undefined, isCountry: (code: string) => boolean): boolean =>
  code === undefined || code === notAvailable || isCountry(code);

/** Rules on who the person is. */
export const anagraficaRules: readonly SiussRule<Anagrafica>[] = [
  rule('error', 'specifiche-2.0.1', 'blank', 'Cognome', (r) => r.Cognome.trim() !== ''),
  rule('error', 'specifiche-2.0.1', 'blank', 'Nome', (r) => r.Nome.trim() !== ''),
  rule('error', 'specifiche-2.0.1', 'unknown-birthplace', 'LuogoNascita', (r, codes) =>
    codes.isBirthplace(r.LuogoNascita.toUpperCase()),
  ),
  rule('error', 'specifiche-2.0.1', 'unknown-country', 'CodiceCittadinanza', (r, codes) =>
    isCitizenship(r.CodiceCittadinanza, codes.isCountry),
  ),
  rule('error', 'specifiche-2.0.1', 'unknown-country', 'CodiceSecondaCittadinanza', (r, codes) =>
    isCitizenship(r.CodiceSecondaCittadinanza, codes.isCountry),
  ),
];

const isItalian = (address: Indirizzo): boolean => address.CodiceNazione === italy;

/** Rules on an address of the person. */
export const indirizzoRules: readonly SiussRule<Indirizzo>[] = [
  rule('error', 'specifiche-2.0.1', 'unknown-country', 'CodiceNazione', (r, codes) => codes.isCountry(r.CodiceNazione)),
  rule(
    'incomplete',
    'tracciato',
    'region-missing',
    'CodiceRegione',
    (r) => !isItalian(r) || r.CodiceRegione !== undefined,
  ),
  rule(
    'incomplete',
    'tracciato',
    'municipality-missing',
    'CodiceComune',
    (r) => !isItalian(r) || r.CodiceComune !== undefined,
  ),
  rule(
    'error',
    'specifiche-2.0.1',
    'unknown-municipality',
    'CodiceComune',
    (r, codes) => r.CodiceComune === undefined || codes.isMunicipality(r.CodiceComune),
  ),
  // The ISTAT numbering of regions passes the schema and says another region.
  rule('error', 'specifiche-2.0.1', 'region-mismatch', 'CodiceRegione', ({ CodiceComune, CodiceRegione }, codes) => {
    const region = CodiceComune === undefined ? undefined : codes.regionOf(CodiceComune);
    return region === undefined || CodiceRegione === undefined || CodiceRegione === region;
  }),
];
