/** Phases of the regional process, from first contact to closure. */
export const lombardiaPhases = {
  A: 'Accesso e orientamento',
  B: 'Valutazione del bisogno',
  C: 'Elaborazione del progetto individuale',
  D: 'Erogazione del servizio',
  E: 'Valutazione finale e conclusione del processo di aiuto',
} as const;

export type LombardiaPhase = keyof typeof lombardiaPhases;

/** What the value of an item is: a code of a regional list, an amount, a day, a text, or whatever the sender writes. */
export type LombardiaValue = 'coded' | 'money' | 'date' | 'text' | 'free';

/** A datum of a phase. */
export interface LombardiaItem {
  readonly phase: LombardiaPhase;
  /** Directly in the encounter of the phase, or in its care plan. */
  readonly place: 'encounter' | 'plan';
  readonly code: string;
  /** Code system of the code; none where SISO has none. */
  readonly codeSystem?: string;
  readonly value: LombardiaValue;
  readonly label: string;
  /** Two items of SISO share this code system, or one code two phases: check against the regional annex before relying on it. */
  readonly doubtful?: true;
}

const root = '2.16.840.1.113883.2.9.2.30.3.2.3.1';
const doubtful = new Set(['TIRI', 'MOCO', 'DSU0', 'TIIS', 'COPA', 'AMIR']);

// Codes and code systems as in the constants of SISO (Regione Umbria, EUPL): facts, not verified on the annex of the Region.
const rows: readonly (readonly [LombardiaPhase, LombardiaItem['place'], string, string, LombardiaValue, string])[] = [
  ['A', 'encounter', 'TIRI', '1.3', 'coded', 'Tipologià richiesta'],
  ['A', 'encounter', 'MOCO', '1.3', 'coded', 'Modalità di contatto'],
  ['A', 'encounter', 'AMIR', '1.10', 'coded', 'Ambito intervento richiesto'],
  ['A', 'encounter', 'CONF', '1.11', 'coded', 'Composizione nucleo familiare'],
  ['A', 'encounter', 'NUNF', '1.12', 'coded', 'Numerosità nucleo familiare'],
  ['A', 'encounter', 'NURS', '1.13', 'coded', 'Numerosità rete sociale'],
  ['A', 'encounter', 'PROV', '1.14', 'coded', 'Provenienza'],
  ['A', 'encounter', 'ARRE', '1.15', 'coded', 'Area reddituale'],
  ['A', 'encounter', 'DSU0', '1.16', 'coded', 'DSU'],
  ['A', 'encounter', 'TIIS', '1.16', 'coded', 'Tipologià ISEE'],
  ['A', 'encounter', 'ISEE', '1.18', 'money', 'ISEE'],
  ['A', 'encounter', 'OCAS', '1.19', 'coded', 'Occupazione assistito'],
  ['A', 'encounter', 'COER', '1.20', 'coded', 'Codice ente rilevatore'],
  ['A', 'encounter', 'DEER', '', 'free', 'Denominazione ente rilevatore'],
  ['B', 'encounter', 'AMIR', '2.2', 'coded', 'Aree intervento sociale'],
  ['B', 'encounter', 'ESTI', '2.3', 'coded', 'Esenzioni ticket'],
  ['B', 'encounter', 'DSGI', '', 'text', 'Denominazione SSS persona carico'],
  ['B', 'encounter', 'SSGE', '2.5', 'text', 'Servizi sociosanitari già erogati'],
  ['B', 'encounter', 'INVA', '2.6', 'coded', 'Invalidità'],
  ['B', 'encounter', 'INFR', '2.7', 'coded', 'Indennità di frequenza'],
  ['B', 'encounter', 'PRSI', '2.8', 'coded', 'Previdenze sociali INPS'],
  ['B', 'encounter', 'APIC', '2.9', 'coded', 'Assegno pensione invalidita civile'],
  ['B', 'encounter', 'UTPP', '2.10', 'coded', 'Utente con patologià psichiatrica'],
  ['B', 'encounter', 'PACO', '2.11', 'text', 'Patologie correnti'],
  ['B', 'encounter', 'POPA', '2.12', 'coded', 'Portatore protesi e ausili'],
  ['B', 'encounter', 'MOAF', '2.13', 'coded', 'Motivazione affido'],
  ['B', 'encounter', 'VNCS', '2.14', 'coded', 'Valutazione necessità cure'],
  ['B', 'encounter', 'NISS', '2.15', 'coded', 'Necessità interventi sociosanitari'],
  ['B', 'encounter', 'NISO', '2.16', 'coded', 'Necessità interventi sociali'],
  ['B', 'encounter', 'FODV', '2.17', 'coded', 'Fonte derivazione valutazione'],
  ['B', 'encounter', 'COPA', '2.18', 'coded', 'Codice protesi ausilio'],
  ['D', 'encounter', 'DSFR', '4.2', 'text', 'Denominazione struttura fuori rete'],
  ['C', 'plan', 'FRPR', '3.4', 'free', 'Frequenza prestazioni'],
  ['C', 'plan', 'SESP', '3.5', 'free', 'Servizio sociale professionale'],
  ['C', 'plan', 'INAS', '3.6', 'free', 'Integrazione con assistenza sanitaria'],
  ['C', 'plan', 'VAPR', '3.7', 'money', 'Valore progetto'],
  ['C', 'plan', 'COEA', '3.8', 'money', 'Compartecipazione economica assistito'],
  ['D', 'plan', 'UDOS', '4.1', 'coded', 'UDO sociale'],
  ['D', 'plan', 'SOER', '4.3', 'coded', 'Soggetto erogatore'],
  ['D', 'plan', 'MOER', '4.4', 'coded', 'Modalità erogazione'],
  ['D', 'plan', 'ARIS', '4.5', 'coded', 'Area intervento sociale'],
  ['D', 'plan', 'SEER', '4.6', 'coded', 'Servizio erogato'],
  ['D', 'plan', 'DAAS', '4.7', 'date', 'Data attivazione servizio'],
  ['D', 'plan', 'DACS', '4.8', 'date', 'Data conclusione servizio'],
  ['D', 'plan', 'DAIS', '4.9', 'date', 'Data inizio sospensione'],
  ['D', 'plan', 'DAFS', '4.10', 'date', 'Data fine sospensione'],
  ['D', 'plan', 'MOSO', '4.11', 'coded', 'Motivazione sospensione'],
  ['D', 'plan', 'VMBS', '4.12', 'money', 'Valore mensile buono sociale'],
  ['D', 'plan', 'TIVS', '4.13', 'coded', 'Tipologià voucher sociale'],
  ['D', 'plan', 'VAVO', '4.14', 'money', 'Valore voucher'],
  ['D', 'plan', 'IMER', '4.15', 'money', 'Importo erogato'],
  ['D', 'plan', 'RIRE', '4.16', 'money', 'Riprogrammazione risorse economiche'],
  ['E', 'plan', 'DAVF', '5.1', 'date', 'Data valutazione finale'],
  ['E', 'plan', 'VAFI', '5.2', 'text', 'Valutazione finale'],
  ['E', 'plan', 'MOCP', '5.3', 'free', 'Motivazione chiusura progetto'],
  ['E', 'plan', 'RIEF', '5.4', 'money', 'Risorse economiche finali'],
  ['E', 'plan', 'RIRA', '5.5', 'text', 'Risultati raggiunti'],
  ['E', 'plan', 'RINR', '5.6', 'text', 'Risultati non raggiunti'],
  ['E', 'plan', 'NUPR', '5.7', 'coded', 'Nuovo progetto'],
];

/** Every datum whose code is known, by phase. */
export const lombardiaItems: readonly LombardiaItem[] = rows.map(([phase, place, code, branch, value, label]) => ({
  phase,
  place,
  code,
  value,
  label,
  ...(branch === '' ? {} : { codeSystem: `${root}.${branch}` }),
  ...(doubtful.has(code) ? { doubtful: true as const } : {}),
}));

/** Finds a datum of a phase by its code. */
export function lombardiaItem(phase: string, code: string): LombardiaItem | undefined {
  return lombardiaItems.find((item) => item.phase === phase && item.code === code);
}
