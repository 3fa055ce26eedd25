import { code, type ElementTable, many, one, optional, type RecordOf, required, text } from '../table';
import { genere, taxCodePattern } from './codes';
import { decree206, identificazioneFlusso } from './header';
import { prestazioneSociale } from './prestazione';

const country = text({ pattern: '([0-9]{3})' });

const anagrafica = {
  name: 'Anagrafica',
  label: 'Anagrafica',
  attributes: {
    Cognome: required('cognome', text({ min: 1, max: 36 })),
    Nome: required('nome', text({ min: 1, max: 36 })),
    AnnoNascita: required('anno di nascita', text({ pattern: '([0-9]{4})' })),
    LuogoNascita: required(
      'luogo di nascita',
      text({ min: 4, max: 4 }),
      'Codice catastale del comune, o dello stato estero (Z…).',
    ),
    Genere: required('genere', code(genere)),
    CodiceCittadinanza: required('cittadinanza', country, 'ISO 3166 numerico; 990 se non disponibile.'),
    CodiceSecondaCittadinanza: optional('seconda cittadinanza', country),
  },
  children: {},
} as const satisfies ElementTable;

const indirizzo = {
  name: 'Indirizzo',
  label: 'Indirizzo',
  attributes: {
    CodiceRegione: optional('regione', text({ pattern: '([0-9]{2})' }), 'Codifica del D.M. 1986, non ISTAT.'),
    CodiceComune: optional('comune', text({ pattern: '([0-9]{6})' }), 'Codice ISTAT.'),
    CodiceNazione: required('stato', country, 'ISO 3166 numerico.'),
  },
  children: {},
} as const satisfies ElementTable;

/** A person and the benefits given to that person. */
export const beneficiario = {
  name: 'Beneficiario',
  label: 'Beneficiario',
  attributes: { CodiceFiscale: required('codice fiscale', text({ pattern: taxCodePattern })) },
  children: {
    Anagrafica: one(anagrafica),
    Indirizzo: many(indirizzo, 5),
    PrestazioniSociali: many(prestazioneSociale),
  },
} as const satisfies ElementTable;

export type Beneficiario = RecordOf<typeof beneficiario>;

/** Layout PS, PSA and SINA of December 2018. */
export const psPsaSina = {
  name: 'Flusso',
  label: 'Flusso PS/PSA/SINA',
  norm: decree206,
  attributes: {},
  children: { IdentificazioneFlusso: one(identificazioneFlusso), Beneficiario: many(beneficiario) },
} as const satisfies ElementTable;
