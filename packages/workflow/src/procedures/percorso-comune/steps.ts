import { all, and, annotate, any, present } from '@cartella/rules';
import { maybe } from '../../build';
import type { Step } from '../../procedure';
import { decree147, law241, law328 } from '../norms';
import { endsPresaInCarico, handsOver, resumesPresaInCarico } from '../shared';
import { multidimensional } from './multidimensional';
import { accesso, professionals, progetto, valutazione } from './until-project';

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
    who: { roles: [...professionals, 'amministrativo'] },
    purpose: 'delivery',
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
    asks: { forms: ['diary-entry'] },
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

const assessedOrLater = [
  'in-valutazione',
  'in-equipe',
  'in-valutazione-integrata',
  'in-progettazione',
  'in-erogazione',
  'valutato',
];

/** Conclusion, early exit from anywhere, re-opening, change of the responsible operator, diary. */
const conclusione: Step[] = [
  {
    id: 'completa-valutazione',
    label: { it: 'Completa la valutazione finale', en: 'Complete the final evaluation' },
    norm: law328('art. 20'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['valutato'],
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { forms: ['valutazione-finale'] },
    produces: [{ kind: 'record', record: 'valutazione', mode: 'revise' }],
  },
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
      endsPresaInCarico,
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
      maybe(endsPresaInCarico),
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
    produces: [maybe(resumesPresaInCarico)],
    deadlines: { opens: ['analisi-preliminare'] },
  },
  {
    id: 'riassegna',
    label: { it: 'Cambia operatore responsabile', en: 'Change the responsible operator' },
    who: { roles: ['responsabile'] },
    from: assessedOrLater,
    kind: 'assignment',
    parallel: true,
    repeatable: true,
    asks: { reason: {} },
    assigns: { responsible: true },
    produces: [maybe(handsOver)],
  },
  {
    id: 'annota',
    label: { it: 'Scrivi nel diario', en: 'Write in the diary' },
    who: { roles: [...professionals, 'operatore-sanitario'] },
    from: assessedOrLater,
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { forms: ['diary-entry'] },
    produces: [{ kind: 'record', record: 'diario', mode: 'create' }],
  },
];

/** Everything that can be done on the common path. */
export const steps: Step[] = [
  ...accesso,
  ...valutazione,
  ...progetto,
  ...erogazione,
  ...multidimensional,
  ...conclusione,
];
