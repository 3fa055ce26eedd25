import { code, eq, item } from '@cartella/rules';
import { italianLaw } from './norms';
import { onePage, section } from './one-page';

/** A person is sent to another service. */
export const referralForm = onePage('referral', 'Invio', 'Referral', { invii: 'referral' }, [
  section('invio', 'Perché e d’accordo con chi', 'Why and in agreement with whom', [
    { path: 'invii.reason' },
    { path: 'invii.personAgrees', component: 'yes-no' },
  ]),
]);

/** A person is referred to an accredited body: why, within which project, and what they were told of it. */
export const segnalazioneAdEnteForm = onePage(
  'segnalazione-ad-ente',
  'Scheda di segnalazione',
  'Referral sheet',
  { segnalazione: 'referral', intervento: 'intervento', informativa: 'privacy-notice' },
  [
    section('motivo', 'Perché', 'Why', [
      { path: 'segnalazione.reason' },
      { path: 'segnalazione.personAgrees', component: 'yes-no' },
    ]),
    section('attivita', 'Che cosa si affida', 'What is entrusted', [
      { path: 'intervento.progettoId', component: 'progetto', required: true },
      { path: 'intervento.kind' },
    ]),
    section('informativa', 'Che cosa sa la persona', 'What the person knows', [
      { path: 'informativa.channel' },
      { path: 'informativa.givenTo' },
    ]),
  ],
);

/** The pact that tutor, person and social worker sign together: who pledges what, by when. */
export const pattoIndividualizzatoForm = onePage(
  'patto-individualizzato',
  'Patto individualizzato',
  'Individual pact',
  { patto: 'patto-individualizzato' },
  [
    section('patto', 'Il patto', 'The pact', [
      { path: 'patto.tutorName' },
      { path: 'patto.startDate' },
      { path: 'patto.endDate' },
    ]),
    section('impegni', 'Impegni', 'Pledges', [
      {
        path: 'patto.pledges',
        itemLabel: { it: 'Impegno', en: 'Pledge' },
        guidance: {
          text: {
            it: 'Che cosa fa la persona, che cosa fa il tutor, che cosa fa il servizio?',
            en: 'What does the person do, what the tutor, what the service?',
          },
          norm: italianLaw.law328project,
        },
        fields: [{ path: 'party' }, { path: 'description' }, { path: 'dueDate' }],
      },
      { path: 'patto.personView' },
    ]),
  ],
);

// Who signs on paper leaves a sheet, which belongs in the file.
const isOnPaper = eq(item('method'), code('paper'));

/** Signatures under the pact, each collected when it comes. */
export const firmaPattoForm = onePage('firma-patto', 'Firme', 'Signatures', { patto: 'patto-individualizzato' }, [
  section('firme', 'Firme delle parti', 'Signatures of the parties', [
    {
      path: 'patto.signatures',
      required: true,
      itemLabel: { it: 'Firma', en: 'Signature' },
      guidance: {
        text: {
          it: 'Firmano la persona, o chi la rappresenta, il tutor e l’assistente sociale.',
          en: 'The person, or who represents them, the tutor and the social worker sign.',
        },
        norm: italianLaw.law328project,
      },
      fields: [
        { path: 'party' },
        { path: 'name' },
        { path: 'signedOn' },
        { path: 'method' },
        { path: 'documentId', visible: isOnPaper, required: isOnPaper },
      ],
    },
  ]),
]);

/** The economic support of a month, as the tutor proposes it. */
export const misuraDiSostegnoForm = onePage(
  'misura-di-sostegno',
  'Sostegno del mese',
  'Support of the month',
  { misure: 'misura-di-sostegno' },
  [
    section('misura', 'Quale mese e per che cosa', 'Which month and for what', [
      { path: 'misure.month' },
      { path: 'misure.activity' },
      { path: 'misure.hours' },
      { path: 'misure.amount' },
      { path: 'misure.proposedBy' },
    ]),
  ],
);

/** Presence of the person on a day. */
export const attendanceForm = onePage('attendance', 'Presenza', 'Attendance', { presenze: 'attendance' }, [
  section('presenza', 'Il giorno', 'The day', [
    { path: 'presenze.date' },
    { path: 'presenze.status' },
    { path: 'presenze.minutes' },
    { path: 'presenze.activity' },
    { path: 'presenze.note' },
  ]),
]);
