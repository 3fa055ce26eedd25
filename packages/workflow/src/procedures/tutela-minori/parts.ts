import { endState, label, liveState, outcome, silence, term } from '../../build';
import type { Body, CaseRecordDeclaration, Deadline, Outcome, ProcedureState } from '../../procedure';
import { civilCode, law184, law241 } from '../norms';
import { cartella, professionals } from '../shared';

/** Bodies that take part. */
export const bodies: Body[] = [
  { id: 'ente', label: label('Ente titolare', 'Holder') },
  { id: 'procura', label: label('Procura presso il Tribunale per i minorenni', 'Prosecutor at the juvenile court') },
  { id: 'tribunale', label: label('Tribunale per i minorenni', 'Juvenile court') },
  { id: 'scuola', label: label('Scuola', 'School') },
];

/** Records of the case. */
export const records: Record<string, CaseRecordDeclaration> = {
  segnalazione: { kind: 'segnalazione', label: label('Segnalazione', 'Report') },
  cartella,
  presaInCarico: { kind: 'presa-in-carico', label: label('Presa in carico', 'Taking in charge') },
  colloqui: {
    kind: 'colloquio',
    label: label('Colloqui e visite', 'Interviews and visits'),
    many: true,
    keptFor: label('Fonti dell’indagine sociale', 'Sources of the social inquiry'),
  },
  relazioni: { kind: 'relazione', label: label('Relazioni', 'Reports'), many: true },
  provvedimenti: {
    kind: 'provvedimento-giudiziario',
    label: label('Provvedimenti del giudice', 'Court measures'),
    many: true,
    keptFor: label('Titolo di ogni misura sul minore', 'Title of every measure on the minor'),
  },
  consensi: {
    kind: 'consent',
    label: label('Consensi dei genitori', 'Consents of the parents'),
    many: true,
    keptFor: label(
      'Senza un provvedimento il sostegno ha bisogno del loro consenso',
      'Without a measure support needs it',
    ),
  },
  progetto: { kind: 'progetto-personalizzato', label: label('Progetto educativo', 'Educational project') },
  affidamento: { kind: 'affidamento', label: label('Affidamento', 'Foster care') },
  valutazione: { kind: 'valutazione-finale', label: label('Valutazione finale', 'Final evaluation'), renewed: true },
};

/** Where a case may stand. */
export const states: ProcedureState[] = [
  liveState('segnalato', 'accesso', 'Segnalazione ricevuta', 'Report received'),
  liveState('in-verifica', 'valutazione', 'Indagine sociale in corso', 'Social inquiry under way'),
  liveState(
    'allontanato',
    'valutazione',
    'Allontanamento urgente, in attesa di convalida',
    'Urgent removal, awaiting confirmation',
    'tribunale',
  ),
  liveState(
    'in-attesa-del-giudice',
    'valutazione',
    'In attesa dell’autorità giudiziaria',
    'Awaiting the judicial authority',
    'tribunale',
  ),
  liveState('in-tutela', 'erogazione', 'Progetto di tutela in corso', 'Protection under way'),
  liveState('in-affidamento', 'erogazione', 'In affidamento', 'In foster care'),
  liveState('valutato', 'conclusione', 'Esiti valutati', 'Outcomes evaluated'),
  endState('archiviato', 'accesso', 'Segnalazione archiviata', 'Report filed'),
  endState('concluso', 'conclusione', 'Concluso', 'Concluded'),
  endState('interrotto', 'conclusione', 'Interrotto', 'Ended early'),
];

/** How a case may end. */
export const outcomes: Outcome[] = [
  outcome('archiviato', 'Segnalazione infondata o già in carico', 'Report unfounded or already in carico'),
  outcome('concluso', 'Tutela conclusa', 'Protection concluded'),
  outcome('interrotto', 'Percorso interrotto', 'Path ended early', false),
];

const duty = { roles: professionals };
const tell = silence('escalation', 'Avvisato il responsabile del servizio', 'The head of service is told');
const ceases = (step: string) =>
  silence(
    'lapse',
    'L’allontanamento perde efficacia e il minore rientra',
    'The removal loses effect and the minor returns',
    step,
  );

/** Terms, each with its norm. */
export const deadlines: Deadline[] = [
  {
    id: 'verifica-segnalazione',
    label: label('Verifica della segnalazione', 'Report verified'),
    term: term(30, 'day'),
    norm: law241('art. 2, c. 2'),
    toConfirm: true,
    duty,
    warnDays: 20,
    silence: tell,
  },
  {
    id: 'trasmissione-allontanamento',
    label: label('Trasmissione degli atti dell’allontanamento al pubblico ministero', 'Removal sent to the prosecutor'),
    term: term(24, 'hour'),
    norm: civilCode('art. 403, c. 2'),
    duty,
    silence: ceases('cessa-per-mancata-trasmissione'),
  },
  {
    id: 'ricorso-del-pm',
    label: label('Ricorso del pubblico ministero per la convalida', 'Prosecutor’s request for confirmation'),
    term: term(72, 'hour'),
    norm: civilCode('art. 403, c. 3'),
    duty: { body: 'procura', roles: ['giudice'] },
    silence: ceases('cessa-per-mancato-ricorso'),
  },
  {
    id: 'convalida',
    label: label('Decreto sulla convalida', 'Decree on the confirmation'),
    term: term(48, 'hour'),
    norm: civilCode('art. 403, c. 4'),
    duty: { body: 'tribunale', roles: ['giudice'] },
    silence: ceases('cessa-per-mancata-convalida'),
  },
  {
    id: 'relazione-semestrale',
    label: label('Relazione semestrale al giudice', 'Half-yearly report to the judge'),
    term: term(6, 'month'),
    norm: law184('art. 4, c. 3'),
    duty,
    warnDays: 30,
    silence: tell,
  },
  {
    id: 'durata-affidamento',
    label: label('Durata massima dell’affidamento', 'Longest foster care'),
    term: term(24, 'month'),
    norm: law184('art. 4, c. 4'),
    duty,
    warnDays: 90,
    silence: silence('report', 'Serve la proroga del tribunale', 'The court must extend it', 'proroga-affidamento'),
  },
];
