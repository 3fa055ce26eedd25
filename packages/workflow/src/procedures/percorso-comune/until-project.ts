import { annotate, code, count, eq, ge, path } from '@cartella/rules';
import type { Step } from '../../procedure';
import { decree147, law241, law328 } from '../norms';
import { namedInCharge, opensCartella } from '../shared';

/** Who decides in the social service. */
export const professionals = ['assistente-sociale', 'responsabile'];
const desk = ['operatore-sportello', ...professionals];

/** Access and guidance: the first contact, which may end at the desk. */
export const accesso: Step[] = [
  {
    id: 'registra-accesso',
    label: { it: 'Registra l’accesso', en: 'Record the first contact' },
    norm: law328('art. 22, c. 4, lett. a'),
    who: { roles: desk },
    from: 'start',
    to: 'accolto',
    asks: { forms: ['accesso'] },
    produces: [
      { kind: 'record', record: 'accesso', mode: 'create' },
      {
        kind: 'task',
        id: 'valuta-accesso',
        label: { it: 'Valutare l’accesso', en: 'Consider the contact' },
        for: { roles: professionals },
        doneBy: ['prendi-in-carico', 'orienta', 'nega-presa-in-carico'],
        deadline: 'risposta-all-accesso',
      },
    ],
    deadlines: { opens: ['risposta-all-accesso'] },
  },
  {
    id: 'orienta',
    label: { it: 'Orienta ad altri servizi', en: 'Guide to other services' },
    norm: law328('art. 22, c. 4, lett. a'),
    who: { roles: desk },
    from: ['accolto'],
    to: 'orientato',
    asks: { reason: { vocabulary: 'access-outcomes' } },
    produces: [
      {
        kind: 'record',
        record: 'accesso',
        mode: 'revise',
        optional: true,
        values: { outcome: path('command.reason') },
      },
    ],
    deadlines: { closes: ['risposta-all-accesso'] },
  },
  {
    id: 'nega-presa-in-carico',
    label: { it: 'Non prendere in carico', en: 'Decline to take in charge' },
    norm: law241('art. 3'),
    who: { roles: professionals },
    from: ['accolto'],
    to: 'orientato',
    decision: true,
    asks: { reason: {} },
    produces: [
      {
        kind: 'notice',
        id: 'diniego-motivato',
        to: 'person',
        label: { it: 'Comunicazione motivata del diniego, con i rimedi', en: 'Reasoned refusal, with the remedies' },
        norm: law241('art. 3, c. 4'),
      },
    ],
    deadlines: { closes: ['risposta-all-accesso'] },
  },
  {
    id: 'prendi-in-carico',
    label: { it: 'Prendi in carico', en: 'Take in charge' },
    norm: law328('art. 14'),
    who: { roles: professionals },
    from: ['accolto'],
    to: 'in-valutazione',
    decision: true,
    asks: { forms: ['presa-in-carico'] },
    assigns: { responsible: namedInCharge },
    produces: [
      opensCartella,
      { kind: 'record', record: 'presaInCarico', mode: 'create' },
      {
        kind: 'notice',
        id: 'comunicazione-presa-in-carico',
        to: 'person',
        label: {
          it: 'Comunicazione della presa in carico e del responsabile',
          en: 'Notice of taking in charge and of who is responsible',
        },
        norm: law241('art. 8'),
      },
      {
        kind: 'task',
        id: 'fai-analisi',
        label: { it: 'Fare l’analisi preliminare', en: 'Do the pre-assessment' },
        for: { roles: ['assistente-sociale'], responsible: true },
        doneBy: ['registra-analisi'],
        deadline: 'analisi-preliminare',
      },
    ],
    deadlines: { closes: ['risposta-all-accesso'], opens: ['analisi-preliminare'] },
  },
];

/** Assessment: pre-assessment, and the team when needs are complex. */
export const valutazione: Step[] = [
  {
    id: 'registra-analisi',
    label: { it: 'Registra l’analisi preliminare', en: 'Record the pre-assessment' },
    norm: decree147('art. 5'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-valutazione'],
    to: [{ when: eq(path('analisi.complexity'), code('complex')), to: 'in-equipe' }, { to: 'in-progettazione' }],
    asks: { forms: ['analisi-preliminare'] },
    produces: [{ kind: 'record', record: 'analisi', mode: 'create' }],
    deadlines: { closes: ['analisi-preliminare'], opens: ['progetto'] },
  },
  {
    id: 'convoca-equipe',
    label: { it: 'Convoca l’équipe multidisciplinare', en: 'Call the multidisciplinary team' },
    norm: decree147('art. 5, c. 7'),
    who: { roles: ['assistente-sociale', 'responsabile'] },
    from: ['in-equipe'],
    parallel: true,
    asks: { forms: ['equipe-multidisciplinare'] },
    produces: [{ kind: 'record', record: 'equipe', mode: 'write' }],
  },
  {
    id: 'registra-contributo',
    label: { it: 'Registra un contributo alla valutazione', en: 'Record a contribution to the assessment' },
    who: { roles: ['assistente-sociale', 'operatore-sanitario', 'responsabile'] },
    from: ['in-equipe'],
    parallel: true,
    optional: true,
    repeatable: true,
    asks: { forms: ['diary-entry'] },
    produces: [{ kind: 'record', record: 'diario', mode: 'create' }],
  },
  {
    id: 'concludi-valutazione',
    label: { it: 'Concludi la valutazione con l’équipe', en: 'Conclude the assessment with the team' },
    norm: decree147('art. 5, c. 7'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-equipe'],
    to: 'in-progettazione',
    after: ['convoca-equipe'],
    asks: { forms: ['quadro-di-analisi'] },
    produces: [{ kind: 'record', record: 'quadro', mode: 'write' }],
  },
];

const hasGoals = annotate(ge(count('progetto.goals'), 1), {
  code: 'percorso-comune.no-goal',
  norm: law328('art. 14'),
  place: 'progetto.goals',
});

/** Project: written with the person, signed by both. */
export const progetto: Step[] = [
  {
    id: 'scrivi-progetto',
    label: { it: 'Scrivi il progetto', en: 'Write the project' },
    norm: law328('art. 14'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-progettazione'],
    repeatable: true,
    asks: { forms: ['progetto-personalizzato'] },
    guard: hasGoals,
    produces: [{ kind: 'record', record: 'progetto', mode: 'write' }],
  },
  {
    id: 'firma-progetto',
    label: { it: 'Firma il progetto', en: 'Sign the project' },
    norm: law328('art. 14'),
    who: { roles: ['assistente-sociale'], responsibleOr: ['responsabile'] },
    from: ['in-progettazione'],
    to: 'in-erogazione',
    after: ['scrivi-progetto'],
    asks: { forms: ['firma'], signatures: [{ record: 'progetto', parties: ['person', 'operator'] }] },
    produces: [{ kind: 'record', record: 'progetto', mode: 'sign' }],
    deadlines: { closes: ['progetto'], opens: ['verifica'] },
  },
];
