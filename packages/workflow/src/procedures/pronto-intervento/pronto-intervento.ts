import { annotate, code, count, ge, path } from '@cartella/rules';
import {
  creates,
  endState,
  label,
  liveState,
  maybe,
  message,
  notice,
  outcome,
  revises,
  silence,
  task,
  term,
  withValues,
  writes,
} from '../../build';
import { type Procedure, procedureLanguage, type Step } from '../../procedure';
import { law234, law241, law328 } from '../norms';
import { phases } from '../phases';
import {
  callsCommonPath,
  cartella,
  earlyExit,
  endsPresaInCarico,
  namedInCharge,
  opensCartella,
  professionals,
} from '../shared';

/** Who goes to the place and answers for the response: the professionals of the service. */
const emergencyTeam = [...professionals, 'educatore'];
const safe = annotate(ge(count('interventi'), 1), {
  code: 'pronto-intervento.no-response',
  norm: law328('art. 22, c. 4, lett. b'),
  place: 'interventi',
});

const steps: Step[] = [
  {
    id: 'ricevi-chiamata',
    label: label('Ricevi la chiamata', 'Take the call'),
    norm: law328('art. 22, c. 4, lett. b'),
    who: { roles: [...emergencyTeam, 'operatore-sportello'] },
    from: 'start',
    to: 'in-emergenza',
    asks: { forms: ['segnalazione'] },
    produces: [
      withValues(creates('segnalazione'), { outcome: code('open') }),
      task('intervieni', 'Intervenire sul posto', 'Go to the place', {
        for: { roles: emergencyTeam },
        doneBy: ['intervieni', 'chiudi-senza-intervento'],
        deadline: 'primo-contatto',
      }),
    ],
    deadlines: { opens: ['primo-contatto'] },
  },
  {
    id: 'chiudi-senza-intervento',
    label: label('Chiudi senza intervenire', 'Close without going'),
    norm: law241('art. 3'),
    who: { roles: professionals },
    from: ['in-emergenza'],
    to: 'non-emergenza',
    decision: true,
    asks: { reason: {} },
    produces: [
      withValues(revises('segnalazione'), { outcome: code('unfounded'), outcomeReason: path('command.reason') }),
      notice('esito-chiamata', 'reporter', 'Esito a chi ha chiamato', 'Outcome to who called', law241('art. 3')),
    ],
  },
  {
    id: 'intervieni',
    label: label('Registra il primo intervento', 'Record the first response'),
    norm: law328('art. 22, c. 4, lett. b'),
    who: { roles: emergencyTeam },
    from: ['in-emergenza'],
    to: 'in-protezione',
    asks: { forms: ['presa-in-carico', 'intervento'] },
    assigns: { responsible: namedInCharge },
    produces: [opensCartella, creates('presaInCarico'), creates('interventi')],
    deadlines: { closes: ['primo-contatto'], opens: ['passaggio'] },
  },
  {
    id: 'attiva-risposta',
    label: label('Attiva un’altra risposta (alloggio, pasti, beni)', 'Start another response (shelter, meals, goods)'),
    who: { roles: emergencyTeam },
    from: ['in-protezione'],
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { forms: ['intervento'] },
    produces: [writes('interventi')],
  },
  {
    id: 'avvisa-autorita',
    label: label('Avvisa l’autorità', 'Tell the authority'),
    norm: law328('art. 22, c. 4, lett. b'),
    who: { roles: emergencyTeam },
    from: ['in-emergenza', 'in-protezione'],
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { reason: {} },
    assigns: { bodies: ['autorita'] },
    produces: [message('avviso', 'autorita', 'Avviso all’autorità', 'Notice to the authority', 'segnalazione')],
  },
  {
    id: 'passa-al-servizio',
    label: label('Passa al servizio sociale', 'Hand over to the social service'),
    norm: law328('art. 14'),
    who: { roles: professionals },
    from: ['in-protezione'],
    to: 'passato',
    guard: safe,
    calls: callsCommonPath,
    produces: [
      withValues(revises('presaInCarico'), {
        endDate: path('command.date'),
        closureReason: code('another-office'),
      }),
    ],
    deadlines: { closes: ['passaggio'] },
  },
  {
    id: 'concludi-emergenza',
    label: label('Concludi: l’emergenza è risolta', 'Conclude: the emergency is over'),
    who: { roles: professionals },
    from: ['in-protezione'],
    to: 'risolto',
    decision: true,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      endsPresaInCarico,
      notice('conclusione', 'person', 'Comunicazione della conclusione', 'Notice of the conclusion', law241('art. 3')),
    ],
  },
  earlyExit(professionals, [maybe(endsPresaInCarico)]),
  {
    id: 'riapri',
    label: label('Riapri: l’emergenza è tornata', 'Re-open: the emergency is back'),
    who: { roles: emergencyTeam },
    from: 'ended',
    to: 'in-emergenza',
    kind: 'reopening',
    asks: { reason: {} },
    produces: [withValues(revises('segnalazione'), { outcome: code('open') })],
    deadlines: { opens: ['primo-contatto'] },
  },
];

const tell = silence('escalation', 'Avvisato il responsabile reperibile', 'The head on call is told');

/** Urgent social intervention: the short path, at any hour, that ends with a hand-over. */
export const prontoIntervento: Procedure = {
  language: procedureLanguage,
  id: 'pronto-intervento',
  version: '1.0.0',
  label: label('Pronto intervento sociale', 'Urgent social intervention'),
  description: label(
    'Chiamata, intervento, protezione, passaggio al servizio.',
    'Call, response, protection, hand-over to the service.',
  ),
  norms: [law328('art. 22, c. 4, lett. b'), law234('art. 1, c. 170'), law241()],
  purpose: 'delivery',
  bodies: [
    { id: 'ente', label: label('Ente titolare', 'Holder') },
    { id: 'autorita', label: label('Forze dell’ordine o autorità giudiziaria', 'Police or judicial authority') },
  ],
  inputs: {},
  records: {
    segnalazione: { kind: 'segnalazione', label: label('Chiamata', 'Call') },
    cartella,
    presaInCarico: { kind: 'presa-in-carico', label: label('Presa in carico', 'Taking in charge') },
    interventi: { kind: 'intervento', label: label('Risposte', 'Responses'), many: true },
  },
  phases: phases.filter(({ id }) => ['accesso', 'erogazione', 'conclusione'].includes(id)),
  states: [
    liveState('in-emergenza', 'accesso', 'Emergenza segnalata', 'Emergency reported'),
    liveState('in-protezione', 'erogazione', 'Persona in protezione', 'Person protected'),
    endState('non-emergenza', 'accesso', 'Non era un’emergenza', 'No emergency'),
    endState('passato', 'conclusione', 'Passato al servizio sociale', 'Handed over to the social service'),
    endState('risolto', 'conclusione', 'Emergenza risolta', 'Emergency over'),
    endState('interrotto', 'conclusione', 'Interrotto', 'Ended early'),
  ],
  outcomes: [
    outcome('non-emergenza', 'Chiamata senza emergenza', 'Call without emergency'),
    outcome('passato', 'Passato al percorso comune', 'Handed over to the common path'),
    outcome('risolto', 'Emergenza risolta', 'Emergency over'),
    outcome('interrotto', 'Intervento interrotto', 'Response ended early', false),
  ],
  steps,
  deadlines: [
    {
      id: 'primo-contatto',
      label: label('Primo contatto con la persona', 'First contact with the person'),
      term: term(2, 'hour'),
      norm: law234('art. 1, c. 170'),
      toConfirm: true,
      duty: { roles: emergencyTeam },
      silence: tell,
    },
    {
      id: 'passaggio',
      label: label('Passaggio al servizio sociale', 'Hand-over to the social service'),
      term: term(3, 'working-day'),
      norm: law234('art. 1, c. 170'),
      toConfirm: true,
      duty: { roles: professionals },
      warnDays: 1,
      silence: tell,
    },
  ],
};
