import { annotate, code, count, ge } from '@cartella/rules';
import { clearing, creates, documentIn, label, maybe, message, notice, revises, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { civilCode, law184 } from '../norms';
import {
  earlyExit,
  endsPresaInCarico,
  evaluationAndClosure,
  professionals,
  reassignment,
  responsible,
} from '../shared';
import { indagine, segnalazione } from './inquiry';

/** An act of the judicial authority comes as a paper. */
const act = (id: string, it: string, en: string) => documentIn('provvedimenti', 'documentId', id, it, en);
const measure = act('provvedimento', 'Testo del provvedimento', 'Text of the measure');

function ceasing(id: string, deadline: string, it: string, en: string): Step {
  return {
    id,
    label: label(it, en),
    norm: civilCode('art. 403'),
    who: { roles: professionals },
    from: ['allontanato'],
    to: 'in-verifica',
    whenExpired: deadline,
    decision: true,
    produces: [
      notice(
        'rientro',
        'person',
        'Il minore rientra in famiglia',
        'The minor returns to the family',
        civilCode('art. 403'),
      ),
    ],
    deadlines: { closes: ['trasmissione-allontanamento', 'ricorso-del-pm', 'convalida'] },
  };
}

const giudice: Step[] = [
  {
    id: 'trasmetti-allontanamento',
    label: label('Trasmetti gli atti al pubblico ministero', 'Send the papers to the prosecutor'),
    norm: civilCode('art. 403, c. 2'),
    who: { roles: professionals },
    from: ['allontanato'],
    parallel: true,
    asks: {
      forms: ['relazione'],
      documents: [
        documentIn('relazioni', 'documentId', 'provvedimento', 'Provvedimento di allontanamento', 'Removal order'),
      ],
    },
    produces: [
      creates('relazioni'),
      message('atti-al-pm', 'procura', 'Atti dell’allontanamento', 'Papers of the removal', 'relazioni'),
    ],
    deadlines: { closes: ['trasmissione-allontanamento'], opens: ['ricorso-del-pm'] },
  },
  {
    id: 'registra-ricorso',
    label: label('Registra il ricorso del pubblico ministero', 'Record the prosecutor’s request'),
    norm: civilCode('art. 403, c. 3'),
    who: { roles: [...professionals, 'giudice'], bodies: ['ente', 'procura'] },
    from: ['allontanato'],
    parallel: true,
    after: ['trasmetti-allontanamento'],
    asks: { forms: ['provvedimento-giudiziario'], documents: [act('ricorso', 'Ricorso', 'Request')] },
    produces: [creates('provvedimenti')],
    deadlines: { closes: ['ricorso-del-pm'], opens: ['convalida'] },
  },
  {
    id: 'registra-convalida',
    label: label('Registra la convalida', 'Record the confirmation'),
    norm: civilCode('art. 403, c. 4'),
    who: { roles: [...professionals, 'giudice'], bodies: ['ente', 'tribunale'] },
    from: ['allontanato'],
    to: 'in-attesa-del-giudice',
    after: ['registra-ricorso'],
    asks: { forms: ['provvedimento-giudiziario'], documents: [measure] },
    produces: [creates('provvedimenti')],
    deadlines: { closes: ['convalida'] },
  },
  ceasing(
    'cessa-per-mancata-trasmissione',
    'trasmissione-allontanamento',
    'Il minore rientra: atti non trasmessi',
    'The minor returns: papers not sent',
  ),
  ceasing(
    'cessa-per-mancato-ricorso',
    'ricorso-del-pm',
    'Il minore rientra: nessun ricorso',
    'The minor returns: no request',
  ),
  ceasing(
    'cessa-per-mancata-convalida',
    'convalida',
    'Il minore rientra: nessuna convalida',
    'The minor returns: no confirmation',
  ),
  {
    id: 'registra-provvedimento',
    label: label('Registra il provvedimento del giudice', 'Record the court measure'),
    norm: law184('art. 4'),
    who: { roles: [...professionals, 'giudice'], bodies: ['ente', 'tribunale'] },
    from: ['in-attesa-del-giudice'],
    to: 'in-tutela',
    asks: { forms: ['provvedimento-giudiziario'], documents: [measure] },
    produces: [creates('provvedimenti')],
    deadlines: { opens: ['relazione-semestrale'] },
  },
  {
    id: 'registra-non-luogo',
    label: label('Registra il non luogo a provvedere', 'Record that there is no case to answer'),
    who: { roles: [...professionals, 'giudice'], bodies: ['ente', 'tribunale'] },
    from: ['in-attesa-del-giudice'],
    to: 'in-verifica',
    asks: { forms: ['provvedimento-giudiziario'], documents: [measure] },
    produces: [creates('provvedimenti')],
  },
];

const hasProject = annotate(ge(count('progetto.goals'), 1), {
  code: 'tutela-minori.no-project',
  norm: law184('art. 4, c. 3'),
  place: 'progetto.goals',
});

const tutela: Step[] = [
  {
    id: 'scrivi-progetto',
    label: label('Scrivi il progetto educativo', 'Write the educational project'),
    norm: law184('art. 4, c. 3'),
    who: responsible,
    from: ['in-tutela', 'in-affidamento'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['progetto-personalizzato'] },
    produces: [writes('progetto')],
  },
  {
    id: 'invia-relazione',
    label: label('Invia la relazione al giudice', 'Send the report to the judge'),
    norm: law184('art. 4, c. 3'),
    who: responsible,
    from: ['in-tutela', 'in-affidamento'],
    parallel: true,
    repeatable: true,
    asks: {
      forms: ['relazione'],
      documents: [
        {
          ...documentIn('relazioni', 'documentId', 'relazione-firmata', 'Relazione firmata', 'Signed report'),
          optional: true,
        },
      ],
    },
    assigns: { bodies: ['tribunale'] },
    produces: [
      creates('relazioni'),
      message('relazione-al-giudice', 'tribunale', 'Relazione al tribunale', 'Report to the court', 'relazioni'),
    ],
    deadlines: { closes: ['relazione-semestrale'], opens: ['relazione-semestrale'] },
  },
  {
    id: 'avvia-affidamento',
    label: label('Avvia l’affidamento', 'Start foster care'),
    norm: law184('art. 4'),
    who: responsible,
    from: ['in-tutela'],
    to: 'in-affidamento',
    guard: hasProject,
    asks: { forms: ['affidamento'] },
    assigns: { bodies: ['tribunale'] },
    produces: [
      writes('affidamento'),
      message('affidamento', 'tribunale', 'Avvio dell’affidamento', 'Start of foster care', 'affidamento'),
    ],
    deadlines: { opens: ['durata-affidamento', 'relazione-semestrale'] },
  },
  {
    id: 'proroga-affidamento',
    label: label('Registra la proroga dell’affidamento', 'Record the extension of foster care'),
    norm: law184('art. 4, c. 4'),
    who: responsible,
    from: ['in-affidamento'],
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { forms: ['provvedimento-giudiziario'], documents: [measure] },
    produces: [creates('provvedimenti')],
    deadlines: { interrupts: ['durata-affidamento'] },
  },
  {
    id: 'concludi-affidamento',
    label: label('Concludi l’affidamento', 'End foster care'),
    norm: law184('art. 4, c. 5'),
    who: responsible,
    from: ['in-affidamento'],
    to: 'in-tutela',
    asks: { forms: ['affidamento'] },
    produces: [revises('affidamento')],
    deadlines: { closes: ['durata-affidamento'] },
  },
];

const live = ['in-verifica', 'in-attesa-del-giudice', 'in-tutela', 'in-affidamento', 'valutato'];

/** Everything that can be done. */
export const steps: Step[] = [
  ...segnalazione,
  ...indagine,
  ...giudice,
  ...tutela,
  ...evaluationAndClosure('in-tutela', ['relazione-semestrale']),
  earlyExit(['responsabile'], [maybe(endsPresaInCarico)]),
  {
    id: 'riapri',
    label: label('Riapri per una nuova segnalazione', 'Re-open for a new report'),
    who: { roles: professionals },
    from: 'ended',
    to: 'segnalato',
    kind: 'reopening',
    asks: { reason: {} },
    produces: [withValues(clearing(revises('segnalazione'), 'outcomeReason'), { outcome: code('open') })],
    deadlines: { opens: ['verifica-segnalazione'] },
  },
  reassignment(live),
];
