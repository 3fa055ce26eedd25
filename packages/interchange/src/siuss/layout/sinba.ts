import { code, type ElementTable, integer, many, one, optional, type RecordOf, required, text } from '../table';
import { monthPattern, occupazione, titoloStudio, yesNo } from './codes';
import { decree206, identificazioneFlusso } from './header';
import { codicePrestazione } from './sina';
import {
  certificazioneMinore,
  componenteFamiglia,
  condizioneLavoro,
  condizioneMinore,
  fasciaEta,
  fasciaIsee,
  fonteSegnalazione,
  luogoVita,
  scuolaFrequentata,
  tipoDisabilita,
  valutazioneFamiglia,
  valutazioneMinore,
} from './sinba-codes';
import {
  autorita,
  carattereAffido,
  carattereInserimento,
  collaborazioni,
  durataAffido,
  esitoAffido,
  esitoInserimento,
  forma,
  motivoChiusura,
  responsabilita,
  situazioneChiusura,
  tipoAffido,
  tipoInserimento,
  tipoProvvedimento,
} from './sinba-measure-codes';

const country = text({ pattern: '([0-9]{3})' });
const region = text({ pattern: '([0-9]{2})' });
const month = text({ pattern: monthPattern });

/** A child in care, under a pseudonym. */
export const sinba = {
  name: 'SINBA',
  label: 'Minore',
  attributes: {
    IDBeneficiario: required('pseudonimo del minore', text({ min: 1, max: 20 }), 'Mai il codice fiscale, mai il nome.'),
    MinoreStranieroNoAcc: required('minore straniero non accompagnato', code(yesNo)),
    CondizioneMinore: required('condizione del minore', code(condizioneMinore)),
    LuogoVita: required('luogo di vita', code(luogoVita)),
    ScuolaFrequentata: required('scuola frequentata', code(scuolaFrequentata)),
    CondizioneLavoro: required('condizione lavorativa', code(condizioneLavoro)),
    Disabilita: required('disabilità', code(yesNo)),
    TipoDisabilita: optional('tipo di disabilità', code(tipoDisabilita)),
    InvCivCertificazioni: optional('certificazione di invalidità', code(certificazioneMinore)),
    CodiceCittadinanzaPadre: optional('cittadinanza del padre', country),
    CodiceCittadinanzaMadre: optional('cittadinanza della madre', country),
    CodiceRegioneResidenzaPadre: optional('regione di residenza del padre', region),
    CodiceRegioneResidenzaMadre: optional('regione di residenza della madre', region),
    TitoloStudioPadre: optional('titolo di studio del padre', code(titoloStudio)),
    TitoloStudioMadre: optional('titolo di studio della madre', code(titoloStudio)),
    OccupazionePadre: optional('occupazione del padre', code(occupazione)),
    OccupazioneMadre: optional('occupazione della madre', code(occupazione)),
    DataPrimaSegnalazione: required('mese della prima segnalazione', month),
    FonteSegnalazione: required('fonte della segnalazione', code(fonteSegnalazione)),
    ValutazioneMinore: required('valutazione del minore', code(valutazioneMinore)),
    ValutazioneFamigliaMinore: required('valutazione della famiglia', code(valutazioneFamiglia)),
    SegnalazioneAutoritaGiudiziaria: required('segnalazione all’autorità giudiziaria', code(yesNo)),
    DataSegnalazione: optional('mese della segnalazione all’autorità giudiziaria', month),
    ProvvedimentoGiudiziario: required('provvedimento giudiziario', code(yesNo)),
    DataProvvedimentoGiudiziario: optional('mese del provvedimento giudiziario', month),
    AutoritaProvvedimento: optional('autorità del provvedimento', code(autorita)),
    PotestaTutela: optional('responsabilità genitoriale e tutela', code(responsabilita)),
    TipoProvvedimentoGiudiziario: optional('tipo di provvedimento', code(tipoProvvedimento)),
    FormaInterventoAffido: optional('forma dell’affido', code(forma)),
    TipoInterventoAffido: optional('tipo di affido', code(tipoAffido)),
    DurataAffido: optional('durata dell’affido', code(durataAffido)),
    CarattereAffido: optional('carattere dell’affido', code(carattereAffido)),
    EsitoAffido: optional('esito dell’affido', code(esitoAffido)),
    CarattereInserimentoResidenziale: optional('carattere dell’inserimento', code(carattereInserimento)),
    FormaInserimentoResidenziale: optional('forma dell’inserimento', code(forma)),
    TipoInserimentoResidenziale: optional('tipo di inserimento', code(tipoInserimento)),
    EsitoInserimentoStruttura: optional('esito dell’inserimento', code(esitoInserimento)),
    MotivazioneChiusuraCarico: optional('motivo di chiusura', code(motivoChiusura)),
    SituazioneChiusuraCarico: optional('situazione alla chiusura', code(situazioneChiusura)),
    CollaborazioniInterventi: optional('collaborazioni', code(collaborazioni)),
    NumeroComponentiISEE: optional('componenti del nucleo ISEE', integer({ max: 9 }), 'Da 1 a 9.'),
    FasciaEtaBeneficiario: required('fascia di età', code(fasciaEta)),
    FasciaISEEBeneficiario: optional('fascia ISEE', code(fasciaIsee)),
    AnnoNascita: required('anno di nascita', text({ pattern: '([0-9]{4})' })),
    CodiceRegioneResidenza: optional('regione di residenza', region, 'Codifica del D.M. 1986, non ISTAT.'),
    CodiceNazioneResidenza: required('stato di residenza', country, 'ISO 3166 numerico.'),
  },
  children: {
    Prestazioni: one({
      name: 'Prestazioni',
      label: 'Prestazioni',
      attributes: {},
      children: { CodicePrestazione: many(codicePrestazione) },
    } as const),
    Famiglia: one({
      name: 'Famiglia',
      label: 'Famiglia',
      attributes: {},
      children: {
        ComposizioneFamiglia: many({
          name: 'ComposizioneFamiglia',
          label: 'componente della famiglia',
          attributes: {},
          children: {},
          text: code(componenteFamiglia),
        } as const),
      },
    } as const),
  },
} as const satisfies ElementTable;

export type Sinba = RecordOf<typeof sinba>;

/** Layout SINBA. */
export const sinbaFlow = {
  name: 'Flusso',
  label: 'Flusso SINBA',
  norm: decree206,
  attributes: {},
  children: { IdentificazioneFlusso: one(identificazioneFlusso), SINBA: many(sinba) },
} as const satisfies ElementTable;
