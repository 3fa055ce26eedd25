import {
  amount,
  code,
  date,
  type ElementTable,
  hours,
  integer,
  maybe,
  optional,
  type RecordOf,
  required,
  text,
} from '../table';
import { areaUtenza, yesNo } from './codes';
import { sina } from './sina';

const provaMezzi = {
  '1': 'Prestazione soggetta a ISEE',
  '2': 'Prestazione soggetta a prova dei mezzi, ma non attraverso l’ISEE',
  '3': 'Prestazione soggetta a ISEE, sottratta alla prova dei mezzi per questo beneficiario',
  '4': 'Prestazione non soggetta a prova dei mezzi',
} as const;

const carattere = { '1': 'Periodico', '2': 'Occasionale (unica soluzione)' } as const;

const year = text({ pattern: '([0-9]{4})' });

/** A benefit given to a person, within one calendar year. */
export const prestazioneSociale = {
  name: 'PrestazioniSociali',
  label: 'Prestazione sociale',
  attributes: {
    TipoOperazione: optional('tipo di operazione', code({ I: 'Inserimento', C: 'Cancellazione' }), 'Se manca vale I.'),
    PresenzaProvaMezzi: required('prova dei mezzi', code(provaMezzi)),
    CaratterePrestazione: optional(
      'carattere della prestazione',
      code(carattere),
      'Facoltativo nel tracciato, obbligatorio nelle specifiche.',
    ),
    NumeroProtocolloDSU: optional('numero di protocollo della DSU', text({ min: 0, max: 30 })),
    AnnoProtocolloDSU: optional('anno di protocollo della DSU', year),
    DataDSU: optional('data della DSU', date),
    CodicePrestazione: required('codice della prestazione', text({ min: 5, max: 10 })),
    DenominazionePrestazione: required('denominazione della prestazione', text({ min: 10, max: 200 })),
    ProtocolloDomanda: required('protocollo della domanda', text({ min: 1, max: 32 })),
    DataEvento: optional('data dell’evento', date),
    DataInizioPrestazione: optional('data di inizio', date),
    DataFinePrestazione: optional('data di fine', date),
    DataErogazionePrestazione: optional('data di erogazione', date),
    ImportoPrestazione: optional('importo della prestazione', amount),
    PeriodoErogazione: optional('mesi di erogazione', integer({ min: 1, max: 12 })),
    ImportoMensile: optional('importo mensile', amount),
    ImportoQuotaEnte: optional('quota a carico dell’ente', amount),
    ImportoQuotaUtente: optional('quota a carico della persona', amount),
    ImportoQuotaSSN: optional('quota a carico del servizio sanitario', amount),
    ImportoQuotaRichiesta: optional('importo richiesto', amount, 'Solo a fini statistici.'),
    ImportoSogliaISEE: optional('soglia ISEE', amount, 'Solo a fini statistici.'),
    OreServizioMensile: optional('ore di servizio al mese', hours, 'Ore e minuti: 2.30 sono due ore e mezza.'),
    PresaCarico: required('presa in carico', code(yesNo)),
    AreaUtenza: optional('area di utenza', code(areaUtenza)),
  },
  children: { SINA: maybe(sina) },
} as const satisfies ElementTable;

export type PrestazioneSociale = RecordOf<typeof prestazioneSociale>;
