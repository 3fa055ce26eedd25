import { path } from '@cartella/rules';
import { italianLaw } from './norms';
import { onePage, section } from './one-page';

/** An application for a benefit: what is asked for and when. */
export const domandaForm = onePage('domanda', 'Domanda di prestazione', 'Application', { domanda: 'domanda' }, [
  section('richiesta', 'Che cosa si chiede', 'What is asked for', [
    { path: 'domanda.benefit', component: 'search' },
    { path: 'domanda.siussCode', component: 'search' },
    { path: 'domanda.call' },
  ]),
  section('presentazione', 'La presentazione', 'The submission', [
    { path: 'domanda.submittedOn' },
    { path: 'domanda.protocol' },
  ]),
]);

/** What was missing, in the file: the ente asks for it, and the term waits until it is here. */
export const documentiForm = onePage(
  'documenti-domanda',
  'Documenti della domanda',
  'Documents of the application',
  { domanda: 'domanda' },
  [
    section('documenti', 'I documenti', 'The documents', [
      {
        path: 'domanda.documents',
        required: true,
        guidance: {
          text: {
            it: 'Non si chiedono i documenti che un’amministrazione ha già: si acquisiscono d’ufficio.',
            en: 'Documents that an administration already has are not asked for: they are acquired by the office.',
          },
          norm: italianLaw.law241documents,
        },
      },
    ]),
  ],
);

const isFaulty = path('isee.omissions');

/** The indicator as INPS attests it. */
export const iseeForm = onePage('isee', 'ISEE', 'ISEE', { isee: 'isee' }, [
  section('attestazione', 'L’attestazione', 'The attestation', [
    { path: 'isee.kind' },
    { path: 'isee.beneficiaryId', component: 'beneficiary' },
    { path: 'isee.dsuProtocol' },
    { path: 'isee.submittedOn' },
    { path: 'isee.validUntil' },
    { path: 'isee.consultedOn' },
  ]),
  section('valori', 'I valori', 'The values', [
    { path: 'isee.computable', component: 'yes-no' },
    { path: 'isee.isee', visible: path('isee.computable'), required: path('isee.computable') },
    { path: 'isee.ise' },
    { path: 'isee.scale' },
    {
      path: 'isee.omissions',
      component: 'yes-no',
      guidance: {
        text: {
          it: 'Un ISEE con omissioni o difformità si può usare, ma la persona deve chiarirle o presentare una nuova DSU.',
          en: 'An ISEE with omissions or differences can be used, but the person must explain them or submit a new DSU.',
        },
        norm: italianLaw.decree159checks,
      },
    },
    { path: 'isee.omissionNote', visible: isFaulty, required: isFaulty },
  ]),
]);

/** The grant: from when, how much, by which act. */
export const concessioneForm = onePage(
  'concessione',
  'Concessione della prestazione',
  'Grant of the benefit',
  { domanda: 'domanda', cartella: 'cartella-sociale', interventi: 'intervento' },
  [
    section('concessione', 'La concessione', 'The grant', [
      { path: 'domanda.grantedFrom', required: true },
      { path: 'domanda.grantedTo' },
      { path: 'domanda.grantedAmount' },
      { path: 'domanda.act' },
      { path: 'domanda.ruleReference' },
    ]),
    section('erogazione', 'Come si eroga', 'How it is delivered', [
      { path: 'interventi.siussCode', component: 'search' },
      { path: 'interventi.note' },
      { path: 'cartella.userArea' },
    ]),
  ],
);
