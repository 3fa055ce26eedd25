import { annotate, code, count, ge, path } from '@cartella/rules';
import { creates, label, message, notice, revises, signs, task, withValues, writes } from '../../build';
import type { Step } from '../../procedure';
import { decree117, law241, law328 } from '../norms';
import { professionals } from '../shared';

/** The tutor of the accredited body. */
export const tutor: Step['who'] = { roles: ['tutor', 'operatore-esterno'], bodies: ['cooperativa'] };
/** The social service of the holder. */
export const social: Step['who'] = { roles: professionals };
/** Either of the two bodies. */
export const both: Step['who'] = { roles: [...professionals, 'tutor'], bodies: ['ente', 'cooperativa'] };

const hasPledges = annotate(ge(count('patto.pledges'), 1), {
  code: 'inserimento-accreditato.no-pledge',
  norm: law328('art. 14'),
  place: 'patto.pledges',
});

/** Steps of the referral. */
export const avvio: Step[] = [
  {
    id: 'segnala',
    label: label('Segnala alla cooperativa', 'Refer to the cooperative'),
    norm: decree117('art. 55'),
    who: social,
    from: 'start',
    to: 'segnalato',
    asks: { forms: ['segnalazione-ad-ente'] },
    assigns: { responsible: path('actor.operatorId'), bodies: ['cooperativa'] },
    produces: [
      withValues(creates('segnalazione'), {
        kind: code('referral'),
        state: code('proposed'),
        proposedOn: path('command.date'),
        toOrganisationId: path('party.cooperativa'),
      }),
      withValues(creates('intervento'), { startDate: path('command.date'), providerId: path('party.cooperativa') }),
      withValues(creates('informativa'), {
        text: code('informativa-ente-accreditato/1'),
        givenOn: path('command.date'),
      }),
      message('segnalazione', 'cooperativa', 'Scheda di segnalazione', 'Referral sheet', 'segnalazione'),
      task('rispondi-alla-segnalazione', 'Rispondere alla segnalazione', 'Answer the referral', {
        for: { roles: ['tutor', 'operatore-esterno'], body: 'cooperativa' },
        doneBy: ['accogli-segnalazione', 'rifiuta-segnalazione'],
        deadline: 'presa-visione',
      }),
    ],
    deadlines: { opens: ['presa-visione'] },
  },
  {
    id: 'accogli-segnalazione',
    label: label('Accogli la segnalazione', 'Accept the referral'),
    norm: decree117('art. 55'),
    who: tutor,
    from: ['segnalato'],
    to: 'in-avvio',
    produces: [
      withValues(revises('segnalazione'), { state: code('accepted'), answeredOn: path('command.date') }),
      message('accoglimento', 'ente', 'Segnalazione accolta', 'Referral accepted', 'segnalazione'),
      notice(
        'accoglimento',
        'person',
        'Nome del tutor e avvio del percorso',
        'Name of the tutor and start of the path',
      ),
    ],
    deadlines: { closes: ['presa-visione'], opens: ['firma-patto'] },
  },
  {
    id: 'rifiuta-segnalazione',
    label: label('Non accogliere la segnalazione', 'Decline the referral'),
    who: tutor,
    from: ['segnalato'],
    to: 'rifiutato',
    decision: true,
    asks: { reason: {} },
    produces: [
      withValues(revises('segnalazione'), {
        state: code('refused'),
        answeredOn: path('command.date'),
        answerReason: path('command.reason'),
      }),
      message('rifiuto', 'ente', 'Segnalazione non accolta', 'Referral declined', 'segnalazione'),
      notice(
        'rifiuto',
        'person',
        'Segnalazione non accolta, con il motivo',
        'Referral declined, with the reason',
        law241('art. 3'),
      ),
    ],
  },
];

/** Steps of the pact. */
export const patto: Step[] = [
  {
    id: 'scrivi-patto',
    label: label('Scrivi il patto con la persona', 'Write the pact with the person'),
    norm: law328('art. 14'),
    who: tutor,
    from: ['in-avvio'],
    repeatable: true,
    guard: hasPledges,
    asks: { forms: ['patto-individualizzato'] },
    produces: [withValues(writes('patto'), { state: code('draft'), tutorOrganisationId: path('party.cooperativa') })],
  },
  {
    id: 'proponi-patto',
    label: label('Proponi il patto alla firma', 'Propose the pact for signature'),
    who: tutor,
    from: ['in-avvio'],
    to: 'patto-proposto',
    after: ['scrivi-patto'],
    produces: [
      withValues(revises('patto'), { state: code('proposed') }),
      message('patto-proposto', 'ente', 'Patto proposto', 'Pact proposed', 'patto'),
    ],
  },
  {
    id: 'rimanda-patto',
    label: label('Rimanda il patto con osservazioni', 'Send the pact back with remarks'),
    who: social,
    from: ['patto-proposto'],
    to: 'in-avvio',
    asks: { reason: {} },
    produces: [message('patto-da-rivedere', 'cooperativa', 'Patto da rivedere', 'Pact to be revised', 'patto')],
  },
  {
    id: 'firma-tutor',
    label: label('Firma come tutor', 'Sign as tutor'),
    norm: law328('art. 14'),
    who: tutor,
    from: ['patto-proposto'],
    parallel: true,
    asks: { forms: ['firma-patto'], signatures: [{ record: 'patto', parties: ['tutor'] }] },
    produces: [signs('patto')],
  },
  {
    id: 'raccogli-firma-persona',
    label: label('Raccogli la firma della persona', 'Collect the person’s signature'),
    norm: law328('art. 14'),
    who: both,
    from: ['patto-proposto'],
    parallel: true,
    asks: { forms: ['firma-patto'], signatures: [{ record: 'patto', parties: ['person'] }] },
    produces: [signs('patto')],
  },
  {
    id: 'firma-operatore',
    label: label('Firma come assistente sociale', 'Sign as social worker'),
    norm: law328('art. 14'),
    who: social,
    from: ['patto-proposto'],
    parallel: true,
    asks: { forms: ['firma-patto'], signatures: [{ record: 'patto', parties: ['operator'] }] },
    produces: [signs('patto')],
  },
  {
    id: 'avvia-percorso',
    label: label('Avvia il percorso', 'Start the path'),
    norm: law328('art. 14'),
    who: social,
    from: ['patto-proposto'],
    to: 'in-corso',
    after: ['firma-tutor', 'raccogli-firma-persona', 'firma-operatore'],
    asks: { signatures: [{ record: 'patto', parties: ['person', 'operator', 'tutor'] }] },
    produces: [
      withValues(revises('patto'), { state: code('in-force') }),
      message('avvio', 'cooperativa', 'Inizio del percorso', 'Start of the path', 'patto'),
    ],
    deadlines: { closes: ['firma-patto'], opens: ['verifica'] },
  },
];
