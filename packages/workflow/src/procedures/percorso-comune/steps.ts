import { all, and, annotate, any, code, count, eq, ge, path, present } from '@cartella/rules';
import type { Step } from '../../procedure';
import { decree147, law241, law328 } from '../norms';

const professionals = ['assistente-sociale', 'responsabile'];
const desk = ['operatore-sportello', ...professionals];

/** Access and guidance: the first contact, which may end at the desk. */
const accesso: Step[] = [
  {
    id: 'registra-accesso',
    label: { it: 'Registra l’accesso', en: 'Record the first contact' },
    norm: law328('art. 22, c. 4, lett. a'),
    who: { roles: desk },
    from: 'start',
    to: 'accolto',
    asks: { forms: ['accesso'] },
    produces: [
      { kind: 'record', record: 'accesso', mode: 'create' },
      {
        kind: 'task',
        id: 'valuta-accesso',
        label: { it: 'Valutare l’accesso', en: 'Consider the contact' },
        for: { roles: professionals },
        doneBy: ['prendi-in-carico', 'orienta', 'nega-presa-in-carico'],
        deadline: 'risposta-all-accesso',
      },
    ],
    deadlines: { opens: ['risposta-all-accesso'] },
  },
  {
    id: 'orienta',
    label: { it: 'Orienta ad altri servizi', en: 'Guide to other services' },
    norm: law328('art. 22, c. 4, lett. a'),
    who: { roles: desk },
    from: ['accolto'],
    to: 'orientato',
    asks: { reason: { vocabulary: 'access-outcomes' } },
    produces: [{ kind: 'record', record: 'accesso', mode: 'revise', optional: true }],
    deadlines: { closes: ['risposta-all-accesso'] },
  },
  {
    id: 'nega-presa-in-carico',
    label: { it: 'Non prendere in carico', en: 'Decline to take in charge' },
    norm: law241('art. 3'),
    who: { roles: professionals },
    from: ['accolto'],
    to: 'orientato',
    decision: true,
    asks: { reason: {} },
    produces: [
      {
        kind: 'notice',
        id: 'diniego-motivato',
        to: 'person',
        label: { it: 'Comunicazione motivata del diniego, con i rimedi', en: 'Reasoned refusal, with the remedies' },
        norm: law241('art. 3, c. 4'),
      },
    ],
    deadlines: { closes: ['risposta-all-accesso'] },
  },
  {
    id: 'prendi-in-carico',
    label: { it: 'Prendi in carico', en: 'Take in charge' },
    norm: law328('art. 14'),
    who: { roles: professionals },
    from: ['accolto'],
    to: 'in-valutazione',
    decision: true,
    asks: { forms: ['presa-in-carico'] },
    assigns: { responsible: true },
    produces: [
      { kind: 'record', record: 'cartella', mode: 'create' },
      { kind: 'record', record: 'presaInCarico', mode: 'create' },
      {
        kind: 'notice',
        id: 'comunicazione-presa-in-carico',
        to: 'person',
        label: {
          it: 'Comunicazione della presa in carico e del responsabile',
          en: 'Notice of taking in charge and of who is responsible',
        },
        norm: law241('art. 8'),
      },
      {
        kind: 'task',
        id: 'fai-analisi',
        label: { it: 'Fare l’analisi preliminare', en: 'Do the pre-assessment' },
        for: { roles: ['assistente-sociale'], responsible: true },
        doneBy: ['registra-analisi'],
        deadline: 'analisi-preliminare',
      },
    ],
    deadlines: { closes: ['risposta-all-accesso'], opens: ['analisi-preliminare'] },
  },
];

/** Assessment: pre-assessment, and the team when needs are complex. */
const valutazione: Step[] = [
  {
    id: 'registra-analisi',
    label: { it: 'Registra l’analisi preliminare', en: 'Record the pre-assessment' },
    norm: decree147('art. 5'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-valutazione'],
    to: [{ when: eq(path('analisi.complexity'), code('complex')), to: 'in-equipe' }, { to: 'in-progettazione' }],
    asks: { forms: ['analisi-preliminare'] },
    produces: [{ kind: 'record', record: 'analisi', mode: 'create' }],
    deadlines: { closes: ['analisi-preliminare'], opens: ['progetto'] },
  },
  {
    id: 'convoca-equipe',
    label: { it: 'Convoca l’équipe multidisciplinare', en: 'Call the multidisciplinary team' },
    norm: decree147('art. 5, c. 7'),
    who: { roles: ['assistente-sociale', 'responsabile'] },
    from: ['in-equipe'],
    parallel: true,
    produces: [{ kind: 'record', record: 'diario', mode: 'create', optional: true }],
  },
  {
    id: 'registra-contributo',
    label: { it: 'Registra un contributo alla valutazione', en: 'Record a contribution to the assessment' },
    who: { roles: ['assistente-sociale', 'operatore-sanitario', 'responsabile'] },
    from: ['in-equipe'],
    parallel: true,
    optional: true,
    repeatable: true,
    produces: [{ kind: 'record', record: 'diario', mode: 'create' }],
  },
  {
    id: 'concludi-valutazione',
    label: { it: 'Concludi la valutazione con l’équipe', en: 'Conclude the assessment with the team' },
    norm: decree147('art. 5, c. 7'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-equipe'],
    to: 'in-progettazione',
    after: ['convoca-equipe'],
    produces: [{ kind: 'record', record: 'analisi', mode: 'revise', optional: true }],
  },
];

const hasGoals = annotate(ge(count('progetto.goals'), 1), {
  code: 'percorso-comune.no-goal',
  norm: law328('art. 14'),
  place: 'progetto.goals',
});

/** Project: written with the person, signed by both. */
const progetto: Step[] = [
  {
    id: 'scrivi-progetto',
    label: { it: 'Scrivi il progetto', en: 'Write the project' },
    norm: law328('art. 14'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-progettazione'],
    repeatable: true,
    asks: { forms: ['progetto-personalizzato'] },
    guard: hasGoals,
    produces: [{ kind: 'record', record: 'progetto', mode: 'write' }],
  },
  {
    id: 'firma-progetto',
    label: { it: 'Firma il progetto', en: 'Sign the project' },
    norm: law328('art. 14'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-progettazione'],
    to: 'in-erogazione',
    after: ['scrivi-progetto'],
    asks: { signatures: [{ record: 'progetto', parties: ['person', 'operator'] }] },
    produces: [{ kind: 'record', record: 'progetto', mode: 'sign' }],
    deadlines: { closes: ['progetto'], opens: ['verifica'] },
  },
];

const hasIntervento = annotate(any('interventi', present('item.startDate')), {
  code: 'percorso-comune.no-intervento',
  norm: law328('art. 22'),
  place: 'interventi',
});

/** Delivery: interventions, what was given, and reviews with the person. */
const erogazione: Step[] = [
  {
    id: 'attiva-intervento',
    label: { it: 'Attiva un intervento', en: 'Start an intervention' },
    norm: law328('art. 22'),
    who: { roles: professionals },
    from: ['in-erogazione'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['intervento'] },
    produces: [{ kind: 'record', record: 'interventi', mode: 'write' }],
  },
  {
    id: 'registra-erogazione',
    label: { it: 'Registra un’erogazione', en: 'Record a delivery' },
    norm: decree147('art. 24, c. 3'),
    who: { roles: [...professionals, 'operatore-sportello'] },
    from: ['in-erogazione'],
    parallel: true,
    repeatable: true,
    guard: hasIntervento,
    asks: { forms: ['erogazione'] },
    produces: [{ kind: 'record', record: 'erogazioni', mode: 'write' }],
  },
  {
    id: 'verifica-progetto',
    label: { it: 'Verifica il progetto con la persona', en: 'Review the project with the person' },
    norm: law328('art. 14'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-erogazione'],
    parallel: true,
    repeatable: true,
    produces: [{ kind: 'record', record: 'diario', mode: 'create' }],
    deadlines: { closes: ['verifica'], opens: ['verifica'] },
  },
  {
    id: 'rivedi-progetto',
    label: { it: 'Rimetti mano al progetto', en: 'Revise the project' },
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-erogazione'],
    to: 'in-progettazione',
    asks: { reason: {} },
    deadlines: { closes: ['verifica'], opens: ['progetto'] },
  },
  {
    id: 'valuta-esiti',
    label: { it: 'Valuta gli esiti', en: 'Evaluate the outcomes' },
    norm: law328('art. 20'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-erogazione'],
    to: 'valutato',
    asks: { forms: ['valutazione-finale'] },
    produces: [{ kind: 'record', record: 'valutazione', mode: 'create' }],
    deadlines: { closes: ['verifica'] },
  },
];

const everyGoalWeighed = annotate(
  and(present('valutazione.outcome'), all('valutazione.goals', present('item.achievement'))),
  { code: 'percorso-comune.no-final-evaluation', norm: law328('art. 20'), place: 'valutazione' },
);

/** Conclusion, early exit from anywhere, re-opening, change of the responsible operator, diary. */
const conclusione: Step[] = [
  {
    id: 'chiudi-percorso',
    label: { it: 'Chiudi il percorso', en: 'Close the path' },
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['valutato'],
    to: 'concluso',
    decision: true,
    guard: everyGoalWeighed,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      { kind: 'record', record: 'presaInCarico', mode: 'revise' },
      {
        kind: 'notice',
        id: 'comunicazione-chiusura',
        to: 'person',
        label: { it: 'Comunicazione della chiusura', en: 'Notice of closure' },
        norm: law241('art. 3'),
      },
    ],
  },
  {
    id: 'interrompi',
    label: { it: 'Interrompi il percorso', en: 'End the path early' },
    who: { roles: professionals },
    from: 'live',
    to: 'interrotto',
    kind: 'exit',
    decision: true,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      { kind: 'record', record: 'presaInCarico', mode: 'revise', optional: true },
      {
        kind: 'notice',
        id: 'comunicazione-interruzione',
        to: 'person',
        label: { it: 'Comunicazione dell’interruzione', en: 'Notice of the early end' },
        norm: law241('art. 3'),
      },
    ],
    deadlines: { closes: ['risposta-all-accesso', 'analisi-preliminare', 'progetto', 'verifica'] },
  },
  {
    id: 'riapri',
    label: { it: 'Riapri il percorso', en: 'Re-open the path' },
    who: { roles: professionals },
    from: 'ended',
    to: [{ when: present('presaInCarico.startDate'), to: 'in-valutazione' }, { to: 'accolto' }],
    kind: 'reopening',
    asks: { reason: {} },
    produces: [{ kind: 'record', record: 'presaInCarico', mode: 'write', optional: true }],
    deadlines: { opens: ['analisi-preliminare'] },
  },
  {
    id: 'riassegna',
    label: { it: 'Cambia operatore responsabile', en: 'Change the responsible operator' },
    who: { roles: ['responsabile', 'amministratore'] },
    from: ['in-valutazione', 'in-equipe', 'in-progettazione', 'in-erogazione', 'valutato'],
    kind: 'assignment',
    parallel: true,
    repeatable: true,
    asks: { reason: {} },
    assigns: { responsible: true },
    produces: [{ kind: 'record', record: 'presaInCarico', mode: 'revise', optional: true }],
  },
  {
    id: 'annota',
    label: { it: 'Scrivi nel diario', en: 'Write in the diary' },
    who: { roles: [...professionals, 'operatore-sanitario'] },
    from: ['in-valutazione', 'in-equipe', 'in-progettazione', 'in-erogazione', 'valutato'],
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { forms: ['diary-entry'] },
    produces: [{ kind: 'record', record: 'diario', mode: 'create' }],
  },
];

/** Everything that can be done on the common path. */
export const steps: Step[] = [...accesso, ...valutazione, ...progetto, ...erogazione, ...conclusione];
