import { annotate, code, count, eq, ge, path } from '@cartella/rules';
import { creates, label, maybe, message, notice, revises, signs, task, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { decree29, decreeLea, law234, law241 } from '../norms';
import {
  desk,
  earlyExit,
  endsPresaInCarico,
  evaluationAndClosure,
  namedInCharge,
  opensCartella,
  professionals,
  reassignment,
  responsible,
} from '../shared';

const team = { roles: [...professionals, 'operatore-sanitario'], bodies: ['ente', 'asl'] };

const accesso: Step[] = [
  {
    id: 'registra-richiesta',
    label: label('Registra la richiesta al PUA', 'Record the request at the access point'),
    norm: law234('art. 1, c. 163'),
    who: { roles: [...desk, 'operatore-sanitario'] },
    from: 'start',
    to: 'richiesto',
    asks: { forms: ['accesso'] },
    produces: [
      creates('accesso'),
      task('valuta-richiesta', 'Valutare la richiesta', 'Consider the request', {
        for: { roles: professionals },
        doneBy: ['attiva-uvm', 'orienta'],
        deadline: 'risposta-pua',
      }),
    ],
    deadlines: { opens: ['risposta-pua'] },
  },
  {
    id: 'orienta',
    label: label('Orienta senza attivare l’UVM', 'Guide without the unit'),
    norm: law241('art. 3'),
    who: { roles: professionals },
    from: ['richiesto'],
    to: 'orientato',
    decision: true,
    asks: { reason: {} },
    produces: [
      maybe(revises('accesso')),
      notice(
        'esito-pua',
        'person',
        'Esito motivato, con i rimedi',
        'Reasoned outcome, with the remedies',
        law241('art. 3, c. 4'),
      ),
    ],
  },
  {
    id: 'attiva-uvm',
    label: label('Attiva l’unità di valutazione', 'Call the assessment unit'),
    norm: decree29('art. 27'),
    who: { roles: professionals },
    from: ['richiesto'],
    to: 'in-valutazione',
    asks: { forms: ['presa-in-carico'] },
    assigns: { responsible: namedInCharge, bodies: ['asl'] },
    produces: [
      opensCartella,
      creates('presaInCarico'),
      message('attivazione-uvm', 'asl', 'Attivazione dell’UVM', 'Call of the unit', 'accesso'),
      notice(
        'avvio-valutazione',
        'person',
        'Avvio della valutazione e nome del responsabile',
        'Start of the assessment and who is responsible',
        law241('art. 8'),
      ),
    ],
    deadlines: { closes: ['risposta-pua'], opens: ['valutazione-uvm'] },
  },
];

const valutazione: Step[] = [
  {
    id: 'valuta-bisogno-sociale',
    label: label('Registra la valutazione sociale', 'Record the social assessment'),
    norm: decreeLea('art. 21'),
    who: responsible,
    from: ['in-valutazione'],
    parallel: true,
    asks: { forms: ['relazione'] },
    produces: [creates('relazioni')],
  },
  {
    id: 'valuta-bisogno-sanitario',
    label: label('Registra la valutazione sanitaria', 'Record the health assessment'),
    norm: decreeLea('art. 21'),
    who: { roles: ['operatore-sanitario'], bodies: ['asl'], delegable: true },
    from: ['in-valutazione'],
    parallel: true,
    asks: { forms: ['relazione'] },
    produces: [creates('relazioni')],
  },
  {
    id: 'riunisci-uvm',
    label: label('Registra la decisione dell’UVM', 'Record the decision of the unit'),
    norm: decree29('art. 27'),
    who: team,
    from: ['in-valutazione'],
    to: [
      { when: eq(path('uvm.outcome'), code('no-need', 'assessment-outcomes')), to: 'non-eleggibile' },
      { to: 'in-progettazione' },
    ],
    after: ['valuta-bisogno-sociale', 'valuta-bisogno-sanitario'],
    decision: true,
    asks: { forms: ['valutazione-multidimensionale'] },
    produces: [
      creates('uvm'),
      notice(
        'esito-uvm',
        'person',
        'Esito della valutazione, con i rimedi',
        'Outcome of the assessment, with the remedies',
        law241('art. 3, c. 4'),
      ),
    ],
    deadlines: { closes: ['valutazione-uvm'], opens: ['firma-pai'] },
  },
];

const hasGoals = annotate(ge(count('pai.goals'), 1), {
  code: 'non-autosufficienza.no-goal',
  norm: decreeLea('art. 21'),
  place: 'pai.goals',
});
const hasIntervento = annotate(ge(count('interventi'), 1), {
  code: 'non-autosufficienza.no-intervento',
  place: 'interventi',
});

const progetto: Step[] = [
  {
    id: 'scrivi-pai',
    label: label('Scrivi il PAI', 'Write the care plan'),
    norm: decreeLea('art. 21'),
    who: team,
    from: ['in-progettazione'],
    repeatable: true,
    guard: hasGoals,
    asks: { forms: ['progetto-personalizzato'] },
    produces: [withValues(writes('pai'), { kind: code('pai') })],
  },
  {
    id: 'firma-pai',
    label: label('Firma il PAI', 'Sign the care plan'),
    norm: decreeLea('art. 21'),
    who: responsible,
    from: ['in-progettazione'],
    to: 'in-erogazione',
    after: ['scrivi-pai'],
    asks: { forms: ['firma'], signatures: [{ record: 'pai', parties: ['person', 'operator', 'health-service'] }] },
    produces: [signs('pai'), message('pai-firmato', 'asl', 'PAI sottoscritto', 'Care plan signed', 'pai')],
    deadlines: { closes: ['firma-pai'], opens: ['rivalutazione'] },
  },
];

const erogazione: Step[] = [
  {
    id: 'attiva-intervento',
    label: label('Attiva un intervento', 'Start an intervention'),
    who: { roles: professionals },
    from: ['in-erogazione'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['intervento'] },
    produces: [writes('interventi')],
  },
  {
    id: 'registra-erogazione',
    label: label('Registra un’erogazione', 'Record a delivery'),
    who: { roles: [...professionals, 'amministrativo'] },
    purpose: 'delivery',
    from: ['in-erogazione'],
    parallel: true,
    repeatable: true,
    guard: hasIntervento,
    asks: { forms: ['erogazione'] },
    produces: [writes('erogazioni')],
  },
  {
    id: 'sospendi',
    label: label('Sospendi per ricovero o sollievo', 'Suspend for hospital or relief'),
    who: responsible,
    from: ['in-erogazione'],
    to: 'sospeso',
    asks: { reason: {} },
    deadlines: { suspends: ['rivalutazione'] },
  },
  {
    id: 'riprendi',
    label: label('Riprendi il PAI', 'Resume the care plan'),
    who: responsible,
    from: ['sospeso'],
    to: 'in-erogazione',
    asks: { forms: ['diary-entry'] },
    produces: [creates('diario')],
    deadlines: { resumes: ['rivalutazione'] },
  },
  {
    id: 'rivaluta',
    label: label('Avvia la rivalutazione', 'Start the re-evaluation'),
    norm: decree29('art. 27'),
    who: responsible,
    from: ['in-erogazione', 'sospeso'],
    to: 'in-valutazione',
    asks: { reason: {} },
    produces: [message('rivalutazione', 'asl', 'Rivalutazione dell’UVM', 'Re-evaluation by the unit', 'uvm')],
    deadlines: { closes: ['rivalutazione'], opens: ['valutazione-uvm'] },
  },
];

const live = ['in-valutazione', 'in-progettazione', 'in-erogazione', 'sospeso', 'valutato'];

/** Everything that can be done. */
export const steps: Step[] = [
  ...accesso,
  ...valutazione,
  ...progetto,
  ...erogazione,
  ...evaluationAndClosure('in-erogazione', ['rivalutazione']),
  earlyExit(professionals, [maybe(endsPresaInCarico)]),
  {
    id: 'riapri',
    label: label('Riapri per un nuovo bisogno', 'Re-open for a new need'),
    who: { roles: professionals },
    from: 'ended',
    to: 'richiesto',
    kind: 'reopening',
    asks: { reason: {} },
    produces: [withValues(revises('accesso'), { date: path('command.date') })],
    deadlines: { opens: ['risposta-pua'] },
  },
  reassignment(live),
];
