import { path } from '@cartella/rules';
import { creates, label, maybe, message, notice, revises, withValues } from '../../build';
import type { Step } from '../../procedure';
import { decree48, decree147, guidelinesPais, law241 } from '../norms';
import { endsPresaInCarico, handsOver } from '../shared';
import { accesso, managers, progetto, responsible, valutazione } from './until-pact';

const attuazione: Step[] = [
  {
    id: 'incontro-di-monitoraggio',
    label: label('Registra un incontro di monitoraggio', 'Record a monitoring meeting'),
    norm: decree48('art. 4, c. 4'),
    who: responsible,
    from: ['in-corso'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['colloquio'] },
    produces: [creates('colloqui')],
    deadlines: { closes: ['monitoraggio'], opens: ['monitoraggio'] },
  },
  {
    id: 'rivedi-patto',
    label: label('Rivedi il patto', 'Revise the pact'),
    norm: decree147('art. 6'),
    who: responsible,
    from: ['in-corso'],
    to: 'in-progettazione',
    asks: { reason: {} },
    deadlines: { closes: ['monitoraggio'] },
  },
  {
    id: 'segnala-inadempimento',
    label: label('Segnala l’inadempimento all’INPS', 'Report non-fulfilment to INPS'),
    norm: decree48('art. 8'),
    who: { roles: ['responsabile', 'coordinatore'] },
    from: ['convocato', 'in-analisi', 'in-quadro', 'in-progettazione', 'in-corso'],
    parallel: true,
    repeatable: true,
    decision: true,
    asks: { forms: ['relazione'], reason: {} },
    produces: [
      creates('relazioni'),
      message('inadempimento', 'inps', 'Segnalazione di inadempimento', 'Report of non-fulfilment', 'relazioni'),
      notice(
        'inadempimento',
        'person',
        'Comunicazione dell’inadempimento segnalato',
        'Notice of the non-fulfilment reported',
        law241('art. 7'),
      ),
    ],
  },
  {
    id: 'registra-decadenza',
    label: label('Registra la decadenza decisa dall’INPS', 'Record the forfeiture decided by INPS'),
    norm: decree48('art. 8'),
    who: { roles: managers },
    from: ['convocato', 'in-analisi', 'in-quadro', 'in-progettazione', 'in-corso'],
    to: 'decaduto',
    after: ['segnala-inadempimento'],
    asks: { reason: {} },
    produces: [notice('decadenza', 'person', 'Chiusura per decadenza', 'Closure by forfeiture', law241('art. 3'))],
  },
  {
    id: 'valuta-esiti',
    label: label('Valuta gli esiti del patto', 'Evaluate the outcomes of the pact'),
    norm: guidelinesPais(),
    who: responsible,
    from: ['in-corso'],
    to: 'valutato',
    asks: { forms: ['valutazione-finale'] },
    produces: [creates('valutazione')],
    deadlines: { closes: ['monitoraggio'] },
  },
];

const conclusione: Step[] = [
  {
    id: 'chiudi-patto',
    label: label('Chiudi il patto', 'Close the pact'),
    who: responsible,
    from: ['valutato'],
    to: 'concluso',
    decision: true,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      endsPresaInCarico,
      maybe(revises('valutazione')),
      notice('chiusura', 'person', 'Comunicazione della chiusura', 'Notice of closure', law241('art. 3')),
    ],
  },
  {
    id: 'interrompi',
    label: label('Interrompi il percorso', 'End the path early'),
    who: { roles: managers },
    from: 'live',
    to: 'interrotto',
    kind: 'exit',
    decision: true,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      maybe(endsPresaInCarico),
      notice('interruzione', 'person', 'Comunicazione dell’interruzione', 'Notice of the early end', law241('art. 3')),
    ],
  },
  {
    id: 'riapri',
    label: label('Riapri dopo una nuova domanda', 'Re-open after a new application'),
    who: { roles: managers },
    from: 'ended',
    to: 'assegnato',
    kind: 'reopening',
    asks: { reason: {} },
    produces: [withValues(revises('accesso'), { date: path('command.date') })],
    deadlines: { opens: ['convocazione', 'primo-incontro'] },
  },
  {
    id: 'riassegna',
    label: label('Cambia il responsabile del caso', 'Change who is responsible'),
    who: { roles: ['responsabile', 'coordinatore'] },
    from: ['in-analisi', 'in-quadro', 'in-progettazione', 'in-corso', 'valutato'],
    kind: 'assignment',
    parallel: true,
    repeatable: true,
    asks: { reason: {} },
    assigns: { responsible: true },
    produces: [maybe(handsOver)],
  },
];

/** Everything that can be done. */
export const steps: Step[] = [...accesso, ...valutazione, ...progetto, ...attuazione, ...conclusione];
