import { endState, label, liveState, outcome, silence, term } from '../../build';
import type { Body, CaseRecordDeclaration, Deadline, Outcome, ProcedureState } from '../../procedure';
import { decree117, law241, law328 } from '../norms';
import { professionals } from '../shared';

/** Bodies that take part. */
export const bodies: Body[] = [
  { id: 'ente', label: label('Ente titolare', 'Holder') },
  { id: 'cooperativa', label: label('Ente accreditato', 'Accredited body') },
];

/** Records of the case. */
export const records: Record<string, CaseRecordDeclaration> = {
  segnalazione: { kind: 'referral', label: label('Scheda di segnalazione', 'Referral sheet') },
  informativa: {
    kind: 'privacy-notice',
    label: label('Informativa alla persona', 'Notice to the person'),
    keptFor: label('La persona sa chi riceve i suoi dati', 'The person knows who receives their data'),
  },
  intervento: {
    kind: 'intervento',
    label: label('Attività affidata alla cooperativa', 'Activity entrusted to the cooperative'),
    keptFor: label('Lega le presenze al progetto della persona', 'Ties attendance to the project of the person'),
  },
  patto: {
    kind: 'patto-individualizzato',
    label: label('Patto individualizzato', 'Individual pact'),
    parties: ['person', 'operator', 'tutor'],
  },
  misure: { kind: 'misura-di-sostegno', label: label('Misure di sostegno mensili', 'Monthly supports'), many: true },
  presenze: {
    kind: 'attendance',
    label: label('Presenze', 'Attendance'),
    many: true,
    keptFor: label('Base del sostegno mensile', 'Basis of the monthly support'),
  },
  diario: {
    kind: 'diary-entry',
    label: label('Diario condiviso', 'Shared diary'),
    many: true,
    keptFor: label('Memoria comune ai due enti', 'Memory common to the two bodies'),
  },
  valutazione: {
    kind: 'valutazione-finale',
    label: label('Valutazione finale', 'Final evaluation'),
    renewed: true,
    keptFor: label('Indicatori di esito dei due enti', 'Outcome indicators of the two bodies'),
  },
};

/** Where a case may stand. */
export const states: ProcedureState[] = [
  liveState('segnalato', 'accesso', 'Segnalato alla cooperativa', 'Referred to the cooperative', 'cooperativa'),
  liveState('in-avvio', 'valutazione', 'Accolto, patto in costruzione', 'Accepted, pact being drawn up', 'cooperativa'),
  liveState('patto-proposto', 'progetto', 'Patto proposto, in firma', 'Pact proposed, being signed'),
  liveState('in-corso', 'erogazione', 'Percorso in corso', 'Path under way'),
  liveState('valutato', 'conclusione', 'Esiti valutati', 'Outcomes evaluated'),
  endState('rifiutato', 'accesso', 'Segnalazione non accolta', 'Referral not accepted'),
  endState('concluso', 'conclusione', 'Concluso', 'Concluded'),
  endState('uscito', 'conclusione', 'Uscito dal percorso', 'Left the path'),
];

/** How a case may end. */
export const outcomes: Outcome[] = [
  outcome('rifiutato', 'Non accolto dalla cooperativa', 'Not accepted by the cooperative', false),
  outcome('concluso', 'Percorso concluso', 'Path concluded'),
  outcome('uscito', 'Uscita anticipata', 'Left early', false),
];

const escalate = silence('escalation', 'Avvisati i responsabili dei due enti', 'The heads of both bodies are told');

/** Terms, each with its norm. */
export const deadlines: Deadline[] = [
  {
    id: 'presa-visione',
    label: label('Risposta della cooperativa', 'Answer of the cooperative'),
    term: term(10, 'working-day'),
    norm: decree117('art. 55'),
    toConfirm: true,
    duty: { body: 'cooperativa', roles: ['tutor', 'operatore-esterno'] },
    warnDays: 3,
    silence: escalate,
  },
  {
    id: 'firma-patto',
    label: label('Firma del patto individualizzato', 'Signature of the individual pact'),
    term: term(30, 'day'),
    norm: law328('art. 14'),
    toConfirm: true,
    duty: { roles: professionals },
    warnDays: 7,
    silence: escalate,
  },
  {
    id: 'conferma-sostegno',
    label: label('Conferma del sostegno mensile', 'Confirmation of the monthly support'),
    term: term(30, 'day'),
    norm: law241('art. 2, c. 2'),
    toConfirm: true,
    duty: { roles: professionals },
    warnDays: 7,
    silence: escalate,
  },
  {
    id: 'verifica',
    label: label('Verifica congiunta del percorso', 'Joint review of the path'),
    term: term(3, 'month'),
    norm: law328('art. 14'),
    toConfirm: true,
    duty: { roles: [...professionals, 'tutor'] },
    warnDays: 14,
    silence: escalate,
  },
];
