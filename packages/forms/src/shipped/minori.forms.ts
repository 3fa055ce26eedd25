import { code, eq, path, present } from '@cartella/rules';
import { italianLaw } from './norms';
import { onePage, section } from './one-page';

/** An act of the judge, with what it asks of whom and by when. */
export const provvedimentoForm = onePage(
  'provvedimento-giudiziario',
  'Provvedimento del giudice',
  'Court measure',
  { provvedimenti: 'provvedimento-giudiziario' },
  [
    section('atto', 'L’atto', 'The act', [
      { path: 'provvedimenti.authority' },
      { path: 'provvedimenti.authorityName' },
      { path: 'provvedimenti.kinds', component: 'search' },
      { path: 'provvedimenti.nature', component: 'radios' },
      { path: 'provvedimenti.provisional', component: 'yes-no' },
      { path: 'provvedimenti.number' },
      { path: 'provvedimenti.issuedOn' },
      { path: 'provvedimenti.receivedOn' },
      { path: 'provvedimenti.documentId' },
    ]),
    section('contenuto', 'Che cosa dispone', 'What it orders', [
      {
        path: 'provvedimenti.prescriptions',
        itemLabel: { it: 'Prescrizione', en: 'Prescription' },
        fields: [{ path: 'description' }, { path: 'addressee' }, { path: 'dueOn' }, { path: 'fulfilledOn' }],
      },
      { path: 'provvedimenti.guardianName' },
      {
        path: 'provvedimenti.reportDueOn',
        guidance: {
          text: {
            it: 'Il giorno che il giudice indica; altrimenti la relazione è dovuta ogni sei mesi.',
            en: 'The day that the judge sets; otherwise a report is due every six months.',
          },
          norm: italianLaw.law184reports,
        },
      },
    ]),
  ],
);

/** The parents agree to the support of the service: who, when, and where it is written. */
export const consensoGenitoriForm = onePage(
  'consenso-dei-genitori',
  'Consenso dei genitori',
  'Consent of the parents',
  { consensi: 'consent' },
  [
    section('consenso', 'Il consenso dei genitori', 'The consent of the parents', [
      { path: 'consensi.decidedOn' },
      { path: 'consensi.givenBy' },
      { path: 'consensi.method' },
      {
        path: 'consensi.documentId',
        guidance: {
          text: {
            it: 'Senza un provvedimento del giudice il servizio sostiene il minore e la famiglia con il loro consenso.',
            en: 'Without a measure of the judge the service supports minor and family with their consent.',
          },
          norm: italianLaw.law184support,
        },
      },
    ]),
  ],
);

const isByCourt = eq(path('affidamento.form'), code('giudiziale'));
const isOver = present('affidamento.endDate');

/** Foster care: with whom, for how long, what each pledges. */
export const affidamentoForm = onePage(
  'affidamento',
  'Affidamento familiare',
  'Foster care',
  { affidamento: 'affidamento' },
  [
    section('forma', 'Come nasce', 'How it begins', [
      { path: 'affidamento.form', component: 'radios' },
      {
        path: 'affidamento.provvedimentoId',
        component: 'provvedimento',
        visible: isByCourt,
        required: isByCourt,
      },
      { path: 'affidamento.phase' },
      { path: 'affidamento.startDate' },
      { path: 'affidamento.endDate' },
      { path: 'affidamento.outcome', visible: isOver, required: isOver },
    ]),
    section('famiglia', 'La famiglia e i tempi', 'The family and the times', [
      { path: 'affidamento.kind' },
      { path: 'affidamento.familyName' },
      { path: 'affidamento.duration', component: 'radios' },
      { path: 'affidamento.character', component: 'radios' },
      { path: 'affidamento.contacts' },
      {
        path: 'affidamento.pledges',
        guidance: {
          text: {
            it: 'Che cosa fanno la famiglia affidataria, i genitori e il servizio? Come si incontrano?',
            en: 'What do the foster family, the parents and the service do? How do they meet?',
          },
          norm: italianLaw.law184foster,
        },
      },
      { path: 'affidamento.note' },
    ]),
  ],
);
