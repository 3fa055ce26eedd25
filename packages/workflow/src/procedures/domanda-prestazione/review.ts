import { annotate, code, eq, ge, path, today } from '@cartella/rules';
import { creates, documentIn, label, maybe, notice, revises, task, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { decree159, decree445, law241 } from '../norms';

/** Who reviews applications. */
export const office = ['amministrativo', 'assistente-sociale', 'responsabile'];

/** The ISEE is valid on the day of the decision. */
export const hasIsee = annotate(ge(path('isee.validUntil'), today()), {
  code: 'domanda-prestazione.isee-expired',
  norm: decree159('art. 10'),
  place: 'isee.validUntil',
});
/** The application says that it is granted. */
export const isGranted = annotate(eq(path('domanda.state'), code('granted')), {
  code: 'domanda-prestazione.not-granted',
  norm: law241('art. 3'),
  place: 'domanda.state',
});

/** A paper that joins those of the application. */
export const added = (id: string, it: string, en: string) => documentIn('domanda', 'documents', id, it, en);

const underReview = withValues(revises('domanda'), { state: code('under-review') });

/** Steps of the application. */
export const domanda: Step[] = [
  {
    id: 'presenta-domanda',
    label: label('Presenta la domanda', 'Submit the application'),
    norm: law241('art. 2'),
    who: { roles: ['cittadino', 'operatore-sportello', ...office], bodies: ['ente', 'richiedente'] },
    from: 'start',
    to: 'presentata',
    assigns: { bodies: ['richiedente'], parties: { richiedente: path('domanda.personId') } },
    asks: { forms: ['domanda'] },
    produces: [
      withValues(creates('domanda'), { state: code('submitted') }),
      maybe(creates('isee')),
      notice(
        'avvio-procedimento',
        'person',
        'Comunicazione di avvio e del responsabile',
        'Notice of the start and of who is responsible',
        law241('art. 8'),
      ),
      task('prendi-in-esame', 'Prendere in esame la domanda', 'Take up the application', {
        for: { roles: office },
        doneBy: ['avvia-istruttoria'],
        deadline: 'conclusione',
      }),
    ],
    deadlines: { opens: ['conclusione'] },
  },
  {
    id: 'avvia-istruttoria',
    label: label('Avvia l’istruttoria', 'Start the review'),
    norm: law241('art. 6'),
    who: { roles: office },
    from: ['presentata'],
    to: 'in-istruttoria',
    assigns: { responsible: true },
    produces: [maybe(underReview)],
  },
];

/** Steps of the review. */
export const istruttoria: Step[] = [
  {
    id: 'acquisisci-isee',
    label: label('Acquisisci l’ISEE', 'Get the ISEE'),
    norm: decree159('art. 11'),
    who: { roles: office },
    from: ['in-istruttoria', 'in-erogazione'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['isee'] },
    produces: [writes('isee')],
  },
  {
    id: 'controlla-requisiti',
    label: label('Controlla i requisiti e le dichiarazioni', 'Check requirements and declarations'),
    norm: decree445('art. 71'),
    who: { roles: ['amministrativo', 'assistente-sociale'] },
    from: ['in-istruttoria'],
    parallel: true,
    repeatable: true,
    produces: [underReview],
  },
  {
    id: 'chiedi-documenti',
    label: label('Chiedi i documenti mancanti', 'Ask for the missing documents'),
    norm: law241('art. 2, c. 7'),
    who: { roles: office },
    from: ['in-istruttoria'],
    to: 'in-attesa-documenti',
    asks: { reason: {} },
    produces: [
      notice(
        'richiesta-documenti',
        'person',
        'Richiesta dei documenti mancanti',
        'Request of the missing documents',
        law241('art. 6, c. 1, lett. b'),
      ),
    ],
    deadlines: { suspends: ['conclusione'], opens: ['integrazione'] },
  },
  {
    id: 'ricevi-documenti',
    label: label('Ricevi i documenti', 'Receive the documents'),
    who: { roles: ['cittadino', 'operatore-sportello', ...office], bodies: ['ente', 'richiedente'] },
    from: ['in-attesa-documenti'],
    to: 'in-istruttoria',
    asks: { forms: ['documenti-domanda'], documents: [added('documenti', 'Documenti chiesti', 'Documents asked for')] },
    produces: [revises('domanda')],
    deadlines: { resumes: ['conclusione'], closes: ['integrazione'] },
  },
  {
    id: 'riprendi-senza-documenti',
    label: label('Riprendi senza i documenti', 'Go on without the documents'),
    norm: law241('art. 2, c. 7'),
    who: { roles: [...office, 'sistema'] },
    from: ['in-attesa-documenti'],
    to: 'in-istruttoria',
    whenExpired: 'integrazione',
    asks: { reason: {} },
    deadlines: { resumes: ['conclusione'], closes: ['integrazione'] },
  },
  {
    id: 'preavvisa-rigetto',
    label: label('Comunica i motivi che ostano', 'Tell the reasons against'),
    norm: law241('art. 10-bis'),
    who: { roles: office },
    from: ['in-istruttoria'],
    to: 'in-preavviso',
    after: ['controlla-requisiti'],
    asks: { reason: {} },
    produces: [
      notice(
        'motivi-ostativi',
        'person',
        'Motivi che ostano all’accoglimento',
        'Reasons against granting',
        law241('art. 10-bis'),
      ),
    ],
    deadlines: { suspends: ['conclusione'], opens: ['osservazioni'] },
  },
  {
    id: 'ricevi-osservazioni',
    label: label('Ricevi le osservazioni', 'Receive the remarks'),
    norm: law241('art. 10-bis'),
    who: { roles: ['cittadino', 'operatore-sportello', ...office], bodies: ['ente', 'richiedente'] },
    from: ['in-preavviso'],
    to: 'in-istruttoria',
    asks: {
      forms: ['documenti-domanda'],
      documents: [added('osservazioni', 'Osservazioni scritte', 'Written remarks')],
    },
    produces: [revises('domanda')],
    deadlines: { resumes: ['conclusione'], closes: ['osservazioni'] },
  },
  {
    id: 'riprendi-senza-osservazioni',
    label: label('Riprendi senza osservazioni', 'Go on without remarks'),
    norm: law241('art. 10-bis'),
    who: { roles: [...office, 'sistema'] },
    from: ['in-preavviso'],
    to: 'in-istruttoria',
    whenExpired: 'osservazioni',
    asks: { reason: {} },
    deadlines: { resumes: ['conclusione'], closes: ['osservazioni'] },
  },
];
