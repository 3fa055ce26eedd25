import { code, eq, path } from '@cartella/rules';
import { italianLaw } from './norms';
import { onePage, section } from './one-page';

/** Taking in charge: since when, who answers for it, why. */
export const presaInCaricoForm = onePage(
  'presa-in-carico',
  'Presa in carico',
  'Taking in charge',
  { cartella: 'cartella-sociale', presaInCarico: 'presa-in-carico' },
  [
    section('responsabilita', 'Responsabilità', 'Responsibility', [
      { path: 'presaInCarico.startDate' },
      { path: 'presaInCarico.responsibleOperatorId', component: 'operator' },
      { path: 'presaInCarico.kind', component: 'radios' },
      { path: 'cartella.userArea' },
      { path: 'presaInCarico.motivation' },
    ]),
  ],
);

/** Pre-assessment: needs by dimension, resources, and which way to go on. */
export const analisiPreliminareForm = onePage(
  'analisi-preliminare',
  'Analisi preliminare',
  'Pre-assessment',
  { analisi: 'analisi-preliminare' },
  [
    section('bisogni', 'Bisogni', 'Needs', [
      { path: 'analisi.date' },
      {
        path: 'analisi.dimensions',
        itemLabel: { it: 'Dimensione', en: 'Dimension' },
        guidance: {
          text: {
            it: 'Reddito, lavoro, salute, casa, cura e relazioni, istruzione: che cosa pesa di più?',
            en: 'Income, work, health, home, care and ties, education: what weighs most?',
          },
          norm: italianLaw.decree147assessment,
        },
        fields: [{ path: 'dimension' }, { path: 'level' }, { path: 'note' }],
      },
      { path: 'analisi.resources' },
    ]),
    section('conclusione', 'Sintesi ed esito', 'Synthesis and outcome', [
      { path: 'analisi.synthesis' },
      { path: 'analisi.complexity', component: 'radios' },
      { path: 'analisi.outcome' },
    ]),
  ],
);

/** The project: goals with their actions, and what the person thinks of it. */
export const progettoPersonalizzatoForm = onePage(
  'progetto-personalizzato',
  'Progetto personalizzato',
  'Personal project',
  { progetto: 'progetto-personalizzato' },
  [
    section('progetto', 'Il progetto', 'The project', [
      { path: 'progetto.kind' },
      { path: 'progetto.title' },
      { path: 'progetto.startDate' },
      { path: 'progetto.endDate' },
      { path: 'progetto.reviewDate' },
    ]),
    section('obiettivi', 'Obiettivi e azioni', 'Goals and actions', [
      {
        path: 'progetto.goals',
        itemLabel: { it: 'Obiettivo', en: 'Goal' },
        guidance: {
          text: {
            it: 'Che cosa sarà diverso per la persona? Come ce ne accorgeremo?',
            en: 'What will be different for the person? How shall we see it?',
          },
          norm: italianLaw.decree147project,
        },
        fields: [
          { path: 'area' },
          { path: 'description' },
          { path: 'indicator' },
          { path: 'dueDate' },
          {
            path: 'actions',
            itemLabel: { it: 'Azione', en: 'Action' },
            fields: [
              { path: 'description' },
              { path: 'responsible' },
              { path: 'responsibleName' },
              { path: 'dueDate' },
            ],
          },
        ],
      },
    ]),
    section('persona', 'Il punto di vista della persona', 'The person’s point of view', [
      { path: 'progetto.personView' },
    ]),
  ],
);

/** Signatures under the project, one for each party. */
export const firmaForm = onePage('firma', 'Firme', 'Signatures', { progetto: 'progetto-personalizzato' }, [
  section('firme', 'Firme delle parti', 'Signatures of the parties', [
    {
      path: 'progetto.signatures',
      required: true,
      itemLabel: { it: 'Firma', en: 'Signature' },
      guidance: {
        text: {
          it: 'Firmano la persona, o chi la rappresenta, e l’assistente sociale.',
          en: 'The person, or who represents them, and the social worker sign.',
        },
        norm: italianLaw.law328project,
      },
      fields: [{ path: 'party' }, { path: 'name' }, { path: 'signedOn' }, { path: 'method' }],
    },
  ]),
]);

/** An intervention within the project. */
export const interventoForm = onePage('intervento', 'Intervento', 'Intervention', { interventi: 'intervento' }, [
  section('intervento', 'Che cosa si attiva', 'What is started', [
    { path: 'interventi.kind' },
    { path: 'interventi.siussCode', component: 'search' },
    { path: 'interventi.startDate' },
    { path: 'interventi.endDate' },
    { path: 'interventi.note' },
  ]),
]);

const isOnce = eq(path('erogazioni.frequency'), code('once'));
const isMonthly = eq(path('erogazioni.frequency'), code('monthly'));

/** What was given: once or every month, and who pays which share. */
export const erogazioneForm = onePage('erogazione', 'Erogazione', 'Delivery', { erogazioni: 'erogazione' }, [
  section('che-cosa', 'Che cosa e quando', 'What and when', [
    { path: 'erogazioni.interventoId', component: 'intervento' },
    { path: 'erogazioni.siussCode', component: 'search' },
    { path: 'erogazioni.frequency', component: 'radios' },
    { path: 'erogazioni.date', visible: isOnce, required: isOnce },
    { path: 'erogazioni.startDate', visible: isMonthly, required: isMonthly },
    { path: 'erogazioni.endDate', visible: isMonthly },
  ]),
  section('quanto', 'Quanto e chi paga', 'How much and who pays', [
    { path: 'erogazioni.amount' },
    { path: 'erogazioni.enteShare' },
    { path: 'erogazioni.personShare' },
    { path: 'erogazioni.ssnShare' },
    { path: 'erogazioni.meansTested', component: 'yes-no' },
    { path: 'erogazioni.iseeProtocol', visible: path('erogazioni.meansTested') },
  ]),
]);

/** What the path changed, goal by goal. */
export const valutazioneFinaleForm = onePage(
  'valutazione-finale',
  'Valutazione finale',
  'Final evaluation',
  { valutazione: 'valutazione-finale' },
  [
    section('obiettivi', 'Obiettivi', 'Goals', [
      { path: 'valutazione.date' },
      {
        path: 'valutazione.goals',
        itemLabel: { it: 'Obiettivo', en: 'Goal' },
        fields: [{ path: 'goalId', component: 'goal', readOnly: true }, { path: 'achievement' }, { path: 'note' }],
      },
    ]),
    section('esito', 'Esito del percorso', 'Outcome of the path', [
      { path: 'valutazione.outcome' },
      { path: 'valutazione.closureReason' },
      { path: 'valutazione.synthesis' },
      { path: 'valutazione.personView' },
    ]),
  ],
);

/** A line of the diary, with facts kept apart from judgements. */
export const diaryEntryForm = onePage('diary-entry', 'Voce di diario', 'Diary entry', { diario: 'diary-entry' }, [
  section('voce', 'Che cosa è accaduto', 'What happened', [
    { path: 'diario.date' },
    { path: 'diario.kind' },
    {
      path: 'diario.passages',
      itemLabel: { it: 'Passaggio', en: 'Passage' },
      fields: [{ path: 'nature' }, { path: 'text' }],
    },
    { path: 'diario.reserved' },
  ]),
]);
