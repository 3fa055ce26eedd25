import { annotate, code, count, ge, path } from '@cartella/rules';
import { creates, documentIn, label, message, notice, revises, task, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { civilCode, law184, law241 } from '../norms';
import { desk, namedInCharge, opensCartella, professionals, responsible } from '../shared';

/** Steps of the report. */
export const segnalazione: Step[] = [
  {
    id: 'ricevi-segnalazione',
    label: label('Ricevi la segnalazione', 'Receive the report'),
    norm: law184('art. 1'),
    who: { roles: [...desk, 'sistema'] },
    from: 'start',
    to: 'segnalato',
    asks: { forms: ['segnalazione'] },
    produces: [
      withValues(creates('segnalazione'), { outcome: code('open') }),
      task('verifica-segnalazione', 'Verificare la segnalazione', 'Verify the report', {
        for: { roles: professionals },
        doneBy: ['prendi-in-carico', 'archivia', 'allontana-con-urgenza'],
        deadline: 'verifica-segnalazione',
      }),
    ],
    deadlines: { opens: ['verifica-segnalazione'] },
  },
  {
    id: 'archivia',
    label: label('Archivia la segnalazione', 'File the report'),
    norm: law241('art. 3'),
    who: { roles: ['responsabile'] },
    from: ['segnalato'],
    to: 'archiviato',
    decision: true,
    asks: { reason: {} },
    produces: [
      withValues(revises('segnalazione'), { outcome: code('unfounded'), outcomeReason: path('command.reason') }),
      notice(
        'esito-segnalazione',
        'reporter',
        'Esito della segnalazione a chi l’ha fatta',
        'Outcome to who reported',
        law241('art. 3'),
      ),
    ],
  },
  {
    id: 'prendi-in-carico',
    label: label('Prendi in carico e avvia l’indagine sociale', 'Take in charge and start the social inquiry'),
    norm: law184('art. 1, c. 3'),
    who: { roles: professionals },
    from: ['segnalato'],
    to: 'in-verifica',
    decision: true,
    asks: { forms: ['presa-in-carico'] },
    assigns: { responsible: namedInCharge },
    produces: [
      opensCartella,
      creates('presaInCarico'),
      notice(
        'avvio',
        'person',
        'Comunicazione ai genitori, salvo divieto del giudice',
        'Notice to the parents, unless the judge forbids it',
        law241('art. 8'),
      ),
    ],
    deadlines: { closes: ['verifica-segnalazione'] },
  },
];

const agreed = { op: 'literal', type: 'boolean', value: true } as const;

const relazione = annotate(ge(count('relazioni'), 1), {
  code: 'tutela-minori.no-report',
  norm: law184('art. 9, c. 1'),
  place: 'relazioni',
});

/** Steps of the social inquiry. */
export const indagine: Step[] = [
  {
    id: 'registra-colloquio',
    label: label('Registra un colloquio o una visita', 'Record an interview or a visit'),
    who: { roles: [...professionals, 'psicologo', 'educatore'] },
    from: ['in-verifica', 'allontanato', 'in-attesa-del-giudice', 'in-tutela', 'in-affidamento'],
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { forms: ['colloquio'] },
    produces: [creates('colloqui')],
  },
  {
    id: 'scrivi-relazione',
    label: label('Scrivi la relazione sociale', 'Write the social report'),
    norm: law184('art. 9, c. 1'),
    who: responsible,
    from: ['in-verifica', 'allontanato', 'in-attesa-del-giudice'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['relazione'] },
    produces: [writes('relazioni')],
  },
  {
    id: 'informa-la-scuola',
    label: label('Concorda con la scuola', 'Agree with the school'),
    who: responsible,
    from: ['in-verifica', 'in-tutela', 'in-affidamento'],
    parallel: true,
    repeatable: true,
    optional: true,
    asks: { reason: {} },
    assigns: { bodies: ['scuola'] },
    produces: [message('raccordo-scuola', 'scuola', 'Raccordo con la scuola', 'Agreement with the school')],
  },
  {
    id: 'avvia-sostegno',
    label: label('Avvia il sostegno con il consenso dei genitori', 'Start support with the parents’ consent'),
    norm: law184('art. 1, c. 3'),
    who: responsible,
    from: ['in-verifica'],
    to: 'in-tutela',
    asks: {
      forms: ['progetto-personalizzato', 'consenso-dei-genitori'],
      documents: [
        documentIn(
          'consensi',
          'documentId',
          'consenso-dei-genitori',
          'Consenso firmato dai genitori',
          'Consent signed by the parents',
        ),
      ],
    },
    produces: [writes('progetto'), withValues(creates('consensi'), { subject: code('minor-support'), given: agreed })],
  },
  {
    id: 'segnala-alla-procura',
    label: label('Segnala alla procura per i minorenni', 'Report to the prosecutor'),
    norm: law184('art. 9, c. 1'),
    who: { roles: professionals },
    from: ['in-verifica', 'in-tutela'],
    to: 'in-attesa-del-giudice',
    guard: relazione,
    asks: { reason: {} },
    assigns: { bodies: ['procura', 'tribunale'] },
    produces: [
      message(
        'segnalazione-alla-procura',
        'procura',
        'Segnalazione alla procura',
        'Report to the prosecutor',
        'relazioni',
      ),
    ],
  },
  {
    id: 'allontana-con-urgenza',
    label: label('Allontana con urgenza il minore', 'Remove the minor urgently'),
    norm: civilCode('art. 403'),
    who: { roles: professionals },
    from: ['segnalato', 'in-verifica'],
    to: 'allontanato',
    decision: true,
    asks: {
      forms: ['relazione', 'presa-in-carico'],
      documents: [
        documentIn('relazioni', 'documentId', 'verbale', 'Verbale dell’allontanamento', 'Minutes of the removal'),
      ],
      reason: {},
    },
    assigns: { responsible: namedInCharge, bodies: ['procura', 'tribunale'] },
    produces: [
      creates('relazioni'),
      { ...opensCartella, mode: 'write' },
      writes('presaInCarico'),
      message(
        'avviso-immediato',
        'procura',
        'Avviso immediato al pubblico ministero',
        'Immediate notice to the prosecutor',
      ),
      notice(
        'avviso-ai-genitori',
        'person',
        'Avviso ai genitori con diritti e rimedi',
        'Notice to the parents with rights and remedies',
        civilCode('art. 403'),
      ),
    ],
    deadlines: { closes: ['verifica-segnalazione'], opens: ['trasmissione-allontanamento'] },
  },
];
