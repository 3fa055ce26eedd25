import { and, annotate, ge, path, present, today } from '@cartella/rules';
import { endState, label, liveState, outcome, silence, term } from '../../build';
import type { Body, CaseRecordDeclaration, Condition, Deadline, Outcome, ProcedureState } from '../../procedure';
import { decree159, decree445, decree1199, law241 } from '../norms';
import { cartella } from '../shared';

/** Bodies that take part. */
export const bodies: Body[] = [
  { id: 'ente', label: label('Ente erogatore', 'Granting body') },
  { id: 'richiedente', label: label('Richiedente', 'Applicant') },
];

/** Records of the case. */
export const records: Record<string, CaseRecordDeclaration> = {
  domanda: { kind: 'domanda', label: label('Domanda', 'Application') },
  isee: { kind: 'isee', label: label('ISEE', 'ISEE') },
  cartella,
  interventi: {
    kind: 'intervento',
    label: label('Prestazione concessa', 'Benefit granted'),
    many: true,
    keptFor: label('Ciò che si eroga ogni mese', 'What is delivered every month'),
  },
  erogazioni: {
    kind: 'erogazione',
    label: label('Erogazioni', 'Deliveries'),
    many: true,
    keptFor: label('Debito informativo verso il SIUSS', 'Statutory flow to SIUSS'),
  },
};

/** Where a case may stand. */
export const states: ProcedureState[] = [
  liveState('presentata', 'accesso', 'Domanda presentata', 'Application submitted'),
  liveState('in-istruttoria', 'valutazione', 'In istruttoria', 'Under review'),
  liveState('in-attesa-documenti', 'valutazione', 'In attesa di documenti', 'Awaiting documents', 'richiedente'),
  liveState('in-preavviso', 'valutazione', 'Preavviso di rigetto inviato', 'Notice of rejection sent', 'richiedente'),
  liveState('in-erogazione', 'erogazione', 'Prestazione concessa', 'Benefit granted'),
  liveState('in-riesame', 'conclusione', 'Ricorso in esame', 'Appeal under examination'),
  endState('respinta', 'valutazione', 'Domanda respinta', 'Application rejected'),
  endState('conclusa', 'conclusione', 'Prestazione conclusa', 'Benefit ended'),
  endState('decaduta', 'conclusione', 'Decaduta', 'Forfeited'),
  endState('interrotto', 'conclusione', 'Rinuncia o archiviazione', 'Withdrawn or filed'),
];

/** How a case may end. */
export const outcomes: Outcome[] = [
  outcome('respinta', 'Domanda respinta', 'Application rejected'),
  outcome('conclusa', 'Prestazione erogata e conclusa', 'Benefit delivered and ended'),
  outcome('decaduta', 'Decadenza dalla prestazione', 'Benefit forfeited', false),
  outcome('interrotto', 'Rinuncia o archiviazione', 'Withdrawn or filed', false),
];

const duty = { roles: ['amministrativo', 'assistente-sociale', 'responsabile'] };

/** Terms, each with its norm. */
export const deadlines: Deadline[] = [
  {
    id: 'conclusione',
    label: label('Conclusione del procedimento', 'End of the procedure'),
    term: term(30, 'day'),
    norm: law241('art. 2, c. 2'),
    duty,
    warnDays: 7,
    longestSuspension: 30,
    silence: silence(
      'substitute-power',
      'La persona può rivolgersi a chi ha il potere sostitutivo (art. 2, c. 9-bis, L. 241/1990)',
      'The person may turn to who holds the substitute power (art. 2, c. 9-bis, L. 241/1990)',
    ),
  },
  {
    id: 'integrazione',
    label: label('Documenti da integrare', 'Documents to complete'),
    term: term(30, 'day'),
    norm: law241('art. 2, c. 7'),
    duty: { body: 'richiedente', roles: ['cittadino'] },
    warnDays: 7,
    silence: silence(
      'none',
      'L’istruttoria riprende con quanto c’è',
      'The review goes on with what there is',
      'riprendi-senza-documenti',
    ),
  },
  {
    id: 'osservazioni',
    label: label('Osservazioni al preavviso di rigetto', 'Remarks on the notice of rejection'),
    term: term(10, 'day'),
    norm: law241('art. 10-bis'),
    duty: { body: 'richiedente', roles: ['cittadino'] },
    warnDays: 3,
    silence: silence(
      'none',
      'Si decide senza osservazioni',
      'It is decided without remarks',
      'riprendi-senza-osservazioni',
    ),
  },
  {
    id: 'ricorso',
    label: label('Ricorso', 'Appeal'),
    term: term(30, 'day'),
    norm: decree1199('art. 2'),
    duty: { body: 'richiedente', roles: ['cittadino'] },
    silence: silence(
      'lapse',
      'Il rigetto diventa definitivo in via amministrativa',
      'The rejection becomes final for the administration',
    ),
  },
  {
    id: 'decisione-ricorso',
    label: label('Decisione sul ricorso', 'Decision on the appeal'),
    term: term(90, 'day'),
    norm: decree1199('art. 6'),
    duty: { roles: ['responsabile'] },
    warnDays: 15,
    silence: silence(
      'refusal',
      'Il ricorso si intende respinto',
      'The appeal is taken as rejected',
      'silenzio-sul-ricorso',
    ),
  },
  {
    id: 'verifica-requisiti',
    label: label('Verifica periodica dei requisiti', 'Periodic check of the requirements'),
    term: term(12, 'month'),
    norm: decree445('art. 71'),
    duty,
    warnDays: 30,
    silence: silence(
      'escalation',
      'Avvisato il responsabile del servizio',
      'The head of service is told',
      'verifica-requisiti',
    ),
  },
];

/** What must go on being true while the benefit is paid. */
export const conditions: Condition[] = [
  {
    id: 'isee-valido',
    label: label('L’ISEE è valido', 'The ISEE is valid'),
    holds: annotate(and(present('isee.validUntil'), ge(path('isee.validUntil'), today())), {
      code: 'domanda-prestazione.isee-expired',
      norm: decree159('art. 10'),
      place: 'isee.validUntil',
    }),
    timedBy: 'verifica-requisiti',
    otherwise: 'dichiara-decadenza',
    norm: decree159('art. 10'),
  },
];
