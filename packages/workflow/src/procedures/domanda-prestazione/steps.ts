import { code, path } from '@cartella/rules';
import { creates, label, maybe, notice, revises, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { decree445, decree1199, law241 } from '../norms';
import { earlyExit, opensCartella } from '../shared';
import { added, domanda, hasIsee, isGranted, istruttoria, office } from './review';

const decides = (state: string) =>
  withValues(revises('domanda'), { state: code(state), decidedOn: path('command.date') });

const decisione: Step[] = [
  {
    id: 'accogli',
    label: label('Concedi la prestazione', 'Grant the benefit'),
    norm: law241('art. 3'),
    who: { roles: ['responsabile'] },
    from: ['in-istruttoria'],
    to: 'in-erogazione',
    after: ['controlla-requisiti', 'acquisisci-isee'],
    fourEyes: ['controlla-requisiti'],
    guard: { op: 'and', of: [hasIsee, isGranted] },
    decision: true,
    asks: { forms: ['concessione'] },
    produces: [
      decides('granted'),
      { ...opensCartella, mode: 'write' },
      withValues(creates('interventi'), {
        kind: path('domanda.benefit'),
        startDate: path('domanda.grantedFrom'),
      }),
      notice('concessione', 'person', 'Provvedimento di concessione', 'Decision of grant', law241('art. 3')),
    ],
    deadlines: { closes: ['conclusione'], opens: ['verifica-requisiti'] },
  },
  {
    id: 'respingi',
    label: label('Respingi la domanda', 'Reject the application'),
    norm: law241('art. 3'),
    who: { roles: ['responsabile'] },
    from: ['in-istruttoria'],
    to: 'respinta',
    after: ['preavvisa-rigetto'],
    fourEyes: ['controlla-requisiti'],
    decision: true,
    asks: { reason: {} },
    produces: [
      withValues(decides('rejected'), { reasons: path('command.reason') }),
      notice(
        'rigetto',
        'person',
        'Rigetto motivato, con termine e autorità per ricorrere',
        'Reasoned rejection, with term and authority for appeal',
        law241('art. 3, c. 4'),
      ),
    ],
    deadlines: { opens: ['ricorso'] },
  },
  {
    id: 'presenta-ricorso',
    label: label('Presenta ricorso', 'Appeal'),
    norm: decree1199('art. 2'),
    who: { roles: ['cittadino', 'operatore-sportello', 'amministrativo'], bodies: ['ente', 'richiedente'] },
    from: ['respinta', 'decaduta'],
    to: 'in-riesame',
    kind: 'reopening',
    asks: { forms: ['documenti-domanda'], documents: [added('ricorso', 'Ricorso', 'Appeal')], reason: {} },
    produces: [revises('domanda')],
    deadlines: { closes: ['ricorso'], opens: ['decisione-ricorso'] },
  },
  {
    id: 'accogli-ricorso',
    label: label('Accogli il ricorso', 'Uphold the appeal'),
    norm: decree1199('art. 5'),
    who: { roles: ['responsabile', 'coordinatore'] },
    from: ['in-riesame'],
    to: 'in-istruttoria',
    fourEyes: ['respingi', 'dichiara-decadenza'],
    decision: true,
    asks: { reason: {} },
    produces: [
      notice(
        'ricorso-accolto',
        'person',
        'Ricorso accolto: la domanda torna in istruttoria',
        'Appeal upheld: the application is reviewed again',
        law241('art. 3'),
      ),
    ],
    deadlines: { closes: ['decisione-ricorso'], opens: ['conclusione'] },
  },
  {
    id: 'respingi-ricorso',
    label: label('Respingi il ricorso', 'Reject the appeal'),
    norm: decree1199('art. 5'),
    who: { roles: ['responsabile', 'coordinatore'] },
    from: ['in-riesame'],
    to: 'respinta',
    fourEyes: ['respingi', 'dichiara-decadenza'],
    decision: true,
    asks: { reason: {} },
    produces: [
      notice(
        'ricorso-respinto',
        'person',
        'Ricorso respinto, con i motivi',
        'Appeal rejected, with the reasons',
        law241('art. 3, c. 4'),
      ),
    ],
    deadlines: { closes: ['decisione-ricorso'] },
  },
  {
    id: 'silenzio-sul-ricorso',
    label: label('Prendi atto del silenzio sul ricorso', 'Note the silence on the appeal'),
    norm: decree1199('art. 6'),
    who: { roles: [...office, 'sistema'] },
    from: ['in-riesame'],
    to: 'respinta',
    whenExpired: 'decisione-ricorso',
    decision: true,
    asks: { reason: {} },
    produces: [
      notice(
        'silenzio-rigetto',
        'person',
        'Il ricorso si intende respinto',
        'The appeal is taken as rejected',
        decree1199('art. 6'),
      ),
    ],
    deadlines: { closes: ['decisione-ricorso'] },
  },
];

const erogazione: Step[] = [
  {
    id: 'registra-erogazione',
    label: label('Registra un’erogazione', 'Record a delivery'),
    who: { roles: office },
    from: ['in-erogazione'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['erogazione'] },
    produces: [writes('erogazioni')],
  },
  {
    id: 'verifica-requisiti',
    label: label('Verifica che i requisiti restino', 'Check that the requirements still hold'),
    norm: decree445('art. 71'),
    who: { roles: office },
    from: ['in-erogazione'],
    parallel: true,
    repeatable: true,
    guard: hasIsee,
    produces: [maybe(writes('isee'))],
    deadlines: { closes: ['verifica-requisiti'], opens: ['verifica-requisiti'] },
  },
  {
    id: 'dichiara-decadenza',
    label: label('Dichiara la decadenza', 'Declare the forfeiture'),
    norm: decree445('art. 75'),
    who: { roles: ['responsabile'] },
    from: ['in-erogazione'],
    to: 'decaduta',
    decision: true,
    asks: { reason: {} },
    produces: [
      withValues(revises('domanda'), { state: code('revoked'), grantedTo: path('command.date') }),
      notice(
        'decadenza',
        'person',
        'Decadenza motivata, con termine e autorità per ricorrere',
        'Reasoned forfeiture, with term and authority for appeal',
        law241('art. 3, c. 4'),
      ),
    ],
    deadlines: { opens: ['ricorso'] },
  },
  {
    id: 'concludi',
    label: label('Concludi la prestazione', 'End the benefit'),
    who: { roles: office },
    from: ['in-erogazione'],
    to: 'conclusa',
    decision: true,
    asks: { reason: {} },
    produces: [
      withValues(revises('domanda'), { grantedTo: path('command.date') }),
      notice('conclusione', 'person', 'Conclusione della prestazione', 'End of the benefit', law241('art. 3')),
    ],
  },
  earlyExit([...office, 'cittadino'], [maybe(decides('withdrawn'))], { bodies: ['ente', 'richiedente'] }),
];

/** Everything that can be done. */
export const steps: Step[] = [...domanda, ...istruttoria, ...decisione, ...erogazione];
