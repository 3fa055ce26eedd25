import { annotate, code, count, eq, ge, path } from '@cartella/rules';
import { creates, label, message, notice, revises, signs, task, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { decree48, decree147, guidelinesPais, law241 } from '../norms';
import { namedInCharge, opensCartella } from '../shared';

/** Who leads the case of a household. */
export const managers = ['assistente-sociale', 'responsabile', 'coordinatore'];
/** Only the operator responsible for the case, or the head of service. */
export const responsible = { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] };

/** Steps of access. */
export const accesso: Step[] = [
  {
    id: 'ricevi-assegnazione',
    label: label('Ricevi il nucleo assegnato', 'Receive the household assigned'),
    norm: decree48('art. 4, c. 4'),
    who: { roles: [...managers, 'sistema'] },
    from: 'start',
    to: 'assegnato',
    assigns: { bodies: ['cpi', 'inps'] },
    asks: { forms: ['accesso'] },
    produces: [
      creates('accesso'),
      task('convoca-il-nucleo', 'Convocare il nucleo', 'Call the household', {
        for: { roles: managers },
        doneBy: ['convoca'],
        deadline: 'convocazione',
      }),
    ],
    deadlines: { opens: ['convocazione', 'primo-incontro'] },
  },
  {
    id: 'convoca',
    label: label('Convoca il nucleo', 'Call the household'),
    norm: guidelinesPais(),
    who: { roles: managers },
    from: ['assegnato'],
    to: 'convocato',
    produces: [
      notice(
        'convocazione',
        'person',
        'Convocazione al primo incontro',
        'Call to the first meeting',
        decree48('art. 4, c. 4'),
      ),
      task('tieni-primo-incontro', 'Tenere il primo incontro', 'Hold the first meeting', {
        for: { roles: ['assistente-sociale'] },
        doneBy: ['registra-primo-incontro'],
        deadline: 'convocazione',
      }),
    ],
  },
  {
    id: 'riconvoca',
    label: label('Convoca di nuovo', 'Call again'),
    who: { roles: managers },
    from: ['convocato'],
    parallel: true,
    repeatable: true,
    optional: true,
    produces: [notice('nuova-convocazione', 'person', 'Nuova convocazione', 'New call', decree48('art. 4, c. 4'))],
  },
  {
    id: 'registra-primo-incontro',
    label: label('Registra il primo incontro', 'Record the first meeting'),
    norm: guidelinesPais(),
    who: { roles: ['assistente-sociale', 'responsabile'] },
    from: ['convocato'],
    to: 'in-analisi',
    decision: true,
    asks: { forms: ['colloquio', 'presa-in-carico'] },
    assigns: { responsible: namedInCharge },
    produces: [
      opensCartella,
      creates('presaInCarico'),
      creates('colloqui'),
      notice(
        'responsabile-del-caso',
        'person',
        'Nome del responsabile del caso',
        'Name of who is responsible',
        law241('art. 8'),
      ),
      task('fai-analisi', 'Fare l’analisi preliminare', 'Do the pre-assessment', {
        for: { roles: ['assistente-sociale'], responsible: true },
        doneBy: ['registra-analisi'],
        deadline: 'patto',
      }),
    ],
    deadlines: { closes: ['convocazione', 'primo-incontro'], opens: ['patto'] },
  },
];

/** Steps of assessment. */
export const valutazione: Step[] = [
  {
    id: 'registra-analisi',
    label: label('Registra l’analisi preliminare', 'Record the pre-assessment'),
    norm: decree147('art. 5, c. 2'),
    who: responsible,
    from: ['in-analisi'],
    to: [
      { when: eq(path('analisi.outcome'), code('work', 'assessment-outcomes')), to: 'inviato-al-lavoro' },
      { when: eq(path('analisi.outcome'), code('specialist', 'assessment-outcomes')), to: 'inviato-a-servizio' },
      { when: eq(path('analisi.outcome'), code('complex', 'assessment-outcomes')), to: 'in-quadro' },
      { to: 'in-progettazione' },
    ],
    decision: true,
    asks: { forms: ['analisi-preliminare'] },
    produces: [
      creates('analisi'),
      notice(
        'esito-analisi',
        'person',
        'Esito dell’analisi preliminare',
        'Outcome of the pre-assessment',
        law241('art. 3'),
      ),
      message(
        'esito-analisi-al-cpi',
        'cpi',
        'Esito dell’analisi al centro per l’impiego',
        'Outcome to the employment centre',
        'analisi',
      ),
    ],
  },
  {
    id: 'istituisci-equipe',
    label: label('Istituisci l’équipe multidisciplinare', 'Set up the multidisciplinary team'),
    norm: decree147('art. 5, c. 7'),
    who: { roles: ['assistente-sociale', 'responsabile', 'coordinatore'] },
    from: ['in-quadro'],
    parallel: true,
    asks: { forms: ['equipe-multidisciplinare'] },
    produces: [creates('equipe')],
  },
  {
    id: 'compila-quadro',
    label: label('Compila il quadro di analisi', 'Fill in the framework of analysis'),
    norm: decree147('art. 5, c. 2'),
    who: responsible,
    from: ['in-quadro'],
    parallel: true,
    repeatable: true,
    after: ['istituisci-equipe'],
    asks: { forms: ['quadro-di-analisi'] },
    produces: [writes('quadro')],
  },
  {
    id: 'concludi-quadro',
    label: label('Concludi il quadro di analisi', 'Conclude the framework of analysis'),
    norm: decree147('art. 5, c. 7'),
    who: responsible,
    from: ['in-quadro'],
    to: 'in-progettazione',
    after: ['compila-quadro'],
  },
];

const goals = annotate(ge(count('patto.goals'), 1), {
  code: 'misura-inclusione.no-goal',
  norm: decree147('art. 6'),
  place: 'patto.goals',
});
const isPais = annotate(eq(path('patto.kind'), code('pais')), {
  code: 'misura-inclusione.not-pais',
  norm: guidelinesPais(),
  place: 'patto.kind',
});

/** Steps of the project. */
export const progetto: Step[] = [
  {
    id: 'scrivi-patto',
    label: label('Scrivi il patto per l’inclusione', 'Write the pact for inclusion'),
    norm: decree147('art. 6'),
    who: responsible,
    from: ['in-progettazione'],
    repeatable: true,
    asks: { forms: ['progetto-personalizzato'] },
    guard: { op: 'and', of: [goals, isPais] },
    produces: [writes('patto')],
  },
  {
    id: 'firma-patto',
    label: label('Firma il patto', 'Sign the pact'),
    norm: decree48('art. 6'),
    who: responsible,
    from: ['in-progettazione'],
    to: 'in-corso',
    after: ['scrivi-patto'],
    asks: { forms: ['firma'], signatures: [{ record: 'patto', parties: ['person', 'operator'] }] },
    produces: [
      signs('patto'),
      message('patto-firmato', 'inps', 'Sottoscrizione del patto', 'Signature of the pact', 'patto'),
    ],
    deadlines: { closes: ['patto'], opens: ['monitoraggio'] },
  },
  {
    id: 'invia-attivabili',
    label: label(
      'Invia al centro per l’impiego chi è attivabile',
      'Send who can be activated to the employment centre',
    ),
    norm: decree48('art. 4, c. 5'),
    who: responsible,
    from: ['in-progettazione', 'in-corso'],
    parallel: true,
    repeatable: true,
    asks: { forms: ['referral'] },
    produces: [
      withValues(creates('invii'), {
        kind: code('referral'),
        state: code('proposed'),
        proposedOn: path('command.date'),
        toOrganisationId: path('party.cpi'),
      }),
      message('invio-al-cpi', 'cpi', 'Componenti attivabili al lavoro', 'Members activatable to work', 'invii'),
      notice('invio-al-cpi', 'person', 'Invio al centro per l’impiego', 'Referral to the employment centre'),
    ],
    deadlines: { opens: ['patto-di-servizio'] },
  },
  {
    id: 'registra-patto-di-servizio',
    label: label('Registra il patto di servizio', 'Record the service pact'),
    norm: decree48('art. 4, c. 5'),
    who: { roles: ['assistente-sociale', 'responsabile', 'operatore-esterno'], bodies: ['ente', 'cpi'] },
    from: ['in-progettazione', 'in-corso'],
    parallel: true,
    repeatable: true,
    after: ['invia-attivabili'],
    produces: [withValues(revises('invii'), { state: code('accepted'), answeredOn: path('command.date') })],
    deadlines: { closes: ['patto-di-servizio'] },
  },
];
