import { code } from '@cartella/rules';
import {
  creates,
  endState,
  label,
  liveState,
  message,
  outcome,
  revises,
  silence,
  task,
  term,
  withValues,
} from '../../build';
import { type Procedure, procedureLanguage, type Step } from '../../procedure';
import { law241, law328 } from '../norms';
import { phases } from '../phases';
import { callsCommonPath, desk, earlyExit, professionals } from '../shared';

const steps: Step[] = [
  {
    id: 'ascolta',
    label: label('Ascolta la richiesta', 'Listen to the request'),
    norm: law328('art. 22, c. 4, lett. a'),
    who: { roles: desk },
    from: 'start',
    to: 'in-ascolto',
    asks: { forms: ['accesso'] },
    produces: [
      creates('accesso'),
      task('rispondi', 'Rispondere alla persona', 'Answer the person', {
        for: { roles: desk },
        doneBy: ['informa', 'invia-ad-altro-servizio', 'proponi-presa-in-carico'],
        deadline: 'risposta',
      }),
    ],
    deadlines: { opens: ['risposta'] },
  },
  {
    id: 'informa',
    label: label('Dai l’informazione e concludi', 'Give the information and conclude'),
    norm: law328('art. 22, c. 4, lett. a'),
    who: { roles: desk },
    from: ['in-ascolto'],
    to: 'informato',
    reversible: true,
    asks: { forms: ['informazione'] },
    produces: [withValues(revises('accesso'), { outcome: code('information') })],
    deadlines: { closes: ['risposta'] },
  },
  {
    id: 'invia-ad-altro-servizio',
    label: label('Invia ad altro servizio', 'Refer to another service'),
    who: { roles: desk },
    from: ['in-ascolto'],
    to: 'inviato',
    assigns: { bodies: ['altro-servizio'] },
    produces: [
      withValues(revises('accesso'), { outcome: code('referral') }),
      message('invio', 'altro-servizio', 'Invio', 'Referral', 'accesso'),
    ],
    deadlines: { closes: ['risposta'] },
  },
  {
    id: 'proponi-presa-in-carico',
    label: label('Proponi la presa in carico', 'Propose taking in charge'),
    norm: law328('art. 14'),
    who: { roles: desk },
    from: ['in-ascolto'],
    to: 'proposto',
    calls: callsCommonPath,
    produces: [withValues(revises('accesso'), { outcome: code('proposed') })],
    deadlines: { closes: ['risposta'] },
  },
  { ...earlyExit(desk), label: label('La persona rinuncia', 'The person gives up') },
  {
    id: 'riapri',
    label: label('Riapri: la persona è tornata', 'Re-open: the person came back'),
    who: { roles: desk },
    from: 'ended',
    to: 'in-ascolto',
    kind: 'reopening',
    asks: { reason: {} },
    produces: [withValues(revises('accesso'), { outcome: code('waiting') })],
    deadlines: { opens: ['risposta'] },
  },
];

/** Simple information: the segretariato sociale listens, informs or refers, and it ends at the desk. */
export const segretariato: Procedure = {
  language: procedureLanguage,
  id: 'segretariato',
  version: '1.0.0',
  label: label('Segretariato sociale', 'Social information desk'),
  description: label(
    'Ascolto, informazione e orientamento che si concludono allo sportello.',
    'Listening, information and guidance that end at the desk.',
  ),
  norms: [law328('art. 22, c. 4, lett. a'), law241()],
  purpose: 'access',
  bodies: [
    { id: 'ente', label: label('Ente titolare', 'Holder') },
    { id: 'altro-servizio', label: label('Altro servizio', 'Another service') },
  ],
  inputs: {},
  records: {
    accesso: { kind: 'accesso', label: label('Accesso', 'First contact') },
  },
  phases: phases.filter(({ id }) => id === 'accesso'),
  states: [
    liveState('in-ascolto', 'accesso', 'In ascolto', 'Being listened to'),
    endState('informato', 'accesso', 'Informato', 'Informed'),
    endState('inviato', 'accesso', 'Inviato ad altro servizio', 'Referred'),
    endState('proposto', 'accesso', 'Proposto per la presa in carico', 'Proposed for taking in charge'),
    endState('interrotto', 'accesso', 'Rinuncia', 'Given up'),
  ],
  outcomes: [
    outcome('informato', 'Informazione data', 'Information given'),
    outcome('inviato', 'Inviato ad altro servizio', 'Referred to another service'),
    outcome('proposto', 'Avviato il percorso comune', 'Common path started'),
    outcome('interrotto', 'Rinuncia della persona', 'Given up by the person', false),
  ],
  steps,
  deadlines: [
    {
      id: 'risposta',
      label: label('Risposta alla persona', 'Answer to the person'),
      term: term(30, 'day'),
      norm: law241('art. 2, c. 2'),
      duty: { roles: professionals },
      warnDays: 7,
      silence: silence('escalation', 'Avvisato il responsabile del servizio', 'The head of service is told'),
    },
  ],
};
