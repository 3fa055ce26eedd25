import { orElse, path } from '@cartella/rules';
import { clearing, creates, label, maybe, notice, revises, withValues, writes } from '../build';
import type { CaseRecordDeclaration, Product, Step } from '../procedure';
import { law241 } from './norms';

/** Only the operator responsible for the case, or the head of service. */
export const responsible = { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] };

/** Who decides in the social service. */
export const professionals = ['assistente-sociale', 'responsabile'];

/** Who receives at the desk. */
export const desk = ['operatore-sportello', ...professionals];

/** The taking in charge ends on the day of the step, for the reason that it gives. */
export const endsPresaInCarico = withValues(revises('presaInCarico'), {
  endDate: path('command.date'),
  closureReason: path('command.reason'),
});

/** Who becomes responsible is who the taking in charge names. */
export const namedInCharge = path('presaInCarico.responsibleOperatorId');

/** The taking in charge passes to whom the command makes responsible. */
export const handsOver = withValues(revises('presaInCarico'), { responsibleOperatorId: path('command.responsible') });

/** The taking in charge goes on, as if it had not ended. */
export const resumesPresaInCarico = clearing(writes('presaInCarico'), 'endDate', 'closureReason');

/** The common path is to be opened by the professionals, on whose list it stays until somebody does. */
export const callsCommonPath: NonNullable<Step['calls']> = {
  procedure: 'percorso-comune',
  as: 'percorso',
  task: { label: label('Aprire il percorso comune', 'Open the common path'), roles: professionals },
};

/** The file of the person, opened once. */
export const cartella: CaseRecordDeclaration = {
  kind: 'cartella-sociale',
  onePer: 'personId',
  label: label('Cartella sociale', 'Social file'),
  keptFor: label('Tiene insieme tutto ciò che riguarda la persona', 'Holds together all that concerns the person'),
};

/** The file is opened on the day of the step, unless the person had one already. */
export const opensCartella = withValues(creates('cartella'), {
  openedOn: orElse(path('cartella.openedOn'), path('command.date')),
});

/** Early exit from every live state, with a reason and a notice. */
export function earlyExit(roles: string[], products: readonly Product[] = [], who: Partial<Step['who']> = {}): Step {
  return {
    id: 'interrompi',
    label: label('Interrompi il percorso', 'End the path early'),
    who: { roles, ...who },
    from: 'live',
    to: 'interrotto',
    kind: 'exit',
    decision: true,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      ...products,
      notice('interruzione', 'person', 'Comunicazione dell’interruzione', 'Notice of the early end', law241('art. 3')),
    ],
  };
}

/** A change of the responsible operator, with a reason. */
export function reassignment(from: string[]): Step {
  return {
    id: 'riassegna',
    label: label('Cambia operatore responsabile', 'Change the responsible operator'),
    who: { roles: ['responsabile'] },
    from,
    kind: 'assignment',
    parallel: true,
    repeatable: true,
    asks: { reason: {} },
    assigns: { responsible: true },
    produces: [maybe(handsOver)],
  };
}

/** Final evaluation and closure, the same in every path that has a project. */
export function evaluationAndClosure(from: string, closes: string[]): Step[] {
  return [
    {
      id: 'valuta-esiti',
      label: label('Valuta gli esiti', 'Evaluate the outcomes'),
      who: responsible,
      from: [from],
      to: 'valutato',
      asks: { forms: ['valutazione-finale'] },
      produces: [{ kind: 'record', record: 'valutazione', mode: 'create' }],
      deadlines: { closes },
    },
    {
      id: 'chiudi',
      label: label('Chiudi il percorso', 'Close the path'),
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
  ];
}
