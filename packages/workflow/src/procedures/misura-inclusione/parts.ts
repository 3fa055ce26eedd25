import { endState, label, liveState, outcome, silence, term } from '../../build';
import type { Body, CaseRecordDeclaration, Deadline, Outcome, ProcedureState } from '../../procedure';
import { decree48, guidelinesPais } from '../norms';

/** Bodies that take part. */
export const bodies: Body[] = [
  { id: 'ente', label: label('Ente titolare', 'Holder') },
  { id: 'cpi', label: label('Centro per l’impiego', 'Employment centre') },
  { id: 'inps', label: label('INPS', 'INPS') },
];

/** Records of the case. */
export const records: Record<string, CaseRecordDeclaration> = {
  accesso: { kind: 'accesso', label: label('Assegnazione del nucleo', 'Household assigned') },
  cartella: {
    kind: 'cartella-sociale',
    onePer: 'personId',
    label: label('Cartella sociale', 'Social file'),
    keptFor: label('Tiene insieme tutto ciò che riguarda la persona', 'Holds together all that concerns the person'),
  },
  presaInCarico: { kind: 'presa-in-carico', label: label('Presa in carico', 'Taking in charge') },
  colloqui: {
    kind: 'colloquio',
    label: label('Incontri', 'Meetings'),
    many: true,
    keptFor: label('Memoria degli incontri con il nucleo', 'Memory of the meetings with the household'),
  },
  analisi: { kind: 'analisi-preliminare', label: label('Analisi preliminare', 'Pre-assessment') },
  equipe: {
    kind: 'equipe-multidisciplinare',
    label: label('Équipe multidisciplinare', 'Multidisciplinary team'),
    keptFor: label('Chi ha valutato e quando', 'Who assessed and when'),
  },
  quadro: {
    kind: 'quadro-di-analisi',
    label: label('Quadro di analisi', 'Framework of analysis'),
    keptFor: label('Base del patto nei casi complessi', 'Basis of the pact in complex cases'),
  },
  patto: {
    kind: 'progetto-personalizzato',
    label: label('Patto per l’inclusione sociale', 'Pact for social inclusion'),
    parties: ['person', 'operator'],
  },
  invii: {
    kind: 'referral',
    label: label('Invii al centro per l’impiego', 'Referrals to the employment centre'),
    many: true,
  },
  relazioni: {
    kind: 'relazione',
    label: label('Segnalazioni di inadempimento', 'Reports of non-fulfilment'),
    many: true,
  },
  valutazione: { kind: 'valutazione-finale', label: label('Valutazione finale', 'Final evaluation'), renewed: true },
};

/** Where a case may stand. */
export const states: ProcedureState[] = [
  liveState('assegnato', 'accesso', 'Nucleo assegnato', 'Household assigned'),
  liveState('convocato', 'accesso', 'Nucleo convocato', 'Household called'),
  liveState('in-analisi', 'valutazione', 'In analisi preliminare', 'In pre-assessment'),
  liveState('in-quadro', 'valutazione', 'In valutazione con l’équipe', 'Assessed by the team'),
  liveState('in-progettazione', 'progetto', 'Patto in costruzione', 'Pact being drawn up'),
  liveState('in-corso', 'erogazione', 'Patto in corso', 'Pact under way'),
  liveState('valutato', 'conclusione', 'Esiti valutati', 'Outcomes evaluated'),
  endState('inviato-al-lavoro', 'valutazione', 'Inviato al centro per l’impiego', 'Sent to the employment centre'),
  endState('inviato-a-servizio', 'valutazione', 'Inviato a servizio specialistico', 'Sent to a specialist service'),
  endState('concluso', 'conclusione', 'Concluso', 'Concluded'),
  endState('decaduto', 'conclusione', 'Decaduto dal beneficio', 'Benefit forfeited'),
  endState('interrotto', 'conclusione', 'Interrotto', 'Ended early'),
];

/** How a case may end. */
export const outcomes: Outcome[] = [
  outcome(
    'inviato-al-lavoro',
    'Percorso di lavoro con il centro per l’impiego',
    'Path to work with the employment centre',
  ),
  outcome(
    'inviato-a-servizio',
    'Presa in carico di un servizio specialistico',
    'Taken in charge by a specialist service',
  ),
  outcome('concluso', 'Patto concluso', 'Pact concluded'),
  outcome('decaduto', 'Decadenza dal beneficio', 'Benefit forfeited', false),
  outcome('interrotto', 'Percorso interrotto', 'Path ended early', false),
];

const duty = { roles: ['assistente-sociale', 'responsabile'] };
const tell = silence('escalation', 'Avvisato il coordinatore d’ambito', 'The coordinator of the ambito is told');

/** Terms, each with its norm. */
export const deadlines: Deadline[] = [
  {
    id: 'convocazione',
    label: label('Primo incontro, termine delle linee guida', 'First meeting, term of the guidelines'),
    term: term(60, 'day'),
    norm: guidelinesPais(),
    from: 'accesso.date',
    duty,
    warnDays: 15,
    silence: tell,
  },
  {
    id: 'primo-incontro',
    label: label('Primo incontro, termine di legge', 'First meeting, term of the law'),
    term: term(120, 'day'),
    norm: decree48('art. 4, c. 4'),
    from: 'accesso.date',
    duty,
    warnDays: 30,
    silence: silence(
      'lapse',
      'Il beneficio è sospeso finché il nucleo non si presenta',
      'The benefit is suspended until the household appears',
    ),
  },
  {
    id: 'patto',
    label: label('Firma del patto', 'Signature of the pact'),
    term: term(120, 'day'),
    norm: guidelinesPais(),
    duty,
    warnDays: 30,
    silence: tell,
  },
  {
    id: 'patto-di-servizio',
    label: label('Patto di servizio con il centro per l’impiego', 'Service pact with the employment centre'),
    term: term(60, 'day'),
    norm: decree48('art. 4, c. 5'),
    duty: { body: 'cpi', roles: ['operatore-esterno'] },
    warnDays: 15,
    silence: tell,
  },
  {
    id: 'monitoraggio',
    label: label('Incontro di monitoraggio', 'Monitoring meeting'),
    term: term(90, 'day'),
    norm: decree48('art. 4, c. 4'),
    duty,
    warnDays: 15,
    silence: silence(
      'report',
      'La mancata presentazione va segnalata all’INPS',
      'Failure to appear is reported to INPS',
      'segnala-inadempimento',
    ),
  },
];
