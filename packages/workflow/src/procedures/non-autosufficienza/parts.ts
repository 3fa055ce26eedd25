import { endState, label, liveState, outcome, silence, term } from '../../build';
import type { Body, CaseRecordDeclaration, Deadline, Outcome, ProcedureState } from '../../procedure';
import { decree29, decreeLea, law241 } from '../norms';
import { cartella, professionals } from '../shared';

/** Bodies that take part. */
export const bodies: Body[] = [
  { id: 'ente', label: label('Comune o ambito', 'Comune or ambito') },
  { id: 'asl', label: label('Azienda sanitaria', 'Health authority') },
];

/** Records of the case. */
export const records: Record<string, CaseRecordDeclaration> = {
  accesso: {
    kind: 'accesso',
    label: label('Richiesta al punto unico di accesso', 'Request at the single access point'),
  },
  cartella,
  presaInCarico: { kind: 'presa-in-carico', label: label('Presa in carico', 'Taking in charge') },
  relazioni: {
    kind: 'relazione',
    label: label('Valutazione sociale e sanitaria', 'Social and health assessments'),
    many: true,
    keptFor: label('Base della valutazione multidimensionale', 'Basis of the multidimensional assessment'),
  },
  uvm: {
    kind: 'valutazione-multidimensionale',
    label: label('Valutazione multidimensionale', 'Multidimensional assessment'),
  },
  pai: {
    kind: 'progetto-personalizzato',
    label: label('Progetto assistenziale individuale', 'Individual care plan'),
    parties: ['person', 'operator', 'health-service'],
  },
  interventi: { kind: 'intervento', label: label('Interventi', 'Interventions'), many: true },
  erogazioni: {
    kind: 'erogazione',
    label: label('Erogazioni', 'Deliveries'),
    many: true,
    keptFor: label('Debito informativo verso il SIUSS', 'Statutory flow to SIUSS'),
  },
  diario: {
    kind: 'diary-entry',
    label: label('Diario', 'Diary'),
    many: true,
    keptFor: label('Memoria del percorso', 'Memory of the path'),
  },
  valutazione: { kind: 'valutazione-finale', label: label('Valutazione finale', 'Final evaluation'), renewed: true },
};

/** Where a case may stand. */
export const states: ProcedureState[] = [
  liveState('richiesto', 'accesso', 'Richiesta al PUA', 'Request at the access point'),
  liveState('in-valutazione', 'valutazione', 'In valutazione multidimensionale', 'In multidimensional assessment'),
  {
    ...liveState('in-progettazione', 'progetto', 'PAI in costruzione', 'Care plan being drawn up'),
    answers: 'eleggibile',
  },
  liveState('in-erogazione', 'erogazione', 'PAI in corso', 'Care plan under way'),
  liveState('sospeso', 'erogazione', 'PAI sospeso', 'Care plan suspended', 'asl'),
  liveState('valutato', 'conclusione', 'Esiti valutati', 'Outcomes evaluated'),
  endState('orientato', 'accesso', 'Orientato ad altri servizi', 'Guided elsewhere'),
  endState('non-eleggibile', 'valutazione', 'Non eleggibile', 'Not eligible'),
  endState('concluso', 'conclusione', 'Concluso', 'Concluded'),
  endState('interrotto', 'conclusione', 'Interrotto', 'Ended early'),
];

/** How a case may end. */
export const outcomes: Outcome[] = [
  outcome('orientato', 'Orientamento del PUA', 'Guidance of the access point'),
  outcome('eleggibile', 'Bisogno complesso riconosciuto', 'Complex need recognised'),
  outcome('non-eleggibile', 'Valutato senza bisogno complesso', 'Assessed without complex need'),
  outcome('concluso', 'PAI concluso', 'Care plan concluded'),
  outcome('interrotto', 'Percorso interrotto', 'Path ended early', false),
];

const duty = { roles: professionals };
const substitute = silence(
  'substitute-power',
  'La persona può rivolgersi a chi ha il potere sostitutivo (art. 2, c. 9-bis, L. 241/1990)',
  'The person may turn to who holds the substitute power (art. 2, c. 9-bis, L. 241/1990)',
);

/** Terms, each with its norm. */
export const deadlines: Deadline[] = [
  {
    id: 'risposta-pua',
    label: label('Risposta del punto unico di accesso', 'Answer of the single access point'),
    term: term(30, 'day'),
    norm: law241('art. 2, c. 2'),
    toConfirm: true,
    duty,
    warnDays: 7,
    longestSuspension: 30,
    silence: substitute,
  },
  {
    id: 'valutazione-uvm',
    label: label('Valutazione dell’UVM', 'Assessment by the unit'),
    term: term(30, 'day'),
    norm: law241('art. 2, c. 2'),
    toConfirm: true,
    duty: { roles: [...professionals, 'operatore-sanitario'] },
    warnDays: 7,
    longestSuspension: 30,
    silence: substitute,
  },
  {
    id: 'firma-pai',
    label: label('Definizione del PAI', 'Care plan defined'),
    term: term(30, 'day'),
    norm: decreeLea('art. 21'),
    toConfirm: true,
    duty,
    warnDays: 7,
    silence: silence('escalation', 'Avvisato il responsabile del servizio', 'The head of service is told'),
  },
  {
    id: 'rivalutazione',
    label: label('Rivalutazione periodica', 'Periodic re-evaluation'),
    term: term(12, 'month'),
    norm: decree29('art. 27'),
    toConfirm: true,
    duty,
    warnDays: 45,
    silence: silence('escalation', 'Avvisato il responsabile del servizio', 'The head of service is told', 'rivaluta'),
  },
];
