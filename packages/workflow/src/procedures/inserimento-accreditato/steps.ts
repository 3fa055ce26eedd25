import { code, path } from '@cartella/rules';
import { clearing, creates, label, maybe, message, notice, revises, task, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { law241, law328 } from '../norms';
import { professionals } from '../shared';
import { avvio, both, patto, social, tutor } from './until-pact';

/** The social worker decides on the support of a month. */
const decides = (state: string) =>
  withValues(revises('misure'), {
    state: code(state),
    confirmedBy: path('actor.operatorId'),
    decidedOn: path('command.date'),
  });

const percorso: Step[] = [
  {
    id: 'registra-presenze',
    label: label('Registra le presenze', 'Record attendance'),
    who: tutor,
    from: ['in-corso'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['attendance'] },
    produces: [writes('presenze')],
  },
  {
    id: 'proponi-sostegno',
    label: label('Proponi il sostegno del mese', 'Propose the support of the month'),
    who: tutor,
    from: ['in-corso', 'valutato'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['misura-di-sostegno'] },
    produces: [
      withValues(creates('misure'), { state: code('proposed'), proposedOn: path('command.date') }),
      message('sostegno-proposto', 'ente', 'Sostegno mensile proposto', 'Monthly support proposed', 'misure'),
      task('conferma-sostegno', 'Confermare il sostegno del mese', 'Confirm the support of the month', {
        for: { roles: professionals, responsible: true },
        doneBy: ['conferma-sostegno', 'respingi-sostegno'],
        deadline: 'conferma-sostegno',
      }),
    ],
    deadlines: { opens: ['conferma-sostegno'] },
  },
  {
    id: 'conferma-sostegno',
    label: label('Conferma il sostegno del mese', 'Confirm the support of the month'),
    norm: law241('art. 3'),
    who: social,
    from: ['in-corso', 'valutato'],
    parallel: true,
    repeatable: true,
    decision: true,
    after: ['proponi-sostegno'],
    fourEyes: ['proponi-sostegno'],
    produces: [
      decides('confirmed'),
      message(
        'sostegno-confermato',
        'cooperativa',
        'Sostegno mensile confermato',
        'Monthly support confirmed',
        'misure',
      ),
      notice('sostegno-confermato', 'person', 'Sostegno del mese confermato', 'Support of the month confirmed'),
    ],
    deadlines: { closes: ['conferma-sostegno'] },
  },
  {
    id: 'respingi-sostegno',
    label: label('Respingi il sostegno del mese', 'Reject the support of the month'),
    norm: law241('art. 3'),
    who: social,
    from: ['in-corso', 'valutato'],
    parallel: true,
    repeatable: true,
    decision: true,
    after: ['proponi-sostegno'],
    fourEyes: ['proponi-sostegno'],
    asks: { reason: {} },
    produces: [
      withValues(decides('rejected'), { rejectionReason: path('command.reason') }),
      message('sostegno-respinto', 'cooperativa', 'Sostegno mensile respinto', 'Monthly support rejected', 'misure'),
      notice(
        'sostegno-respinto',
        'person',
        'Sostegno del mese respinto, con il motivo',
        'Support rejected, with the reason',
        law241('art. 3'),
      ),
    ],
    deadlines: { closes: ['conferma-sostegno'] },
  },
  {
    id: 'verifica-percorso',
    label: label('Verifica insieme il percorso', 'Review the path together'),
    norm: law328('art. 14'),
    who: both,
    from: ['in-corso'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['diary-entry'] },
    produces: [creates('diario')],
    deadlines: { closes: ['verifica'], opens: ['verifica'] },
  },
  {
    id: 'rinegozia-patto',
    label: label('Rinegozia il patto', 'Renegotiate the pact'),
    who: social,
    from: ['in-corso'],
    to: 'in-avvio',
    asks: { reason: {} },
    produces: [message('rinegoziazione', 'cooperativa', 'Patto da rinegoziare', 'Pact to renegotiate', 'patto')],
    deadlines: { closes: ['verifica'], opens: ['firma-patto'] },
  },
];

const conclusione: Step[] = [
  {
    id: 'valuta-esiti',
    label: label('Valuta gli esiti del percorso', 'Evaluate the outcomes of the path'),
    norm: law328('art. 20'),
    who: social,
    from: ['in-corso'],
    to: 'valutato',
    asks: { forms: ['valutazione-finale'] },
    produces: [creates('valutazione')],
    deadlines: { closes: ['verifica'] },
  },
  {
    id: 'chiudi',
    label: label('Chiudi il percorso', 'Close the path'),
    who: social,
    from: ['valutato'],
    to: 'concluso',
    decision: true,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      withValues(revises('patto'), {
        state: code('ended'),
        endDate: path('command.date'),
        endReason: path('command.reason'),
      }),
      message('fine', 'cooperativa', 'Fine del percorso', 'End of the path', 'patto'),
      notice('chiusura', 'person', 'Comunicazione della chiusura', 'Notice of closure', law241('art. 3')),
    ],
  },
  {
    id: 'registra-uscita',
    label: label('Registra l’uscita anticipata', 'Record leaving early'),
    who: both,
    from: 'live',
    to: 'uscito',
    kind: 'exit',
    decision: true,
    asks: { reason: { vocabulary: 'closure-reasons' } },
    produces: [
      maybe(
        withValues(revises('patto'), {
          state: code('revoked'),
          endDate: path('command.date'),
          endReason: path('command.reason'),
        }),
      ),
      message('uscita', 'cooperativa', 'Uscita dal percorso e motivo', 'Leaving and its reason'),
      message('uscita-all-ente', 'ente', 'Uscita dal percorso e motivo', 'Leaving and its reason'),
      notice('uscita', 'person', 'Comunicazione dell’uscita', 'Notice of leaving', law241('art. 3')),
    ],
  },
  {
    id: 'segnala-di-nuovo',
    label: label('Segnala di nuovo', 'Refer again'),
    who: social,
    from: 'ended',
    to: 'segnalato',
    kind: 'reopening',
    asks: { reason: {} },
    produces: [
      clearing(
        withValues(revises('segnalazione'), { state: code('proposed'), proposedOn: path('command.date') }),
        'answeredOn',
        'answerReason',
      ),
      message('nuova-segnalazione', 'cooperativa', 'Scheda di segnalazione', 'Referral sheet', 'segnalazione'),
    ],
    deadlines: { opens: ['presa-visione'] },
  },
];

/** Everything that can be done. */
export const steps: Step[] = [...avvio, ...patto, ...percorso, ...conclusione];
